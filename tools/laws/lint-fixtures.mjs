import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Lints each fixture as if it stood where its `at:` line says, and where its `fine at:` line says, and prints what was found.
 * A program of its own, since ESLint loads its configuration as an ES module, which Jest cannot.
 */
const here = resolve(fileURLToPath(import.meta.url), '..');
const root = resolve(here, '../..');
const fixtures = join(here, 'fixtures');

// Fixtures are in no tsconfig: they are linted without types.
const withoutTypes = [
  {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
    },
  },
];
const eslint = new ESLint({ cwd: root, overrideConfig: /** @type {import('eslint').Linter.Config[]} */ (withoutTypes) });

/**
 * @param {string} code
 * @param {string | undefined} place
 * @returns {Promise<string[]>} the names of the rules that the code breaks there
 */
async function breachesAt(code, place) {
  if (!place) return [];
  const [result] = await eslint.lintText(code, { filePath: join(root, place) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? (message.includes('noInlineConfig') ? 'noInlineConfig' : message));
}

/**
 * @param {string} code
 * @param {string} word
 */
const headerOf = (code, word) => new RegExp(`^// ${word}: (.+)$`, 'm').exec(code)?.[1];

await createProjectGraphAsync({ exitOnError: true }); // what @nx/enforce-module-boundaries reads
const findings = [];
for (const file of readdirSync(fixtures).filter((name) => /\.tsx?$/.test(name))) {
  const code = readFileSync(join(fixtures, file), 'utf8');
  const at = headerOf(code, 'at');
  const fineAt = headerOf(code, 'fine at');
  findings.push({ file, law: headerOf(code, 'law'), at, breaches: await breachesAt(code, at), fineAt, breachesWhereFine: await breachesAt(code, fineAt) });
}
console.log(JSON.stringify(findings));
