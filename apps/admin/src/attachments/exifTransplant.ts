const SOI = 0xd8;
const APP1 = 0xe1;
const SOS = 0xda;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** A JPEG's Exif segment with its marker and length; null when it has none. */
export function exifSegment(jpeg: Uint8Array): Uint8Array | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI) return null;
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1] ?? 0;
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    if (marker === SOS || length < 2 || at + 2 + length > jpeg.length) return null;
    if (marker === APP1 && EXIF.every((byte, index) => jpeg[at + 4 + index] === byte)) return jpeg.subarray(at, at + 2 + length);
    at += 2 + length;
  }
  return null;
}

/** `smaller` with the Exif segment of `original`, so that time and place stay in the photo; null when there is none to keep. */
export function withExifOf(original: Uint8Array, smaller: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const segment = exifSegment(original);
  if (segment === null || smaller[0] !== 0xff || smaller[1] !== SOI) return null;
  const joined = new Uint8Array(smaller.length + segment.length);
  joined.set(smaller.subarray(0, 2));
  joined.set(segment, 2);
  joined.set(smaller.subarray(2), 2 + segment.length);
  return joined;
}
