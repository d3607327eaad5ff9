import type { LifecycleState } from '@portfolio/contracts';
import { formatChineseDate } from '@portfolio/rules';
import type { ReminderAnswerRow } from './reminder-answer.entity';

/** Sentences that say how a reminder came about, or why it did not. */
export const paused = (lifecycle: LifecycleState): string => (lifecycle === 'suspended' ? '项目已暂缓，不提醒' : '项目已退出，不提醒');

export function held({ answeredBy, answeredOn, forecastDate, holdsUntil }: Pick<ReminderAnswerRow, 'answeredBy' | 'answeredOn' | 'forecastDate' | 'holdsUntil'>): string {
  const promise = forecastDate === null ? '' : `，预计${formatChineseDate(forecastDate)}完成`;
  return `${answeredBy}已于${formatChineseDate(answeredOn)}答复${promise}，暂缓提醒至${formatChineseDate(holdsUntil)}`;
}

export const adjusting = (dueDate: string): string => `调整申请在${formatChineseDate(dueDate)}到期前已提出，待批复`;

export const claimed = (claimedBy: string, claimedOn: string, date: string): string =>
  `${claimedBy}已于${formatChineseDate(claimedOn)}申报${formatChineseDate(date)}完成，待督查室核实`;

export const late = (dueDate: string): string => `补发：应于${formatChineseDate(dueDate)}发出，当日没有扫描`;

export const resumed = '答复后的暂缓期已满，仍未完成';

export const movedOn = (dueDate: string): string => `${formatChineseDate(dueDate)}为休息日，顺延至本工作日`;
