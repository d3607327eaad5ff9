import { placeOf } from './place.mjs';

/** Tools that demand a default export. */
const allowed = /\.config\.(ts|mts|mjs|js)$/;

/**
 * Law 4: a thing has one name everywhere.
 * @type {import('eslint').Rule.RuleModule}
 */
export const namedExports = {
  meta: { type: 'problem', schema: [], messages: { broken: 'Law 4: named exports only' } },
  create: (context) => {
    if (allowed.test(placeOf(context))) return {};
    const report = (/** @type {import('estree').Node} */ node) => context.report({ node, messageId: 'broken' });
    return { ExportDefaultDeclaration: report, 'ExportSpecifier[exported.name="default"]': report, TSExportAssignment: report };
  },
};
