import { SECTOR_LABELS } from '@portfolio/contracts';
import type { DepartmentKind, Sector } from '@portfolio/contracts';
import { OWNER_KEYWORDS, SECTOR_OWNERS } from './owner-duties';
import type { DutyRule } from './owner-duties';

export interface OwnerCandidate {
  id: string;
  name: string;
  shortName: string;
  kind: DepartmentKind;
}

export interface OwnerInput {
  itemName: string;
  /** Unit or place that the plan prints beside the work, as printed; null when there is none. */
  place: string | null;
  programmeTitle: string | null;
  sector: Sector;
}

export interface OwnerChoice {
  /** Null when no rule finds a unit on the list. */
  departmentId: string | null;
  rule: 'named_unit' | 'park' | 'keyword' | 'sector' | 'none';
  /** One Chinese sentence for the planner who confirms. */
  reason: string;
}

const SUFFIX = /(街道办事处|街道办|街道|镇人民政府|镇政府|办事处)$/;
const PARK_PROGRAMME = /园区/;

/**
 * Proposes a lead unit (issue: owner proposed by documented rules; always 拟定 until a planner confirms). First match:
 * 1. `named_unit`: the plan's words name a street office, town or other unit on the list, beside the work or in its name;
 * 2. `park`: the programme is about a park and the list has exactly one park unit;
 * 3. `keyword`: a word of the work belongs to one bureau's duty (公安 → 公安分局);
 * 4. `sector`: the bureau in charge of the sector;
 * 5. `none`.
 */
export function chooseOwner(input: OwnerInput, departments: readonly OwnerCandidate[]): OwnerChoice {
  return byName(input, departments) ?? byPark(input, departments) ?? byKeyword(input, departments) ?? bySector(input, departments) ?? nobody();
}

function byName({ place, itemName }: OwnerInput, departments: readonly OwnerCandidate[]): OwnerChoice | null {
  for (const { text, source, isPlace } of [
    { text: place ?? '', source: '条目旁写明', isPlace: true },
    { text: itemName, source: '条目名称写明', isPlace: false },
  ]) {
    const found = firstNamed(text, departments, isPlace);
    if (found === null) continue;
    return { departmentId: found.department.id, rule: 'named_unit', reason: `规划原文${source}“${found.word}”，推定由${found.department.name}牵头。` };
  }
  return null;
}

/** The unit named first in the text; of two that begin at one place, the longer name. */
function firstNamed(text: string, departments: readonly OwnerCandidate[], isPlace: boolean): { department: OwnerCandidate; word: string } | null {
  let best: { department: OwnerCandidate; word: string; at: number } | null = null;
  for (const department of departments) {
    for (const word of spellings(department, isPlace)) {
      const at = text.indexOf(word);
      if (at < 0) continue;
      if (best === null || at < best.at || (at === best.at && word.length > best.word.length)) best = { department, word, at };
    }
  }
  return best;
}

/**
 * How the plan may spell a unit. A street's bare name (昭君路) is also a road, a school, a clinic, so it counts only
 * beside the work (`isPlace`), where the plan writes 银河南街 for 银河南街街道办事处.
 */
function spellings({ name, shortName, kind }: OwnerCandidate, isPlace: boolean): string[] {
  if (kind !== 'street' && kind !== 'town') return [name, shortName].filter((word) => word.length >= 3);
  const cores = [...new Set([name, shortName].map((word) => withoutDistrict(word).replace(SUFFIX, '').replace(/镇$/, '')))];
  const suffixes = kind === 'town' ? ['镇'] : ['街道办事处', '街道办', '街道'];
  const full = cores.filter((core) => core.length >= 2).flatMap((core) => suffixes.map((suffix) => core + suffix));
  return isPlace && kind === 'street' ? [...full, ...cores.filter((core) => core.length >= 2)] : full;
}

function withoutDistrict(name: string): string {
  return name.replace(/^(?:.{2,6}?[市区县旗])+(?=.{2,}(街道|镇))/, '');
}

function byPark({ programmeTitle }: OwnerInput, departments: readonly OwnerCandidate[]): OwnerChoice | null {
  const parks = departments.filter(({ kind }) => kind === 'park');
  const [park] = parks;
  if (park === undefined || parks.length > 1 || programmeTitle === null || !PARK_PROGRAMME.test(programmeTitle)) return null;
  return { departmentId: park.id, rule: 'park', reason: `所属重点工程为园区建设，推定由${park.name}牵头。` };
}

function byKeyword({ itemName, programmeTitle, sector }: OwnerInput, departments: readonly OwnerCandidate[]): OwnerChoice | null {
  const rules = OWNER_KEYWORDS.filter(({ only }) => only === undefined || only.includes(sector));
  // The work's own words come before those of its programme, whatever the order of the rules.
  for (const [text, source] of [
    [itemName, '条目'],
    [programmeTitle ?? '', '所属重点工程'],
  ] as const) {
    for (const { words, duties } of rules) {
      const word = words.exec(text)?.[0];
      const department = word === undefined ? undefined : inCharge(duties, departments);
      if (department === undefined) continue;
      return { departmentId: department.id, rule: 'keyword', reason: `${source}涉及“${word}”，按部门职能推定由${department.name}牵头。` };
    }
  }
  return null;
}

function bySector({ sector }: OwnerInput, departments: readonly OwnerCandidate[]): OwnerChoice | null {
  const department = inCharge(SECTOR_OWNERS[sector], departments);
  if (department === undefined) return null;
  return { departmentId: department.id, rule: 'sector', reason: `领域为“${SECTOR_LABELS[sector]}”，按部门职能推定由${department.name}牵头。` };
}

function inCharge(duties: DutyRule['duties'], departments: readonly OwnerCandidate[]): OwnerCandidate | undefined {
  const bureaus = departments.filter(({ kind }) => kind === 'bureau' || kind === 'enterprise' || kind === 'other');
  for (const duty of duties) {
    const found = bureaus.find(({ name, shortName }) => duty.test(name) || duty.test(shortName));
    if (found !== undefined) return found;
  }
  return undefined;
}

function nobody(): OwnerChoice {
  return { departmentId: null, rule: 'none', reason: '规划原文未写明责任单位，按职能也未能推定，请规划管理员指定。' };
}
