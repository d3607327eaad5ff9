import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import sharp from 'sharp';
import { contentVerdict } from '../src/content-type';
import { compoundFile, docx, officePackage, pdf, photo, png } from './files';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD_MAIN = `${OFFICE}.wordprocessingml.document.main+xml`;

describe('contentVerdict', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portfolio-types-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const verdict = async (bytes: Buffer) => {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return contentVerdict(path, bytes.length);
  };
  const workbook = async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('进度').addRow(['节点', '日期']);
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  const webp = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).webp().toBuffer();
  const heic = async () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)]);

  it.each([
    ['a photo', photo, 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['a WebP', webp, 'image/webp'],
    ['a HEIC', heic, 'image/heic'],
    ['a PDF', async () => pdf(), 'application/pdf'],
    ['a DOCX of the docx library', docx, `${OFFICE}.wordprocessingml.document`],
    ['an XLSX of exceljs', workbook, `${OFFICE}.spreadsheetml.sheet`],
    ['a PPTX', () => officePackage(`${OFFICE}.presentationml.presentation.main+xml`), `${OFFICE}.presentationml.presentation`],
    ['a DOC (also of WPS)', async () => compoundFile(['1Table', 'WordDocument', 'Data']), 'application/msword'],
    ['an XLS', async () => compoundFile(['Workbook']), 'application/vnd.ms-excel'],
    ['a PPT', async () => compoundFile(['Current User', 'PowerPoint Document', 'Pictures', 'x', 'y']), 'application/vnd.ms-powerpoint'],
  ] as [string, () => Promise<Buffer>, string][])('takes %s', async (_, make, type) => {
    expect(await verdict(await make())).toEqual({ type });
  });

  it.each([
    ['nothing', async () => Buffer.alloc(0), '0 字节'],
    ['HTML', async () => Buffer.from('<html><script>alert(1)</script></html>'), '不是可接受的类型'],
    ['SVG', async () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), '不是可接受的类型'],
    ['a program', async () => Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)]), '不是可接受的类型'],
    ['a GIF', async () => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), '不是可接受的类型'],
    ['a ZIP', async () => new JSZip().file('a.txt', 'a').generateAsync({ type: 'nodebuffer' }), '压缩包'],
    ['a ZIP that names itself Office and has no main part', async () => new JSZip().file('[Content_Types].xml', '<Types/>').generateAsync({ type: 'nodebuffer' }), '压缩包'],
    ['half a DOCX', async () => (await docx()).subarray(0, 800), '压缩包'],
    ['a DOCM', () => officePackage('application/vnd.ms-word.document.macroEnabled.main+xml'), '宏'],
    ['a DOCX with VBA hidden in it', () => officePackage(WORD_MAIN, { 'word/VBAPROJECT.bin': 'x' }), '宏'],
    ['a DOCX with ActiveX', () => officePackage(WORD_MAIN, { 'word/activeX/activeX1.bin': 'x' }), '宏'],
    ['a template', () => officePackage(`${OFFICE}.wordprocessingml.template.main+xml`), '模板'],
    ['a DOC with macros', async () => compoundFile(['WordDocument', 'Macros', 'VBA']), '宏'],
    ['an XLS with macros', async () => compoundFile(['Workbook', '_VBA_PROJECT_CUR']), '宏'],
    ['a file under a password', async () => compoundFile(['EncryptionInfo', 'EncryptedPackage']), '密码'],
    ['an installer', async () => compoundFile(['SummaryInformation']), '不是可接受的类型'],
    ['half a DOC', async () => compoundFile(['WordDocument']).subarray(0, 600), '已损坏'],
    ['a DOC whose directory runs in a circle', async () => circular(), '已损坏'],
  ] as [string, () => Promise<Buffer>, string][])('refuses %s', async (_, make, reason) => {
    expect(await verdict(await make())).toEqual({ refusal: expect.stringContaining(reason) });
  });

  function circular(): Buffer {
    const file = compoundFile(['WordDocument']);
    file.writeUInt32LE(1, 512 + 4);
    return file;
  }
});
