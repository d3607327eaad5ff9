import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What LibreOffice makes of a file: its pages' text as laid out, and the paper. */
export interface OpenedFile {
  pages: string[];
  paper: string;
  /** Where 印发 ends on each page, in points from the top; 0 where it does not stand. */
  feet: number[];
}

/** Opens Office files (`order.docx`) with LibreOffice, as a clerk would, and reads the pages of the PDF that it prints of each. */
export async function openWithOffice(files: Record<string, Uint8Array>): Promise<Record<string, OpenedFile>> {
  const folder = await mkdtemp('/tmp/portfolio-office-');
  try {
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    // Its own profile: a LibreOffice that runs already would take the work and answer nothing.
    await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], { timeout: 240_000 });
    return Object.fromEntries(await Promise.all(Object.keys(files).map(async (name) => [name, await pagesOf(join(folder, name.replace(/\.\w+$/, '.pdf')))])));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pagesOf(pdf: string): Promise<OpenedFile> {
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
  const { stdout: facts } = await run('pdfinfo', [pdf]);
  const { stdout: boxes } = await run('pdftotext', ['-bbox', pdf, '-']);
  const feet = boxes.split('<page ').slice(1).map((page) => Number(/yMax="([\d.]+)">[^<]*印发</.exec(page)?.[1] ?? 0));
  return { pages: text.split('\f').slice(0, -1), paper: /^Page size:\s+(.+)$/m.exec(facts)?.[1] ?? '', feet };
}
