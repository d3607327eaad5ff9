import type { BlockerDetail, Principal } from '@portfolio/contracts';
import type { TestEngine } from '@portfolio/platform/testing';
import { PEOPLE, ScheduleWorld } from '@portfolio/schedule/testing';
import { BlockerEscalationsService } from '../src/blocker-escalations.service';
import { BlockerFixingService } from '../src/blocker-fixing.service';
import { BlockerRaising, type NewBlocker } from '../src/blocker-raising';
import { BlockerReporting } from '../src/blocker-reporting';
import { BlockerStatisticsService } from '../src/blocker-statistics.service';
import { BlockerViews } from '../src/blocker-views';
import { BlockersModule } from '../src/blockers.module';
import { BlockersService } from '../src/blockers.service';

export const HEAD_A: Principal = { ...PEOPLE.filerA, userId: 'head-a', username: 'head-a', displayName: '甲负责人', role: 'unit_head' };
export const HEAD_C: Principal = { ...PEOPLE.filerC, userId: 'head-c', username: 'head-c', displayName: '丙负责人', role: 'unit_head' };
export const COLLEAGUE_A: Principal = { ...PEOPLE.filerA, userId: 'filer-a2', username: 'filer-a2', displayName: '甲同事' };

/** Blockers on the schedule's ground: unit A leads the projects and raises, unit C must fix. Today is Monday 23 November 2026. */
export class BlockersWorld {
  private constructor(readonly schedule: ScheduleWorld) {}

  static async open(engine: TestEngine): Promise<BlockersWorld> {
    return new BlockersWorld(await ScheduleWorld.open(engine, 'api', [BlockersModule]));
  }

  get raising(): BlockerRaising {
    return this.schedule.module.get(BlockerRaising);
  }
  get blockers(): BlockersService {
    return this.schedule.module.get(BlockersService);
  }
  get fixing(): BlockerFixingService {
    return this.schedule.module.get(BlockerFixingService);
  }
  get escalations(): BlockerEscalationsService {
    return this.schedule.module.get(BlockerEscalationsService);
  }
  get statistics(): BlockerStatisticsService {
    return this.schedule.module.get(BlockerStatisticsService);
  }
  get reporting(): BlockerReporting {
    return this.schedule.module.get(BlockerReporting);
  }
  get views(): BlockerViews {
    return this.schedule.module.get(BlockerViews);
  }

  async raise(values: Partial<NewBlocker> = {}, user: Principal = PEOPLE.filerA): Promise<BlockerDetail> {
    const projectId = values.projectId ?? (await this.schedule.project());
    return this.raising.raise(user, {
      projectId, type: 'land', level: 'between_units', title: '红线内两户未签约', description: '征收协议未签，施工面不能移交。', departmentId: 'unit-C', deadline: '2026-12-04', ...values,
    });
  }

  /** Taken on by unit C. */
  async working(values: Partial<NewBlocker> = {}, user: Principal = PEOPLE.filerA): Promise<BlockerDetail> {
    const { id, version } = await this.raise(values, user);
    return this.fixing.takeOn(PEOPLE.filerC, id, { version });
  }

  /** Reported fixed by unit C. */
  async fixed(values: Partial<NewBlocker> = {}, user: Principal = PEOPLE.filerA): Promise<BlockerDetail> {
    const { id, version } = await this.working(values, user);
    return this.fixing.fix(PEOPLE.filerC, id, { version, text: '两户已签约腾空。' });
  }

  async page(filter: Record<string, unknown>, user: Principal = PEOPLE.planner): Promise<string[]> {
    return (await this.views.page(user, { sort: null, offset: 0, limit: 100, filter })).rows.map(({ id }) => id);
  }

  close(): Promise<void> {
    return this.schedule.close();
  }
}
