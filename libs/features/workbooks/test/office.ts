import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Saves a workbook with LibreOffice, by way of its own formats; `edit` changes the flat OpenDocument text in between, as its editor would. */
export async function savedWithOffice(bytes: Uint8Array, edit: (document: string) => string = (document) => document): Promise<Uint8Array> {
  const folder = await mkdtemp('/tmp/portfolio-office-');
  const convert = (format: string, name: string, out: string) =>
    // Its own profile: a LibreOffice that runs already would take the work and answer nothing.
    run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', join(folder, out), join(folder, name)], { timeout: 240_000 });
  try {
    await writeFile(join(folder, 'book.xlsx'), bytes);
    await convert('fods', 'book.xlsx', 'flat');
    await writeFile(join(folder, 'flat', 'book.fods'), edit(await readFile(join(folder, 'flat', 'book.fods'), 'utf8')));
    await convert('ods', 'flat/book.fods', 'open');
    await convert('xlsx', 'open/book.ods', 'back');
    return new Uint8Array(await readFile(join(folder, 'back', 'book.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
