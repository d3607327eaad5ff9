import type { FilingDuty } from '@portfolio/contracts';

/** 还有 2 个工作日, 今日截止, 已迟 3 个工作日. */
export function dutyStanding({ workingDaysLeft }: Pick<FilingDuty, 'workingDaysLeft'>): { late: boolean; words: string } {
  if (workingDaysLeft < 0) return { late: true, words: `已迟 ${-workingDaysLeft} 个工作日` };
  return { late: false, words: workingDaysLeft === 0 ? '今日截止' : `还有 ${workingDaysLeft} 个工作日` };
}
