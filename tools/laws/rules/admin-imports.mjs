import { importRule } from './imports.mjs';

const allowed = ['@portfolio/contracts', '@portfolio/rules'];

/** Law 1: the browser gets what both sides agreed on and the pure rules, nothing of the server. */
export const adminImports = importRule(
  'Law 1: the admin imports only contracts and rules of our own',
  (place, source) => place.startsWith('apps/admin/') && source.startsWith('@portfolio/') && !allowed.includes(source),
);
