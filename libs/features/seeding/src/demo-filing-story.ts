import type { ProjectFacts } from '@portfolio/catalogue';
import type { SeedFiling } from '@portfolio/filing';
import { addDays, nextWorkingDay, plainWeekdays } from '@portfolio/rules';
import { between } from './random';

type FilingStory = 'returned' | 'missing' | 'backwards' | 'waiting' | 'no_change' | 'late' | 'steady' | 'silent';

/** How the demo unit files on its first projects: on those asked every week, and on those asked every month. */
export const TOLD_FILINGS: Record<'week' | 'month', readonly FilingStory[]> = {
  week: ['backwards', 'no_change', 'missing', 'late'],
  month: ['returned', 'missing', 'waiting'],
};

interface Told {
  /** From the milestones. */
  percent: number;
  asOf: string;
  random: () => number;
  story: FilingStory | null;
}

interface Asked {
  period: string;
  dueOn: string;
}

const UNDER_WAY = ['完成测量放线和临时围挡', '完成土方开挖，正在进行基础施工', '基础施工完成，主体施工进场', '主体结构施工至二层，材料已进场', '完成管线预埋，正在砌筑', '外墙保温完成，内装开始'];
const BEFORE = ['完成可研报告编制，已报送审查', '规划选址意见已征求完毕，正在办理用地预审', '初步设计完成，正在组织专家评审', '施工图审查已受理，招标文件编制中'];
const NEXT = ['继续组织施工，确保按期完成下一节点', '督促施工单位增加人员和设备', '办理下一环节手续，做好进场准备', '组织验收资料整理'];

/** Believable filings for the windows, earliest first; repeatable. */
export function filingStory({ id: projectId, leadDepartmentId, lifecycle }: ProjectFacts, asked: readonly Asked[], { percent, asOf, random, story }: Told): SeedFiling[] {
  const told = story ?? pick(random());
  const base = between(random, 40, 400) * 10;
  const texts = lifecycle === 'preparation' ? BEFORE : UNDER_WAY;
  const from = between(random, 0, texts.length - 1);
  return asked.flatMap(({ period, dueOn }, at): SeedFiling[] => {
    const left = asked.length - 1 - at;
    if ((told === 'missing' && left === 0) || (told === 'silent' && left <= 1)) return [];
    const lateBy = told === 'late' && left <= 1 ? between(random, 1, 3) : 0;
    const filedOn = lateBy > 0 ? nextWorkingDay(addDays(dueOn, lateBy), plainWeekdays) : addDays(dueOn, -between(random, 0, 1));
    if (filedOn > asOf) return [];
    const noChange = told === 'no_change' && left <= 1 && at > 0;
    const drop = told === 'backwards' && left === 0 ? 6 : 0;
    const stated = Math.max(0, Math.round(told === 'backwards' ? Math.max(percent, 20) : percent) - left * 2 - drop);
    const filing: SeedFiling = {
      projectId,
      departmentId: leadDepartmentId ?? '',
      period,
      state: left === 0 && (told === 'waiting' || told === 'backwards' || random() < 0.4) ? 'submitted' : 'accepted',
      filedOn,
      progressText: texts[(from + (noChange ? 0 : at)) % texts.length] ?? '',
      progressPercent: lifecycle === 'preparation' ? null : stated,
      investmentPeriod: lifecycle === 'preparation' ? null : noChange ? '0' : String(between(random, 5, 60)),
      investmentToDate: lifecycle === 'preparation' ? null : String(base),
      nextSteps: NEXT[(from + at) % NEXT.length] ?? '',
      selfRating: null,
      noChange,
    };
    return [told === 'returned' && left === 0 ? returned(filing) : filing];
  });
}

function returned(filing: SeedFiling): SeedFiling {
  return { ...filing, state: 'returned', reviewNote: '请按现场实际修改后重新报送。', reviewWords: { progressText: '与现场核查情况不一致，请写明完成的工程量', nextSteps: '请写明责任人和时间' } };
}

function pick(chance: number): FilingStory {
  if (chance < 0.78) return 'steady';
  if (chance < 0.86) return 'late';
  if (chance < 0.92) return 'no_change';
  return chance < 0.98 ? 'missing' : 'silent';
}
