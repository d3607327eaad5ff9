import { isTest, placeOf } from './place.mjs';

const governed = /^(libs|apps\/api)\//;

/**
 * Law 2: time is asked of the clock, which APP_NOW can move; rules are told the time as `asOf`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const timeInClock = {
  meta: { type: 'problem', schema: [], messages: { broken: 'Law 2: only platform/clock asks what time it is' } },
  create: (context) => {
    const place = placeOf(context);
    if (!governed.test(place) || isTest(place) || /^libs\/platform\/src\/(clock|testing)\//.test(place)) return {};
    const report = (/** @type {import('estree').Node} */ node) => context.report({ node, messageId: 'broken' });
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]': report,
      'CallExpression[callee.name="Date"]': report,
      'MemberExpression[object.name="Date"][property.name="now"]': report,
    };
  },
};
