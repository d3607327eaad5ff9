import JSZip from 'jszip';

/** The libraries ask the computer's clock when they pack a file. */
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
/** 1980-01-01 is the earliest that a ZIP archive can say. */
const EARLIEST = new Date('1980-01-01T00:00:00Z');

/** What is changed in the file of that name, where the library has no option for it. */
type Edits = Record<string, (xml: string) => string>;

/** An Office file packed again so that equal input gives equal bytes, whenever it is made; `date` is written as its date. */
export async function sameBytes(packed: Uint8Array, date: string, edits: Edits = {}): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(packed);
  const to = new JSZip();
  for (const name of Object.keys(from.files).sort(contentTypesFirst)) {
    const file = from.files[name];
    if (file === undefined || file.dir) continue;
    const content = name === 'docProps/core.xml' ? (await file.async('string')).replace(STAMP, `$1${date}T00:00:00Z$2`) : await contentOf(file, edits[name]);
    to.file(name, content, { date: EARLIEST, createFolders: false });
  }
  return to.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function contentOf(file: JSZip.JSZipObject, edit: Edits[string] | undefined): Promise<string | Uint8Array> {
  return edit === undefined ? file.async('uint8array') : edit(await file.async('string'));
}

/** Some readers know an Office file by its first entry. */
function contentTypesFirst(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => (name === '[Content_Types].xml' ? '' : name)) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}
