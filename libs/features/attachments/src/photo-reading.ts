import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { ATTACHMENT_TYPES, type AttachmentType, type PhotoFacts } from '@portfolio/contracts';
import { Turns } from '@portfolio/platform/concurrency';
import type { IncomingFile } from '@portfolio/platform/files';
import ExifReader from 'exifreader';
import sharp from 'sharp';

/** A picture as large as this many pixels is refused before it is unpacked: a few kilobytes can claim gigabytes. */
export const MAX_PIXELS = 120_000_000;
const THUMBNAIL_EDGE = 360;
const SECONDS = 20;
/** At once in this process; the others wait. */
const AT_ONCE = 2;

export interface PhotoReading {
  photo: PhotoFacts;
  /** WebP; null for HEIC, which is kept and handed out but not drawn. */
  thumbnail: Buffer | null;
}

/** Why a picture is not taken. */
export class UnreadablePhoto extends Error {}

/** Reads what a photo says about itself and draws its thumbnail anew from the pixels, so that nothing else of the file is in it. */
@Injectable()
export class PhotoReader {
  private readonly turns = new Turns(AT_ONCE);

  constructor() {
    sharp.cache(false);
    sharp.concurrency(1);
  }

  /** Null for what is no photo. Throws `UnreadablePhoto`. */
  async read({ path, sha256 }: Pick<IncomingFile, 'path' | 'sha256'>, type: AttachmentType): Promise<PhotoReading | null> {
    if (ATTACHMENT_TYPES[type].kind !== 'photo') return null;
    const bytes = await readFile(path);
    const told = exifFacts(bytes);
    if (type === 'image/heic') return { photo: { ...told, width: null, height: null }, thumbnail: null };
    return this.turns.take(async () => {
      const { width, height } = await sizeOf(bytes);
      if (width * height > MAX_PIXELS) throw new UnreadablePhoto(`图片像素过大（${width} × ${height}），请缩小后再上传`);
      return { photo: { ...told, width, height }, thumbnail: await thumbnailOf(bytes, sha256) };
    });
  }
}

async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  try {
    // Only the header is read here; the limit is judged by us, with a sentence.
    const { width, height, orientation = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    throw new UnreadablePhoto('图片已损坏，无法读取');
  }
}

/** Carries the hash of what it was drawn from, so that no two contents share one. */
async function thumbnailOf(bytes: Buffer, sha256: string): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true, failOn: 'error' }).timeout({ seconds: SECONDS });
    return await picture.rotate().resize(THUMBNAIL_EDGE, THUMBNAIL_EDGE, { fit: 'inside', withoutEnlargement: true }).withExif({ IFD0: { ImageDescription: sha256 } }).webp({ quality: 75 }).toBuffer();
  } catch {
    throw new UnreadablePhoto('图片已损坏，无法读取');
  }
}

type Told = Omit<PhotoFacts, 'width' | 'height'>;
const NOTHING_TOLD: Told = { takenAt: null, latitude: null, longitude: null, camera: null };

function exifFacts(bytes: Buffer): Told {
  try {
    const { exif, gps } = ExifReader.load(bytes, { expanded: true });
    const [latitude, longitude] = place(gps?.Latitude, gps?.Longitude);
    return {
      takenAt: shanghaiTime(described(exif?.['DateTimeOriginal']) ?? described(exif?.['DateTimeDigitized']), described(exif?.['OffsetTimeOriginal'])),
      latitude,
      longitude,
      camera: cameraName(described(exif?.['Make']), described(exif?.['Model'])),
    };
  } catch {
    // Most pictures that were passed on by a messenger have no such data at all.
    return NOTHING_TOLD;
  }
}

function described(tag: { description?: unknown } | undefined): string | null {
  return typeof tag?.description === 'string' ? tag.description : null;
}

/** `2026:11:20 10:33:21` with an offset such as `+09:00` as the clock in Shanghai showed it; without an offset the camera stood here. */
function shanghaiTime(text: string | null, offset: string | null): string | null {
  const [, year, month, day, time] = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text ?? '') ?? [];
  if (year === undefined || time === undefined) return null;
  const zone = /^[+-]\d{2}:\d{2}$/.test(offset ?? '') ? offset : '+08:00';
  const instant = Date.parse(`${year}-${month}-${day}T${time}${zone}`);
  if (Number.isNaN(instant) || Number(year) < 1990) return null;
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19);
}

/** A phone without a fix writes 0, 0. */
function place(latitude: unknown, longitude: unknown): [number | null, number | null] {
  if (typeof latitude !== 'number' || typeof longitude !== 'number' || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return [null, null];
  const possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);
  return possible ? [rounded(latitude), rounded(longitude)] : [null, null];
}

/** To about ten metres: no phone is surer. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

function cameraName(make: string | null, model: string | null): string | null {
  const text = [make, model].flatMap((part) => part?.replace(/[^\p{L}\p{N} .,()_-]/gu, '').trim() || []);
  const [maker, name] = text;
  if (maker === undefined) return null;
  return (name === undefined || name.startsWith(maker) ? (name ?? maker) : `${maker} ${name}`).slice(0, 80);
}
