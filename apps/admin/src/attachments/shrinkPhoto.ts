import { withExifOf } from './exifTransplant';

/** Smaller photos go as they are: the time saved would not be felt. */
const WORTH_BYTES = 6 * 1024 * 1024;
const LONGEST_EDGE = 3200;
const QUALITY = 0.85;

/**
 * A huge photo made smaller for a slow line, with its time and place kept; the file itself whenever that cannot be done in full: a
 * photo without them is worth less as evidence than a slow upload costs.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (file.size < WORTH_BYTES || file.type !== 'image/jpeg') return file;
  try {
    const original = new Uint8Array(await file.arrayBuffer());
    // Not turned: the Exif data that is kept says how to turn it.
    const picture = await createImageBitmap(file, { imageOrientation: 'none' });
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    const smaller = blob === null ? null : withExifOf(original, new Uint8Array(await blob.arrayBuffer()));
    return smaller === null || smaller.length >= file.size ? file : new File([smaller], file.name, { type: file.type, lastModified: file.lastModified });
  } catch {
    return file;
  }
}
