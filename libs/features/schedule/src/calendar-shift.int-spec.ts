import { describeEachDatabase } from '@portfolio/platform/testing';
import { NO_NOTICES, calendarFrom, plainWeekdays } from '@portfolio/rules';
import { CalendarShift } from './calendar-shift';
import { ScheduleService } from './schedule.service';
import { ScheduleWorld } from './testing/schedule-world';

const withFridayOff = calendarFrom({ ...NO_NOTICES, daysOff: ['2026-11-20'] });
const withMondayOff = calendarFrom({ ...NO_NOTICES, daysOff: ['2026-11-30'] });

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let shift: CalendarShift;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine);
    shift = world.module.get(CalendarShift);
    const projectId = await world.project();
    const step = { kind: 'other' as const, weight: 10 };
    await world.module.get(ScheduleService).seedMilestones('d1', [
      {
        projectId,
        frozen: true,
        milestones: [
          { ...step, name: '逾期两周', baselineDate: '2026-11-09' },
          { ...step, name: '逾期一个周末', baselineDate: '2026-11-20' },
          { ...step, name: '已完成', baselineDate: '2026-11-09', actualDate: '2026-11-23' },
          { ...step, name: '五个工作日后', baselineDate: '2026-11-30' },
          { ...step, name: '六个工作日后', baselineDate: '2026-12-01' },
        ],
      },
    ]);
    await world.module.get(ScheduleService).seedMilestones('d1', [{ projectId: await world.project(), frozen: false, milestones: [{ ...step, name: '草稿', baselineDate: '2026-11-09' }] }]);
  });
  afterAll(() => world.close());

  it('a day off among the days late makes what is open one working day less late; what is done or in no baseline is left out', async () => {
    const moved = await shift.moved('d1', plainWeekdays, withFridayOff);
    expect(moved.map(({ label, what, from, to }) => [label, what, from, to])).toEqual([
      ['YQ-07-03-01 双拥街延伸段道路工程1「逾期两周」', '逾期工作日', '10 个工作日', '9 个工作日'],
    ]);
  });

  it('a day off ahead brings the next step into 即将到期, and taking it back takes it out', async () => {
    const soon = await shift.moved('d1', plainWeekdays, withMondayOff);
    expect(soon.map(({ label, what, from, to }) => [label, what, from, to])).toEqual([['YQ-07-03-01 双拥街延伸段道路工程1「六个工作日后」', '节点状态', '未到期', '即将到期']]);
    expect((await shift.moved('d1', withMondayOff, plainWeekdays)).map(({ from, to }) => [from, to])).toEqual([['即将到期', '未到期']]);
  });

  it('the same calendar and another district move nothing', async () => {
    expect(await shift.moved('d1', plainWeekdays, calendarFrom(NO_NOTICES))).toEqual([]);
    expect(await shift.moved('d2', plainWeekdays, withFridayOff)).toEqual([]);
  });
});
