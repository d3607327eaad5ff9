import { importRule } from './imports.mjs';
import { isTest } from './place.mjs';

const pureLibrary = /^libs\/(contracts|rules|plan-text|documents)\/src\//;

/** Law 1: what is pure has no framework, no I/O, no clock: it imports itself and the contracts, nothing else. */
export const pureImports = importRule(
  'Law 1: contracts, rules, plan-text and documents import only their own files and @portfolio/contracts',
  (place, source) => pureLibrary.test(place) && !isTest(place) && !source.startsWith('.') && source !== '@portfolio/contracts',
);
