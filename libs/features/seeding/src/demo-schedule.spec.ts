import { SECTORS } from '@portfolio/contracts';
import { milestoneStanding, plainWeekdays } from '@portfolio/rules';
import fc from 'fast-check';
import { demoSchedule } from './demo-schedule';

const AS_OF = '2026-11-23';
const project = (code: string) => ({ code, name: '城区综合管网建设工程项目', sector: 'municipal_network' as const });

describe('demoSchedule', () => {
  it('tells the same story for the same project every time', () => {
    expect(demoSchedule(project('YQ-07-05-01'), AS_OF, { milestones: null, calendar: plainWeekdays })).toEqual(demoSchedule(project('YQ-07-05-01'), AS_OF, { milestones: null, calendar: plainWeekdays }));
  });

  it('is overdue by exactly the working days asked for, also when told on a Sunday', () => {
    for (const asOf of [AS_OF, '2026-11-22']) {
      const { milestones } = demoSchedule(project('YQ-07-05-02'), asOf, { milestones: null, calendar: plainWeekdays, told: { story: 'overdue', workingDays: -3 } });
      const overdue = milestones.filter(({ baselineDate, actualDate }) => milestoneStanding({ baselineDate, actualDate: actualDate ?? null }, asOf, plainWeekdays).status === 'overdue');
      expect(overdue).toHaveLength(1);
      expect(overdue[0]?.baselineDate).toBe('2026-11-18');
    }
  });

  it('leaves open what is due today', () => {
    const { milestones } = demoSchedule(project('YQ-07-05-04'), AS_OF, { milestones: null, calendar: plainWeekdays, told: { story: 'due_soon', workingDays: 0 } });
    expect(milestones.filter(({ baselineDate }) => baselineDate === AS_OF).map(({ actualDate }) => actualDate ?? null)).toEqual([null]);
  });

  it('never finishes anything in the future, and gives the number of milestones asked for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...SECTORS), fc.integer({ min: 1, max: 20 }), (code, sector, count) => {
        const { milestones, story } = demoSchedule({ code, name: '项目', sector }, AS_OF, { milestones: count, calendar: plainWeekdays });
        expect(milestones).toHaveLength(story === 'unplanned' ? 0 : count);
        for (const { actualDate } of milestones) expect(actualDate == null || actualDate <= AS_OF).toBe(true);
      }),
    );
  });

  it('an overdue step slipped report by report, enough of them to work a trend out', () => {
    const { milestones } = demoSchedule(project('YQ-07-05-05'), AS_OF, { milestones: null, calendar: plainWeekdays, told: { story: 'overdue', workingDays: -12 } });
    const [late, ...others] = milestones.filter(({ earlierForecasts }) => earlierForecasts !== undefined);
    const dates = [...(late?.earlierForecasts ?? []).map(({ forecastDate }) => forecastDate), late?.forecastDate ?? ''];
    expect(others).toEqual([]);
    expect(dates).toHaveLength(5);
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]).toBe(late?.baselineDate);
  });
});
