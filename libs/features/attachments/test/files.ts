import { createHash } from 'node:crypto';
import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import sharp from 'sharp';

export interface PhotoSettings {
  width?: number;
  height?: number;
  /** `2026:11:20 10:33:21`, as cameras write it. */
  takenAt?: string;
  /** Degrees north and east. */
  at?: [latitude: number, longitude: number];
  colour?: string;
}

/** A JPEG as a phone makes it. */
export function photo({ width = 640, height = 480, takenAt, at, colour = '#4b6a88' }: PhotoSettings = {}): Promise<Buffer> {
  const degrees = (value: number) => `${Math.floor(value)}/1 ${Math.floor((value % 1) * 60)}/1 ${Math.round((((value % 1) * 60) % 1) * 6000)}/100`;
  const picture = sharp({ create: { width, height, channels: 3, background: colour } }).jpeg();
  return picture
    .withExif({
      IFD0: { Make: 'HUAWEI', Model: 'HUAWEI Mate 60' },
      ...(takenAt !== undefined && { IFD2: { DateTimeOriginal: takenAt, OffsetTimeOriginal: '+08:00' } }),
      ...(at !== undefined && { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: degrees(at[0]), GPSLongitudeRef: 'E', GPSLongitude: degrees(at[1]) } }),
    })
    .toBuffer();
}

export function png(width = 64, height = 64): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).png().toBuffer();
}

export const pdf = (text = 'permit'): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

export function docx(text = '施工许可证'): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
}

/** An Office package with another main part or with parts more. */
export async function officePackage(main: string, parts: Record<string, string> = {}): Promise<Buffer> {
  const zip = new JSZip();
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/></Types>`;
  zip.file('[Content_Types].xml', types);
  for (const [name, content] of Object.entries({ 'main.xml': '<main/>', ...parts })) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** An OLE compound file with a directory of these names and nothing in them. */
export function compoundFile(names: readonly string[]): Buffer {
  const sectors = Math.ceil((names.length + 1) / 4);
  const file = Buffer.alloc(512 * (2 + sectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.writeUInt32LE(0xfffffffe, 68);
  const table = 512;
  file.fill(0xff, table, table + 512);
  file.writeUInt32LE(0xfffffffd, table);
  for (let sector = 1; sector <= sectors; sector += 1) file.writeUInt32LE(sector === sectors ? 0xfffffffe : sector + 1, table + sector * 4);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return file;
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
