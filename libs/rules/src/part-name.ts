/** So much of the parent's name at the beginning of a part's tells whose part it is. */
const SHARED = 4;

/** Name of a project that is split off: it can be understood alone, so it carries the parent's name (`一期` → `昭君路小学（一期）`). */
export function partName(parent: string, part: string): string {
  return part.startsWith(parent.slice(0, SHARED)) ? part : `${parent}（${part}）`;
}
