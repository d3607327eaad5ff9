import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './workspace-files';

interface Finding {
  file: string;
  law: string;
  at: string;
  breaches: string[];
  fineAt?: string;
  breachesWhereFine: string[];
}

const environment = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', CI: 'true' };
const output = execFileSync(process.execPath, [join(__dirname, 'lint-fixtures.mjs')], { cwd: root, encoding: 'utf8', env: environment });
const findings = JSON.parse(output) as Finding[];

/** Every law that lint enforces. One that loses its fixture is noticed here. */
const laws = [
  '@nx/enforce-module-boundaries',
  '@typescript-eslint/ban-ts-comment',
  '@typescript-eslint/no-explicit-any',
  'laws/admin-imports',
  'laws/constructor-size',
  'laws/entities-stay-inside',
  'laws/env-in-config',
  'laws/handler-permission',
  'laws/named-exports',
  'laws/orm-in-repositories',
  'laws/pure-imports',
  'laws/time-in-clock',
  'max-lines',
  'no-restricted-syntax',
  'no-warning-comments',
  'noInlineConfig',
  'react-hooks/rules-of-hooks',
];

describe('the laws as lint rules', () => {
  it('have a fixture each', () => {
    expect([...new Set(findings.map(({ law }) => law))].sort()).toEqual(laws);
  });

  it.each(findings)('$law fails $file at $at', ({ law, breaches }) => {
    expect(breaches).toContain(law);
  });

  it.each(findings.filter(({ fineAt }) => fineAt))('$law lets $file be at $fineAt', ({ law, breachesWhereFine }) => {
    expect(breachesWhereFine).not.toContain(law);
  });
});
