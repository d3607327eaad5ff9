export { contentDisposition } from './content-disposition';
export { csvOf, listCsv, type CsvColumn } from './csv';
export { DOCX, XLSX, csvAnswer, fileAnswer } from './file-answer';
export { YES_NO, filterWords, type FilterField } from './filter-words';
