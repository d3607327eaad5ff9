const limit = 7;

/**
 * Law 4: a class that needs more than seven others does too much.
 * @type {import('eslint').Rule.RuleModule}
 */
export const constructorSize = {
  meta: { type: 'problem', schema: [], messages: { broken: `Law 4: a constructor takes at most ${limit} dependencies, this one {{count}}` } },
  create: (context) => ({
    'MethodDefinition[kind="constructor"]': (/** @type {import('estree').MethodDefinition} */ node) => {
      const count = node.value.params.length;
      if (count > limit) context.report({ node, messageId: 'broken', data: { count: String(count) } });
    },
  }),
};
