import fc from 'fast-check';
import { substitutionRing, type Substitution } from './substitution-ring';

const away = (userId: string, substituteId: string | null, fromDate = '2026-11-01', toDate = '2026-11-30'): Substitution => ({ userId, substituteId, fromDate, toDate });

it('finds two who stand in for each other', () => {
  expect(substitutionRing(away('head', 'filer'), [away('filer', 'head')])).toEqual(['filer']);
});

it('finds a ring of three, and of four', () => {
  expect(substitutionRing(away('a', 'b'), [away('b', 'c'), away('c', 'a')])).toEqual(['b', 'c']);
  expect(substitutionRing(away('a', 'b'), [away('b', 'c'), away('c', 'd'), away('d', 'a')])).toEqual(['b', 'c', 'd']);
});

it('looks at every absence of a substitute, not only at the first', () => {
  const others = [away('b', 'x', '2026-11-01', '2026-11-05'), away('b', 'a', '2026-11-20', '2026-11-22')];
  expect(substitutionRing(away('a', 'b'), others)).toEqual(['b']);
});

it('knows that a ring needs one day on which all are away', () => {
  const others = [away('b', 'c', '2026-11-01', '2026-11-10'), away('c', 'a', '2026-11-11', '2026-11-30')];
  expect(substitutionRing(away('a', 'b'), others)).toEqual([]);
  expect(substitutionRing(away('a', 'b', '2026-12-01', '2026-12-02'), [away('b', 'a')])).toEqual([]);
});

it('minds neither a chain that ends nor a ring of others', () => {
  expect(substitutionRing(away('a', 'b'), [away('b', 'c'), away('c', null)])).toEqual([]);
  expect(substitutionRing(away('a', 'b'), [away('b', 'c'), away('c', 'd'), away('d', 'b')])).toEqual([]);
  expect(substitutionRing(away('a', null), [away('b', 'a')])).toEqual([]);
});

it('agrees with walking every single day', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-11-0${n}`);
  const person = fc.constantFrom('a', 'b', 'c', 'd');
  const absence = fc.tuple(person, person, day, day).filter(([who, by, from, to]) => who !== by && from <= to).map(([who, by, from, to]) => away(who, by, from, to));
  fc.assert(
    fc.property(absence, fc.array(absence, { maxLength: 6 }), (added, others) => {
      // As the service has it: nobody has two absences on one day.
      const apart = others.filter((one, at) => one.userId !== added.userId && !others.slice(0, at).some((two) => two.userId === one.userId && two.fromDate <= one.toDate && two.toDate >= one.fromDate));
      const days = Array.from({ length: 9 }, (_, at) => `2026-11-0${at + 1}`).filter((each) => added.fromDate <= each && each <= added.toDate);
      const meets = days.some((each) => {
        let current = added.substituteId;
        for (let step = 0; step < 5 && current !== null && current !== added.userId; step += 1) current = apart.find((one) => one.userId === current && one.fromDate <= each && each <= one.toDate)?.substituteId ?? null;
        return current === added.userId;
      });
      expect(substitutionRing(added, apart).length > 0).toBe(meets);
    }),
  );
});
