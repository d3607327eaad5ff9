import type { CoverageItem, CoverageProgramme, CoverageView, LightColour } from '@portfolio/contracts';
import { asPrinted, countsOf, hitsOf, mayBeNotEstablished, needsHeading, placedItems, projectsByLight, worstLight } from './coverageModel';

const item = (id: string, more: Partial<CoverageItem> = {}): CoverageItem => ({ id, seq: 1, name: id, place: null, state: 'covered', notEstablishedReason: null, warnings: [], reviewed: false, version: 1, projects: [], ...more });
const project = (id: string, light: LightColour, leadDepartmentName: string | null = null): CoverageItem['projects'][number] => ({ id, code: `YQ-07-01-${id}`, name: `项目${id}`, light, lifecycle: 'reserve', leadDepartmentName, ownership: 'proposed' });
const programme = (items: CoverageItem[], more: Partial<CoverageProgramme> = {}): CoverageProgramme => ({ id: 'p', number: 1, title: '河道工程', openEnded: true, covered: 0, total: items.length, runs: [], items, ...more });
const viewOf = (programmes: CoverageProgramme[]): CoverageView => ({ planId: 'plan', planTitle: '规划', covered: 0, notEstablished: 0, total: 0, boxes: [{ number: 7, title: '专栏', chapter: '', covered: 0, total: 0, programmes }] });

const WARNING = { code: 'ambiguous_split', message: '存疑', line: 1 };
const works = placedItems(
  viewOf([
    programme([
      item('河道治理', { projects: [project('02', 'red', '区水务局')] }),
      item('村庄道路', { state: 'open', place: '小黑河镇' }),
      item('照明提升', { state: 'not_established', warnings: [WARNING] }),
      item('景观绿化', { state: 'open', warnings: [WARNING] }),
    ]),
  ]),
);

describe('filter of works', () => {
  it('is no filter without a condition', () => {
    expect(hitsOf(works, {})).toBeNull();
    expect(hitsOf(works, { q: '  ', open: false })).toBeNull();
  });

  it('looks in name, place, programme, project code and owner', () => {
    const found = (q: string) => [...(hitsOf(works, { q }) ?? [])];
    expect(found('道路')).toEqual(['村庄道路']);
    expect(found('小黑河镇')).toEqual(['村庄道路']);
    expect(found('yq-07-01-02')).toEqual(['河道治理']);
    expect(found('水务')).toEqual(['河道治理']);
    expect(found('河道工程')).toHaveLength(4);
    expect(found('没有')).toEqual([]);
  });

  it('takes either state, and doubt on top of it', () => {
    expect([...(hitsOf(works, { open: true }) ?? [])]).toEqual(['村庄道路', '景观绿化']);
    expect([...(hitsOf(works, { open: true, notEstablished: true }) ?? [])]).toHaveLength(3);
    expect([...(hitsOf(works, { open: true, doubtful: true }) ?? [])]).toEqual(['景观绿化']);
  });
});

it('counts by state and doubt', () => {
  expect(countsOf(works.map((placed) => placed.item))).toEqual({ total: 4, covered: 1, open: 2, notEstablished: 1, doubtful: 2 });
});

it('takes a checked reading for no doubt', () => {
  expect(countsOf([item('a', { warnings: [WARNING], reviewed: true }), item('b', { warnings: [WARNING] })]).doubtful).toBe(1);
});

it('offers 未立项 without a project, or with one that nobody has worked with', () => {
  expect(mayBeNotEstablished(item('a', { state: 'open' }))).toBe(true);
  expect(mayBeNotEstablished(item('a', { state: 'not_established' }))).toBe(false);
  expect(mayBeNotEstablished(item('a', { projects: [project('1', 'grey')] }))).toBe(true);
  expect(mayBeNotEstablished(item('a', { projects: [project('1', 'green')] }))).toBe(false);
  expect(mayBeNotEstablished(item('a', { projects: [{ ...project('1', 'grey'), ownership: 'confirmed' }] }))).toBe(false);
  expect(mayBeNotEstablished(item('a', { projects: [project('1', 'grey'), project('2', 'grey')] }))).toBe(false);
});

describe('lights', () => {
  it('shows the worst; no data is never better than a warning nor taken for green', () => {
    expect(worstLight([])).toBeNull();
    expect(worstLight([project('1', 'green'), project('2', 'grey')])).toBe('grey');
    expect(worstLight([project('1', 'grey'), project('2', 'yellow')])).toBe('yellow');
    expect(worstLight([project('1', 'yellow'), project('2', 'red')])).toBe('red');
  });

  it('counts a project once that covers several works', () => {
    const shared = project('1', 'green');
    expect(projectsByLight([item('a', { projects: [shared] }), item('b', { projects: [shared, project('2', 'red')] })])).toEqual({ red: 1, yellow: 0, grey: 0, green: 1 });
  });
});

describe('paragraph as printed', () => {
  const runs = [
    { text: '1.河道工程：实施', itemId: null },
    { text: '河道治理', itemId: '河道治理' },
    { text: '等。', itemId: null },
  ];

  it('sets the heading apart without losing a character', () => {
    const printed = asPrinted(programme([item('河道治理')], { runs }));
    expect(printed.heading).toBe('1.河道工程：');
    expect(`${printed.heading}${printed.runs.map(({ text }) => text).join('')}`).toBe(runs.map(({ text }) => text).join(''));
  });

  it('leaves a paragraph alone that has no heading, or only mentions the title later', () => {
    const without = [{ text: '实施', itemId: null }, ...runs.slice(1)];
    expect(asPrinted(programme([], { runs: without }))).toMatchObject({ heading: null, runs: without });
    const mention = [{ text: '为了持续推进全区河道工程：实施', itemId: null }];
    expect(asPrinted(programme([], { runs: mention })).heading).toBeNull();
  });

  it('names the works that share their words with another', () => {
    const twin = item('又一项');
    expect(asPrinted(programme([item('河道治理'), twin], { runs })).unprinted).toEqual([twin]);
  });

  it('writes the title above only where the plan prints it nowhere', () => {
    expect(needsHeading({ title: '专栏' }, programme([], { runs }))).toBe(false);
    expect(needsHeading({ title: '河道工程' }, programme([], { runs: [{ text: '实施', itemId: null }] }))).toBe(false);
    expect(needsHeading({ title: '专栏' }, programme([], { runs: [{ text: '实施', itemId: null }] }))).toBe(true);
  });
});
