import type { FileHandle } from 'node:fs/promises';

const FREE_SECTORS_FROM = 0xfffffffa;
const HEADER_FAT_SECTORS = 109;
const ENTRY_BYTES = 128;
/** 4,096 entries: far more than any document has. */
const MAX_DIRECTORY_BYTES = 512 * 1024;

/** Names of the streams and storages in an OLE compound file (DOC, XLS, PPT, WPS); null when its structure is broken. */
export async function compoundNames(file: FileHandle): Promise<string[] | null> {
  const header = await bytes(file, 0, 512);
  if (header.length < 512) return null;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const directory: Buffer[] = [];
  const seen = new Set<number>();
  let sector = header.readUInt32LE(48);
  while (sector < FREE_SECTORS_FROM) {
    if (seen.has(sector) || seen.size * size > MAX_DIRECTORY_BYTES) return null;
    seen.add(sector);
    const content = await bytes(file, (sector + 1) * size, size);
    if (content.length < size) return null;
    directory.push(content);
    const next = await following(file, header, sector, size);
    if (next === null) return null;
    sector = next;
  }
  return namesIn(Buffer.concat(directory));
}

/** The sector after this one in its chain, from the allocation table. Tables beyond the header's list belong to files above 7 MB and are reached through a chain of their own. */
async function following(file: FileHandle, header: Buffer, sector: number, size: number): Promise<number | null> {
  const perTable = size / 4;
  const table = await tableSector(file, header, Math.floor(sector / perTable), size);
  if (table === null || table >= FREE_SECTORS_FROM) return null;
  const entry = await bytes(file, (table + 1) * size + (sector % perTable) * 4, 4);
  return entry.length < 4 ? null : entry.readUInt32LE(0);
}

async function tableSector(file: FileHandle, header: Buffer, index: number, size: number): Promise<number | null> {
  if (index < HEADER_FAT_SECTORS) return header.readUInt32LE(76 + index * 4);
  const perList = size / 4 - 1;
  let list = header.readUInt32LE(68);
  for (let skip = Math.floor((index - HEADER_FAT_SECTORS) / perList); skip > 0; skip -= 1) {
    if (list >= FREE_SECTORS_FROM) return null;
    const next = await bytes(file, (list + 1) * size + perList * 4, 4);
    if (next.length < 4) return null;
    list = next.readUInt32LE(0);
  }
  if (list >= FREE_SECTORS_FROM) return null;
  const entry = await bytes(file, (list + 1) * size + ((index - HEADER_FAT_SECTORS) % perList) * 4, 4);
  return entry.length < 4 ? null : entry.readUInt32LE(0);
}

function namesIn(directory: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const length = directory.readUInt16LE(at + 64);
    if (length >= 2 && length <= 64) names.push(directory.toString('utf16le', at, at + length - 2));
  }
  return names;
}

async function bytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
