import type { Milestone } from '@portfolio/contracts';

export type LatenessInput = Pick<Milestone, 'status' | 'daysLate' | 'workingDaysLate' | 'daysLeft' | 'baselineNumber'>;
export interface LatenessWords {
  text: string;
  /** Both counts, for the title. */
  detail: string;
  late: boolean;
}

/** What a milestone's date means today. Lateness counts working days; on a weekend after the date, calendar days. */
export function latenessWords({ status, daysLate, workingDaysLate, daysLeft, baselineNumber }: LatenessInput): LatenessWords {
  const length = workingDaysLate > 0 ? `${workingDaysLate} 个工作日` : `${daysLate} 天`;
  const detail = `按日历 ${daysLate} 天，按工作日 ${workingDaysLate} 天`;
  if (status === 'suspended') return { text: '暂缓', detail: '项目暂缓期间不判定逾期、不提醒、不计入比率', late: false };
  if (status === 'withdrawn') return { text: '已退出', detail: '项目已退出，不判定逾期、不提醒、不计入比率', late: false };
  if (status === 'done_on_time' && baselineNumber === 0) return { text: '已完成（未纳入基线）', detail: '没有基线日期可比，不计入准点率', late: false };
  if (status === 'done_on_time') return { text: '按期完成', detail: '', late: false };
  if (status === 'done_late') return { text: `逾期 ${length}完成`, detail, late: false };
  if (daysLate > 0) return { text: `逾期 ${length}`, detail, late: true };
  if (daysLeft === null) return { text: '未定日期', detail: '', late: false };
  if (daysLeft === 0) return { text: '今天到期', detail: '', late: false };
  return { text: `还有 ${daysLeft} 天`, detail: '', late: false };
}
