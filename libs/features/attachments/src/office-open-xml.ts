import { inflateRawSync } from 'node:zlib';
import type { FileHandle } from 'node:fs/promises';

/** What an Office Open XML file is, from its own directory; `null` for any other ZIP. */
export interface OfficePackage {
  /** Content type of the main part, such as `…wordprocessingml.document.main+xml`. */
  main: string;
  hasMacros: boolean;
}

interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;
const MAX_TYPES_BYTES = 1024 * 1024;
/** Parts that carry code: VBA, its data, ActiveX controls, and what starts them. */
const CODE = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|activeX\d*\.(xml|bin))$/i;

/** Reads the directory and the list of content types, nothing else: a package of any size costs little memory and unpacks nothing. */
export async function readOfficePackage(file: FileHandle, size: number): Promise<OfficePackage | null> {
  const entries = await directory(file, size);
  const types = entries?.find(({ name }) => name === '[Content_Types].xml');
  if (entries === null || types === undefined) return null;
  const xml = await unpacked(file, types);
  const main = xml === null ? null : mainPart(xml);
  if (xml === null || main === null) return null;
  return { main, hasMacros: /macroEnabled|vbaProject|activeX/i.test(xml) || entries.some(({ name }) => CODE.test(name)) };
}

async function directory(file: FileHandle, size: number): Promise<ZipEntry[] | null> {
  const tail = await bytes(file, Math.max(0, size - END_BYTES - MAX_COMMENT), Math.min(size, END_BYTES + MAX_COMMENT));
  const end = tail.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + END_BYTES > tail.length || tail.readUInt32LE(end) !== END_OF_DIRECTORY) return null;
  const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > MAX_DIRECTORY_BYTES || offset + length > size) return null;
  const list = await bytes(file, offset, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const [name, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + name),
      method: list.readUInt16LE(at + 10),
      packed: list.readUInt32LE(at + 20),
      offset: list.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function unpacked(file: FileHandle, { method, packed, offset }: ZipEntry): Promise<string | null> {
  const head = await bytes(file, offset, 30);
  if (packed > MAX_TYPES_BYTES || head.length < 30 || head.readUInt32LE(0) !== LOCAL_ENTRY) return null;
  const data = await bytes(file, offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed);
  if (method === 0) return data.toString('utf8');
  if (method !== 8) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: MAX_TYPES_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}

function mainPart(xml: string): string | null {
  return /ContentType\s*=\s*["']([^"']+\.(?:document|sheet|presentation|template|slideshow)[^"']*\.main\+xml)["']/i.exec(xml)?.[1] ?? null;
}

async function bytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
