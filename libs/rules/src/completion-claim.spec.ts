import * as fc from 'fast-check';
import { addDays } from './business-date';
import { PROMPT_CLAIM_WORKING_DAYS, claimNeedsNote, isBackdated } from './completion-claim';
import { addWorkingDays, plainWeekdays } from './working-days';

describe('a claim of completion', () => {
  it.each([
    ['on the day, in time', '2026-11-23', '2026-11-23', '2026-11-30', null, false],
    ['five working days back', '2026-11-16', '2026-11-23', '2026-11-30', null, false],
    ['over a weekend more', '2026-11-13', '2026-11-23', '2026-11-30', 'delayed', false],
    ['late', '2026-11-23', '2026-11-23', '2026-11-20', 'late', false],
    ['long past and late', '2026-11-06', '2026-11-23', '2026-11-05', 'late', false],
    ['back before the baseline date', '2026-11-04', '2026-11-23', '2026-11-05', 'delayed', true],
    ['said the day after it fell due', '2026-11-20', '2026-11-23', '2026-11-20', null, true],
    ['in no baseline', '2026-11-23', '2026-11-23', null, null, false],
  ])('%s', (_case, date, claimedOn, baselineDate, why, backdated) => {
    expect(claimNeedsNote({ date, claimedOn, baselineDate }, plainWeekdays)).toBe(why);
    expect(isBackdated({ date, claimedOn, baselineDate })).toBe(backdated);
  });

  it('never erases a delay without words, once it is more than five working days old', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(days, days, (overdue, before) => {
        const baselineDate = '2026-11-05';
        const claimedOn = addDays(addWorkingDays(baselineDate, PROMPT_CLAIM_WORKING_DAYS + 1, plainWeekdays), overdue);
        expect(claimNeedsNote({ date: addDays(baselineDate, -before), claimedOn, baselineDate }, plainWeekdays)).toBe('delayed');
      }),
    );
  });
});
