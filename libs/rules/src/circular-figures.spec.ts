import fc from 'fast-check';
import type { CircularOutcome, Ownership } from '@portfolio/contracts';
import { circularFigures, compareRates, type CircularRows } from './circular-figures';
import { formatRatio } from './ratio';

const milestone = (unit: string, outcome: CircularOutcome, { dueInPeriod = true, ownership = 'confirmed' as Ownership } = {}) => ({
  departmentId: unit,
  departmentName: unit,
  ownership,
  dueInPeriod,
  outcome,
});

describe('a circular over a period', () => {
  const rows: CircularRows = {
    milestones: [
      ...Array.from({ length: 39 }, () => milestone('住建局', 'on_time')),
      ...Array.from({ length: 24 }, () => milestone('住建局', 'late')),
      milestone('教育局', 'on_time'),
      milestone('教育局', 'on_time', { ownership: 'proposed' }),
      milestone('卫健委', 'on_time'),
      milestone('交通局', 'overdue', { dueInPeriod: false }),
    ],
    orders: [
      { departmentId: '交通局', departmentName: '交通局', closed: true },
      { departmentId: '交通局', departmentName: '交通局', closed: false },
    ],
    filings: null,
  };

  it('counts milestones on time of those due, orders closed of those issued, and what is overdue', () => {
    const { onTime, orders, overdue, filings, units } = circularFigures(rows);
    expect([onTime, orders, overdue, filings]).toEqual([{ n: 42, of: 66 }, { n: 1, of: 2 }, 1, null]);
    const housing = units.find(({ departmentName }) => departmentName === '住建局');
    expect(formatRatio(housing?.onTime ?? { n: 0, of: 0 })).toBe('39/63 = 61.9%');
  });

  it('shares a place among equals, leaves the next one free, and gives none where nothing was due', () => {
    const { units } = circularFigures(rows);
    expect(units.map(({ departmentName, rank }) => [departmentName, rank])).toEqual([
      ['教育局', 1],
      ['卫健委', 1],
      ['住建局', 3],
      ['交通局', null],
    ]);
  });

  it('says how many of the due milestones are a unit’s only by proposal', () => {
    expect(circularFigures(rows).units.find(({ departmentName }) => departmentName === '教育局')).toMatchObject({ onTime: { n: 2, of: 2 }, proposed: 1 });
  });

  it('knows filings that are not there from filings of which none was due', () => {
    expect(circularFigures({ ...rows, filings: { 教育局: { n: 3, of: 4 } } })).toMatchObject({
      filings: { n: 3, of: 4 },
      units: [{ filings: { n: 3, of: 4 } }, { filings: { n: 0, of: 0 } }, { filings: { n: 0, of: 0 } }, { filings: { n: 0, of: 0 } }],
    });
  });
});

describe('whatever the rows', () => {
  const rows = fc.record({
    milestones: fc.array(
      fc.record({
        departmentId: fc.constantFrom(null, 'a', 'b', 'c'),
        ownership: fc.constantFrom<Ownership>('confirmed', 'proposed'),
        dueInPeriod: fc.boolean(),
        outcome: fc.constantFrom<CircularOutcome>('on_time', 'late', 'overdue', 'open'),
      }),
    ),
    orders: fc.array(fc.record({ departmentId: fc.constantFrom(null, 'a', 'd'), closed: fc.boolean() })),
  });
  type Unnamed<Row> = Omit<Row, 'departmentName'>[];
  const named = ({ milestones, orders }: { milestones: Unnamed<CircularRows['milestones'][number]>; orders: Unnamed<CircularRows['orders'][number]> }): CircularRows => ({
    milestones: milestones.map((row) => ({ ...row, departmentName: row.departmentId ?? '无' })),
    orders: orders.map((row) => ({ ...row, departmentName: row.departmentId ?? '无' })),
    filings: null,
  });

  it('the units add up to the whole, and no order of the rows changes anything', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const figures = circularFigures(named(given));
        const add = (pick: (unit: (typeof figures.units)[number]) => number) => figures.units.reduce((total, unit) => total + pick(unit), 0);
        expect({ n: add(({ onTime }) => onTime.n), of: add(({ onTime }) => onTime.of) }).toEqual(figures.onTime);
        expect({ n: add(({ orders }) => orders.n), of: add(({ orders }) => orders.of) }).toEqual(figures.orders);
        expect(add(({ overdue }) => overdue)).toBe(figures.overdue);
        expect(circularFigures(named({ milestones: [...given.milestones].reverse(), orders: [...given.orders].reverse() }))).toEqual(figures);
      }),
    );
  });

  it('a better rate never has a later place', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const placed = circularFigures(named(given)).units.filter(({ rank }) => rank !== null);
        for (const a of placed) for (const b of placed) expect(Math.sign(compareRates(a.onTime, b.onTime))).toBe(Math.sign((b.rank ?? 0) - (a.rank ?? 0)));
      }),
    );
  });
});
