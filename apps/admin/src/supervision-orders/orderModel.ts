import { ORDER_TIER_LABELS, UNIT_TURN_STATES, type OrderAction, type OrderState, type OrderTier, type SupervisionOrder } from '@portfolio/contracts';
import type { LightColour } from '@portfolio/contracts';

/** Short word of a tier; the long one says where it begins. */
export const TIER_WORDS: Record<OrderTier, string> = { blue: '正常', yellow: '黄牌', red: '红牌' };
/** Tiers borrow the lights' colours; 蓝牌 is the ink of the page. */
export const TIER_COLOURS: Record<Exclude<OrderTier, 'blue'>, LightColour> = { yellow: 'yellow', red: 'red' };

/** How an order stands against its deadline, in one phrase; null where nothing is owed. */
export function deadlineWords({ state, deadline, overdueWorkingDays, workingDaysLeft, answeredOn }: SupervisionOrder): string | null {
  if (deadline === null || state === 'drafted') return null;
  if (overdueWorkingDays > 0) return answeredOn === null ? `超期 ${overdueWorkingDays} 个工作日` : `超期 ${overdueWorkingDays} 个工作日答复`;
  if (workingDaysLeft === null) return answeredOn === null ? null : '按期答复';
  return workingDaysLeft === 0 ? '今日到期' : `还有 ${workingDaysLeft} 个工作日`;
}

/** What is said of the first deadline once it was moved. */
export function firstDeadlineWords({ deadline, firstDeadline, firstOverdueWorkingDays }: SupervisionOrder): string | null {
  if (firstDeadline === null || firstDeadline === deadline) return null;
  return firstOverdueWorkingDays > 0 ? `按首次时限超期 ${firstOverdueWorkingDays} 个工作日` : '未超首次时限';
}

/** Whose turn it is, in words. */
export function turnWords(state: OrderState, clearedAt: string | null): string {
  if (state === 'drafted') return clearedAt === null ? '待督查室下达' : '事由已消除，可弃用草稿';
  if (state === 'issued') return '待承办单位签收';
  if (UNIT_TURN_STATES.includes(state)) return '待承办单位回复';
  if (state === 'replied') return clearedAt === null ? '待督查室审核' : '事由已消除，待督查室认可';
  if (state === 'objected') return '待督查室裁定异议';
  return state === 'accepted' ? '待事由消除后自动销号' : '已了结';
}

/** The step that the state waits for, which gets the filled button. */
export function mainAction(actions: readonly OrderAction[]): OrderAction | null {
  return (['issue', 'sign', 'reply', 'accept', 'uphold', 'grant_extension', 'close'] as const).find((action) => actions.includes(action)) ?? null;
}

export function tierTitle(tier: OrderTier): string {
  return ORDER_TIER_LABELS[tier];
}
