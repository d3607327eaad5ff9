export interface ProjectCodeParts {
  /** District prefix, upper-case Latin letters, such as `YQ`. */
  prefix: string;
  /** 专栏 number. */
  box: number;
  /** 重点工程 number; null where the box is not divided (written 00). */
  programme: number | null;
  /** Running number in the programme, from 1. */
  seq: number;
}

const CODE = /^([A-Z]{1,6})-(\d{2,})-(\d{2,})-(\d{2,})$/;

/** `YQ-07-03-02` (issue: project code): box, programme, number; at least two digits each. Throws RangeError on impossible parts. */
export function projectCode({ prefix, box, programme, seq }: ProjectCodeParts): string {
  const numbers = [box, programme ?? 0, seq];
  if (!/^[A-Z]{1,6}$/.test(prefix) || numbers.some((part) => !Number.isInteger(part) || part < 0) || box < 1 || seq < 1 || programme === 0) {
    throw new RangeError(`not a project code: ${prefix} ${numbers.join('-')}`);
  }
  return [prefix, ...numbers.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** The parts of a code, or null when the text is not exactly what `projectCode` writes. */
export function parseProjectCode(code: string): ProjectCodeParts | null {
  const match = CODE.exec(code);
  if (match === null) return null;
  const programme = Number(match[3]);
  const parts = { prefix: match[1] ?? '', box: Number(match[2]), programme: programme === 0 ? null : programme, seq: Number(match[4]) };
  return parts.box >= 1 && parts.seq >= 1 && projectCode(parts) === code ? parts : null;
}

/**
 * The code for a project added under an open-ended programme: one after the highest number used there. Gaps are not filled,
 * so a number never comes to mean another project. Pass every code ever used, withdrawn projects included.
 */
export function nextProjectCode(programme: Omit<ProjectCodeParts, 'seq'>, existing: Iterable<string>): string {
  let highest = 0;
  for (const code of existing) {
    const parts = parseProjectCode(code);
    if (parts === null || parts.prefix !== programme.prefix || parts.box !== programme.box || parts.programme !== programme.programme) continue;
    highest = Math.max(highest, parts.seq);
  }
  return projectCode({ ...programme, seq: highest + 1 });
}
