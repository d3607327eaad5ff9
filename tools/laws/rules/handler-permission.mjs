const routes = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options'];
const access = ['Permit', 'Public'];

/**
 * Law 3: access is denied by default, so every handler names the permission it asks for, or says that it is public.
 * @type {import('eslint').Rule.RuleModule}
 */
export const handlerPermission = {
  meta: { type: 'problem', schema: [], messages: { broken: 'Law 3: a handler carries exactly one of @Permit(…) and @Public()' } },
  create: (context) => ({
    MethodDefinition: (node) => {
      const names = decoratorNames(node);
      if (!names.some((name) => routes.includes(name))) return;
      if (names.filter((name) => access.includes(name)).length !== 1) context.report({ node: node.key, messageId: 'broken' });
    },
  }),
};

/**
 * @param {unknown} node
 * @returns {string[]}
 */
function decoratorNames(node) {
  const { decorators = [] } = /** @type {{ decorators?: { expression: { callee?: { name?: string } } }[] }} */ (node);
  return decorators.map(({ expression }) => expression.callee?.name ?? '');
}
