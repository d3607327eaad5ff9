import { placeOf } from './place.mjs';

/**
 * Listeners that call back with every module a file names, however it names it.
 * @param {(source: string, node: import('estree').Node) => void} visit
 * @returns {import('eslint').Rule.RuleListener}
 */
export function onEachImport(visit) {
  /** @param {import('estree').Node | null | undefined} source */
  const visitSource = (source) => {
    if (source?.type === 'Literal' && typeof source.value === 'string') visit(source.value, source);
  };
  return {
    ImportDeclaration: (node) => visitSource(node.source),
    ExportNamedDeclaration: (node) => visitSource(node.source),
    ExportAllDeclaration: (node) => visitSource(node.source),
    ImportExpression: (node) => visitSource(node.source),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') visitSource(node.arguments[0]);
    },
    TSImportType: (/** @type {any} */ node) => visitSource(node.source ?? node.argument?.literal),
  };
}

/**
 * A rule about what a file may import.
 * @param {string} law the sentence shown at a breach
 * @param {(place: string, source: string) => boolean} breaks
 * @returns {import('eslint').Rule.RuleModule}
 */
export function importRule(law, breaks) {
  return {
    meta: { type: 'problem', schema: [], messages: { broken: `${law} (imports "{{source}}")` } },
    create: (context) => {
      const place = placeOf(context);
      return onEachImport((source, node) => {
        if (breaks(place, source)) context.report({ node, messageId: 'broken', data: { source } });
      });
    },
  };
}
