import { importRule } from './imports.mjs';
import { isTest } from './place.mjs';

const pureLibrary = /^libs\/(contracts|rules|plan-text|documents)\/src\//;

/** What turns values into the bytes of a file, without I/O and without a clock. */
const fileFormats = ['docx', 'docx/shapes', 'exceljs', 'jszip', '@portfolio/rules'];

/** Law 1: what is pure has no framework, no I/O, no clock: it imports itself and the contracts; documents also the rules and the file formats. */
export const pureImports = importRule(
  'Law 1: contracts, rules, plan-text and documents import only their own files and @portfolio/contracts; documents also @portfolio/rules, docx, exceljs and jszip',
  (place, source) =>
    pureLibrary.test(place) &&
    !isTest(place) &&
    !source.startsWith('.') &&
    source !== '@portfolio/contracts' &&
    !(place.startsWith('libs/documents/') && fileFormats.includes(source)),
);
