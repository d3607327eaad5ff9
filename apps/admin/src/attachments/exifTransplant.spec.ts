import { exifSegment, withExifOf } from './exifTransplant';

const segment = (marker: number, content: number[]) => [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content];
const EXIF = segment(0xe1, [...Buffer.from('Exif\0\0'), 1, 2, 3]);
const XMP = segment(0xe1, [...Buffer.from('http://ns.adobe.com/xap/1.0/\0')]);
const SCAN = [...segment(0xda, [0]), 9, 9, 0xff, 0xd9];
const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()]);

describe('withExifOf', () => {
  it('carries time and place into the smaller photo, behind its start', () => {
    expect(withExifOf(jpeg(XMP, EXIF, SCAN), jpeg(segment(0xe0, [7]), SCAN))).toEqual(jpeg(EXIF, segment(0xe0, [7]), SCAN));
  });

  it('refuses where there is nothing to carry or no JPEG to carry it to', () => {
    expect(withExifOf(jpeg(XMP, SCAN), jpeg(SCAN))).toBeNull();
    expect(withExifOf(jpeg(EXIF, SCAN), Uint8Array.from([0x89, 0x50]))).toBeNull();
  });

  it('never reads behind the end or into the picture', () => {
    expect(exifSegment(jpeg(SCAN, EXIF))).toBeNull();
    expect(exifSegment(jpeg(EXIF).subarray(0, 12))).toBeNull();
    expect(exifSegment(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]))).toBeNull();
    expect(exifSegment(new Uint8Array(0))).toBeNull();
  });
});
