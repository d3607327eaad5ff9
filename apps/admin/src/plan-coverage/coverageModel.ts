import type { CoverageBox, CoverageItem, CoverageProgramme, CoverageView, LightColour } from '@portfolio/contracts';

/** Conditions on works; in the address as `filter`, so `listLink('coverage', { doubtful: true })` leads here. */
export interface CoverageFilter {
  q?: string;
  open?: boolean;
  notEstablished?: boolean;
  doubtful?: boolean;
}
export interface PlacedItem {
  box: CoverageBox;
  programme: CoverageProgramme;
  item: CoverageItem;
}

/** Every work with the place it stands in, in the order of the plan. */
export function placedItems(view: CoverageView): PlacedItem[] {
  return view.boxes.flatMap((box) => box.programmes.flatMap((programme) => programme.items.map((item) => ({ box, programme, item }))));
}

/** The works that meet the filter; null when there is no condition at all. Search looks in the plan's words and in the projects. */
export function hitsOf(items: readonly PlacedItem[], { q = '', open, notEstablished, doubtful }: CoverageFilter): ReadonlySet<string> | null {
  const words = q.trim().toLowerCase();
  const states = [...(open === true ? ['open'] : []), ...(notEstablished === true ? ['not_established'] : [])];
  if (words === '' && states.length === 0 && doubtful !== true) return null;
  const hits = items.filter(
    (placed) => (words === '' || textOf(placed).includes(words)) && (states.length === 0 || states.includes(placed.item.state)) && (doubtful !== true || isDoubtful(placed.item)),
  );
  return new Set(hits.map(({ item }) => item.id));
}

/** The reading is in doubt and nobody has checked it. */
export function isDoubtful({ warnings, reviewed }: Pick<CoverageItem, 'warnings' | 'reviewed'>): boolean {
  return warnings.length > 0 && !reviewed;
}

/** Whether 未立项 can be asked for: without a project, or with a single one that nobody seems to have worked with. The server decides. */
export function mayBeNotEstablished({ state, projects }: Pick<CoverageItem, 'state' | 'projects'>): boolean {
  const [project, ...others] = projects;
  if (project === undefined) return state === 'open';
  return others.length === 0 && project.lifecycle === 'reserve' && project.ownership === 'proposed' && project.light === 'grey';
}

export interface Counts {
  total: number;
  covered: number;
  open: number;
  notEstablished: number;
  doubtful: number;
}

export function countsOf(items: readonly CoverageItem[]): Counts {
  const inState = (state: CoverageItem['state']) => items.filter((item) => item.state === state).length;
  return { total: items.length, covered: inState('covered'), open: inState('open'), notEstablished: inState('not_established'), doubtful: items.filter(isDoubtful).length };
}

/** Worst first; no data is nearer to bad than to good. */
const SEVERITY: readonly LightColour[] = ['red', 'yellow', 'grey', 'green'];

/** What a work shows: the worst light of its projects; null without one. */
export function worstLight(projects: readonly { light: LightColour }[]): LightColour | null {
  return SEVERITY.find((colour) => projects.some(({ light }) => light === colour)) ?? null;
}

/** Projects by light, each once though several works may share it. */
export function projectsByLight(items: readonly CoverageItem[]): Record<LightColour, number> {
  const lights = new Map(items.flatMap(({ projects }) => projects.map(({ id, light }) => [id, light] as const)));
  const counts: Record<LightColour, number> = { red: 0, yellow: 0, grey: 0, green: 0 };
  for (const light of lights.values()) counts[light] += 1;
  return counts;
}

export interface PrintedProgramme {
  /** The programme's own heading as it stands at the head of its paragraph, `7.基础设施建设项目：`; null where none is printed there. */
  heading: string | null;
  runs: CoverageProgramme['runs'];
  /** Works that share their words with another one (拆分) and so have no run of their own. */
  unprinted: CoverageItem[];
}

/** The paragraph as printed, its heading set apart so that it can be set in bold. Nothing is added or left out. */
export function asPrinted({ title, runs, items }: Pick<CoverageProgramme, 'title' | 'runs' | 'items'>): PrintedProgramme {
  const printed = new Set(runs.map(({ itemId }) => itemId));
  const unprinted = items.filter(({ id }) => !printed.has(id));
  const first = runs[0];
  const at = first === undefined || first.itemId !== null ? -1 : first.text.indexOf(title);
  // Only a number and its mark may stand before the title, else it is a mention in the text.
  if (first === undefined || at < 0 || at > 6) return { heading: null, runs, unprinted };
  const end = at + title.length + (/^[：:。]/.test(first.text.slice(at + title.length)) ? 1 : 0);
  return { heading: first.text.slice(0, end), runs: [{ ...first, text: first.text.slice(end) }, ...runs.slice(1)], unprinted };
}

/** Whether the title has to be written above the paragraph: it stands neither in it nor over it. */
export function needsHeading(box: Pick<CoverageBox, 'title'>, programme: Pick<CoverageProgramme, 'title' | 'runs' | 'items'>): boolean {
  return programme.title !== box.title && !programme.runs.some(({ text }) => text.includes(programme.title));
}

function textOf({ programme, item }: PlacedItem): string {
  const projects = item.projects.flatMap(({ code, name, leadDepartmentName }) => [code, name, leadDepartmentName ?? '']);
  return [item.name, item.place ?? '', programme.title, ...projects].join('\n').toLowerCase();
}
