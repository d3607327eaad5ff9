import { isTest, placeOf } from './place.mjs';

const allowed = [/^libs\/platform\/src\/(config|testing)\//, /^tools\//, /^apps\/e2e\//, /^apps\/admin\/vite\.config\.m?ts$/];
const law = 'Law 2: only platform/config reads process.env';

/**
 * Law 2: one place knows which variables exist, their defaults and their meaning.
 * @type {import('eslint').Rule.RuleModule}
 */
export const envInConfig = {
  meta: { type: 'problem', schema: [], messages: { broken: law } },
  create: (context) => {
    const place = placeOf(context);
    if (isTest(place) || allowed.some((pattern) => pattern.test(place))) return {};
    const report = (/** @type {import('estree').Node} */ node) => context.report({ node, messageId: 'broken' });
    return {
      'MemberExpression[object.name="process"][property.name="env"]': report,
      'MemberExpression[object.name="process"][property.value="env"]': report,
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]': report,
      'ImportDeclaration[source.value=/^(node:)?process$/]': report,
    };
  },
};
