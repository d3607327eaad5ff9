export { contentDisposition } from './content-disposition';
export { csvOf, type CsvColumn } from './csv';
export { defused, fused } from './defuse';
export { DOCX, XLSX, csvAnswer, fileAnswer } from './file-answer';
export { listFile, type ListFile } from './list-file';
export { YES_NO, filterWords, type FilterField } from './filter-words';
