import { namedPeriods, periodWords } from './periodModel';

describe('namedPeriods', () => {
  it('counts months, quarters and years', () => {
    const named = new Map(namedPeriods('2026-11-23').map(({ label, from, to }) => [label, [from, to]]));
    expect(named.get('今后 30 天')).toEqual(['2026-11-23', '2026-12-23']);
    expect(named.get('本月')).toEqual(['2026-11-01', '2026-11-30']);
    expect(named.get('下月')).toEqual(['2026-12-01', '2026-12-31']);
    expect(named.get('本季度')).toEqual(['2026-10-01', '2026-12-31']);
    expect(named.get('本年')).toEqual(['2026-01-01', '2026-12-31']);
  });

  it('runs into the next year in December', () => {
    expect(namedPeriods('2026-12-05').find(({ label }) => label === '下月')).toEqual({ label: '下月', from: '2027-01-01', to: '2027-01-31' });
  });
});

describe('periodWords', () => {
  const named = namedPeriods('2026-11-23');
  it('names what it knows and spells out the rest', () => {
    expect(periodWords({}, named)).toBeNull();
    expect(periodWords({ from: '2026-11-01', to: '2026-11-30' }, named)).toBe('本月');
    expect(periodWords({ from: '2026-11-02', to: '2026-11-30' }, named)).toBe('2026年11月2日 至 2026年11月30日');
    expect(periodWords({ from: '2026-11-02' }, named)).toBe('2026年11月2日 以后');
    expect(periodWords({ to: '2026-11-02' }, named)).toBe('2026年11月2日 以前');
  });
});
