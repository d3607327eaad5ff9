import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ParsedPlan } from '../src';

/** Reads a fixture as text. */
export const fixture = (name: string): string => readFileSync(join(__dirname, 'fixtures', name), 'utf8');

/** A plan in short lines, so that an expectation reads like the plan: `2.1 标题 等` and its items with place, tail, warnings. */
export function outline(plan: ParsedPlan): string[] {
  return plan.boxes.flatMap((box) => [
    `专栏${box.number} ${box.title}（${box.chapter ?? '无章'}）`,
    ...box.programmes.flatMap((programme) => [
      `${box.number}.${programme.number ?? '-'} ${programme.title}${programme.openEnded ? ' 等' : ''}`,
      ...programme.items.map(({ name, place, sharedTail, warnings }) =>
        [`· ${name}`, place && `@${place}`, sharedTail && `~${sharedTail}`, ...warnings.map(({ code }) => `!${code}`)].filter(Boolean).join(' '),
      ),
    ]),
  ]);
}

/** Codes and lines of the findings about the text as a whole. */
export const findings = (plan: ParsedPlan): string[] => plan.warnings.map(({ code, line }) => `${line} ${code}`);
