/**
 * Reads one sheet of an XLSX file, in a thread of its own: a hostile or huge file costs this thread only.
 * Takes { bytes, sheet, maxInflated, maxRows, maxColumns }, one after the other. Posts { sheets, rows, merged } or { problem }.
 */
const { parentPort } = require('node:worker_threads');
const { inflateRawSync } = require('node:zlib');
const { Workbook } = require('exceljs');

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_557;
const MOST_ENTRIES = 2_000;
/** Parts that hold no values; validations over whole columns would be unfolded cell by cell. */
const IGNORED = ['dataValidations', 'conditionalFormatting', 'mergeCells', 'picture', 'drawing', 'tableParts', 'extLst', 'hyperlinks', 'rowBreaks', 'colBreaks', 'headerFooter', 'pageSetup'];

class Unreadable extends Error {}

parentPort.on('message', (task) => {
  main(task).then(
    (answer) => parentPort.postMessage(answer),
    (error) => parentPort.postMessage({ problem: error instanceof Unreadable ? error.message : '不是完整的 Excel 工作簿（.xlsx），可能已损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。' }),
  );
});

async function main(task) {
  const bytes = Buffer.from(task.bytes);
  const parts = inflated(bytes, task.maxInflated);
  const places = sheetPlaces(parts);
  const sheets = [...places.keys()];
  const place = places.get(task.sheet);
  if (place === undefined) return { sheets, rows: null, merged: [] };
  const xml = parts.get(place) ?? '';
  if ((xml.match(/<row[\s>]/g) ?? []).length > task.maxRows * 2 + 1_000) throw new Unreadable(`工作表的行数过多，一次最多 ${task.maxRows} 行。`);
  const merged = [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z0-9:]{1,30})"/g)].slice(0, 100).map(([, ref]) => ref);
  const book = new Workbook();
  await book.xlsx.load(bytes, { ignoreNodes: IGNORED });
  const sheet = book.getWorksheet(task.sheet);
  const rows = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > task.maxColumns) return;
      while (cells.length < column) cells.push(null);
      cells[column - 1] = plain(cell.value, cell.numFmt);
    });
    if (cells.some((cell) => cell !== null)) rows.push({ number, cells });
  });
  return { sheets, rows, merged };
}

/** The parts that are read as text here. Everything is unpacked once, under a limit, before a library sees it. */
function inflated(bytes, limit) {
  const parts = new Map();
  let left = limit;
  for (const { name, method, start, size } of directory(bytes)) {
    const packed = bytes.subarray(start, start + size);
    let content = packed;
    if (method === 8) {
      try {
        content = inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
      } catch (error) {
        if (error.code === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable('解压后过大，不像是填报用的表格。请只保留需要的工作表，去掉图片后再试。');
        throw error;
      }
    } else if (method !== 0) throw new Error('method');
    left -= content.length;
    if (left <= 0) throw new Unreadable('解压后过大，不像是填报用的表格。请只保留需要的工作表，去掉图片后再试。');
    if (/^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name)) parts.set(name, content.toString('utf8'));
  }
  return parts;
}

function directory(bytes) {
  if (bytes.length < 22 || bytes.readUInt32LE(0) === 0xe011cfd0) throw new Unreadable(bytes.length < 22 ? '文件是空的。' : '是旧格式（.xls）或加了密码的工作簿，请另存为不加密的 .xlsx 后再试。');
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - LONGEST_COMMENT) && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Unreadable('不是 Excel 工作簿（.xlsx）。请选择从本页下载、填好后保存的文件。');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Unreadable('内部文件过多，不像是填报用的表格。');
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('directory');
    const [method, size, nameLength, extraLength, commentLength, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameLength), method, size, start });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Sheet name → its part. */
function sheetPlaces(parts) {
  const targets = new Map();
  for (const [tag] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)) {
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'));
  }
  const places = new Map();
  for (const [tag] of (parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\b[^>]*>/g)) places.set(attribute(tag, 'name'), targets.get(attribute(tag, 'r:id')));
  if (places.size === 0) throw new Unreadable('不是 Excel 工作簿（.xlsx）。请选择从本页下载、填好后保存的文件。');
  return places;
}

function attribute(tag, name) {
  const found = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return unescaped(found?.[1] ?? found?.[2] ?? '');
}

function unescaped(text) {
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#x([0-9a-f]+)|#(\d+));/gi, (_, word, hex, digits) => (word ? signs[word] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(digits))));
}

function plain(value, format) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return typeof format === 'string' && format.includes('%') ? { number: value, percent: true } : { number: value };
  if (typeof value === 'boolean') return { flag: value };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { fault: '#VALUE!' } : { date: value.toISOString().slice(0, 10) };
  if ('error' in value) return { fault: value.error };
  if ('formula' in value || 'sharedFormula' in value) return { formula: true };
  if (Array.isArray(value.richText)) return { text: value.richText.map(({ text }) => text).join('') };
  if ('text' in value) return plain(value.text, format);
  return { fault: '#N/A' };
}
