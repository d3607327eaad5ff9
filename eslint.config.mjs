import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { laws } from './tools/laws/plugin.mjs';

/**
 * The laws of the house as lint rules. Each has a fixture in tools/laws/fixtures that must fail; what lint cannot see
 * (cycles between files, synchronize, barrels) is tested in tools/laws/*.spec.ts.
 */

/** Features in their declared direction: each may import those before it. */
const features = [
  ...['audit', 'identity', 'calendar', 'attachments', 'catalogue', 'schedule', 'adjustments', 'lights', 'blockers', 'filing'],
  ...['supervision', 'reminders', 'handover', 'oversight', 'summaries', 'workbench', 'workbooks', 'seeding'],
];
const below = ['layer:contracts', 'layer:pure', 'layer:documents', 'layer:platform'];

const directions = [
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:pure', onlyDependOnLibsWithTags: ['layer:contracts'] },
  { sourceTag: 'layer:documents', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:pure'] },
  { sourceTag: 'layer:platform', onlyDependOnLibsWithTags: ['layer:contracts'] },
  ...features.map((feature, index) => ({
    sourceTag: `feature:${feature}`,
    onlyDependOnLibsWithTags: [...below, ...features.slice(0, index).map((earlier) => `feature:${earlier}`)],
  })),
  // A feature that is not listed above may import no other feature.
  { sourceTag: 'layer:feature', onlyDependOnLibsWithTags: [...below, ...features.map((feature) => `feature:${feature}`)] },
  { sourceTag: 'layer:api', onlyDependOnLibsWithTags: [...below, 'layer:feature'] },
  { sourceTag: 'layer:admin', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:pure'] },
  { sourceTag: 'layer:e2e', onlyDependOnLibsWithTags: below },
  { sourceTag: 'layer:tool', onlyDependOnLibsWithTags: [...below, 'layer:tool'] },
];

const typescript = ['**/*.ts', '**/*.tsx'];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '.nx/', '**/data/', '**/*.d.ts', 'tools/laws/fixtures/'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: [...typescript, '**/*.mts', '**/*.mjs', '**/*.js', '**/*.cjs'],
    plugins: { laws, '@nx': nx },
    extends: [tseslint.configs.strict],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          depConstraints: directions,
          // The command line loads what a command needs when it needs it.
          checkDynamicDependenciesExceptions: ['@portfolio/*', '@portfolio/platform/*'],
        },
      ],
      'laws/admin-imports': 'error',
      'laws/constructor-size': 'error',
      'laws/entities-stay-inside': 'error',
      'laws/env-in-config': 'error',
      'laws/handler-permission': 'error',
      'laws/named-exports': 'error',
      'laws/orm-in-repositories': 'error',
      'laws/pure-imports': 'error',
      'laws/time-in-clock': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-console': 'off',
      eqeqeq: ['error', 'smart'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      // `void | Promise<void>` is what a hook that may be asynchronous returns; a NestJS module is a class that holds nothing but its decorator.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A promise nobody waits for loses its error, and with it a reminder or an audit entry.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.int-spec.ts', 'apps/e2e/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip)$/]',
          message: 'A test runs, always: no .only, no .skip',
        },
        { selector: 'CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]', message: 'A test runs, always' },
      ],
    },
  },
  {
    files: ['apps/admin/**/*.ts', 'apps/admin/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Node's own CommonJS, for tools that load nothing else.
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
