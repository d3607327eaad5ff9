import type { HonestyCode, HonestyFinding } from '@portfolio/contracts';
import { daysBetween, formatChineseDate, parseBusinessDate } from './business-date';
import type { HonestyFacts, HonestyMilestone, HonestyThresholds, StatedPeriod } from './honesty';
import { addMoney, compareMoney, moneyPercent, subtractMoney } from './money';
import { percentagePoints, roundTo } from './ratio';
import { essence, textLikeness } from './text-likeness';
import { workingDaysBetween } from './working-days';

type Noticed = Omit<HonestyFinding, 'code'>;
type Check = (facts: HonestyFacts, thresholds: HonestyThresholds) => Noticed | null;

const progressBackwards: Check = ({ now, earlier }) => {
  const before = earlier.find(({ progressPercent }) => progressPercent !== null)?.progressPercent ?? null;
  if (now.progressPercent === null || before === null || now.progressPercent >= before) return null;
  return {
    text: `形象进度 ${now.progressPercent}%，上期为 ${before}%，减少 ${percentagePoints(before, now.progressPercent)} 个百分点`,
    question: '进度为何比上期少？是上期多报、口径变化，还是返工？',
    field: 'progressPercent',
    values: { now: now.progressPercent, before },
  };
};

const investmentBackwards: Check = ({ now, earlier }) => {
  const before = lastInvestment(earlier);
  if (now.investmentToDate === null || before === null || compareMoney(now.investmentToDate, before) >= 0) return null;
  return {
    text: `累计完成投资 ${now.investmentToDate} 万元，上期为 ${before} 万元，减少 ${subtractMoney(before, now.investmentToDate)} 万元`,
    question: '累计投资为何减少？是上期多报还是审减？',
    field: 'investmentPeriod',
    values: { now: now.investmentToDate, before },
  };
};

const investmentVersusProgress: Check = ({ now, totalInvestment }, { gapPoints }) => {
  if (now.progressPercent === null || now.investmentToDate === null || totalInvestment === null) return null;
  const share = moneyPercent(now.investmentToDate, totalInvestment);
  if (share === null) return null;
  const gap = percentagePoints(share, now.progressPercent);
  if (Math.abs(gap) <= gapPoints) return null;
  return {
    text: `累计投资占总投资 ${roundTo(share, 1)}%，形象进度 ${now.progressPercent}%，相差 ${roundTo(Math.abs(gap), 1)} 个百分点`,
    question: gap > 0 ? '钱花得比工程快，主要用在哪里（征拆、设备预付款等）？' : '工程比投资快，是未及时入账还是垫资施工？',
    field: 'investmentPeriod',
    values: { sharePercent: roundTo(share, 2), progressPercent: now.progressPercent, thresholdPoints: gapPoints },
  };
};

const completeWithOpenMilestones: Check = ({ now, lifecycle, milestones }) => {
  const complete = (now.progressPercent ?? 0) >= 100 || lifecycle === 'completed' || lifecycle === 'in_operation';
  const open = milestones.filter((milestone) => !reached(milestone) && milestone.kind !== 'operation');
  if (!complete || open.length === 0) return null;
  return {
    text: `${(now.progressPercent ?? 0) >= 100 ? '形象进度报 100%' : '项目已转入竣工阶段'}，仍有 ${open.length} 个节点未完成：${names(open)}`,
    question: '这些节点是已完成未登记，还是确未完成？',
    field: 'milestones',
    values: { open: open.length },
  };
};

const startedWithoutPermit: Check = ({ milestones }) => {
  const start = milestones.find((milestone) => milestone.kind === 'start' && reached(milestone));
  if (start === undefined) return null;
  const permit = milestones.find((milestone) => milestone.kind === 'construction_permit' && !reached(milestone));
  const bare = start.actualDate === null && start.evidence === 0;
  if (permit === undefined && !bare) return null;
  const reasons = [...(permit === undefined ? [] : [`「${permit.name}」尚未完成`]), ...(bare ? ['没有上传佐证材料'] : [])];
  return {
    text: `「${start.name}」报已完成，但${reasons.join('，且')}`,
    question: '是否已取得施工许可？请补登许可节点或上传开工照片、开工令。',
    field: 'attachments',
    values: { permitOpen: permit === undefined ? 0 : 1, evidence: start.evidence },
  };
};

const copied: Check = ({ now, earlier }, { likeness, likenessFrom }) => {
  const before = earlier[0];
  if (now.noChange || before === undefined || essence(now.progressText).length < likenessFrom) return null;
  const value = textLikeness(now.progressText, before.progressText);
  const moved = now.progressPercent !== before.progressPercent && now.progressPercent !== null;
  if (value < likeness || moved) return null;
  return {
    text: `形象进度文字与${before.periodLabel}相同程度 ${roundTo(value * 100, 0)}%`,
    question: '本期确有进展请写明变化；没有变化可直接选「本期无变化」。',
    field: 'progressText',
    values: { likenessPercent: roundTo(value * 100, 1) },
  };
};

const noChange: Check = ({ now, earlier }, { noChangePeriods }) => {
  let running = 0;
  for (const period of [now, ...earlier]) {
    if (!period.noChange) break;
    running += 1;
  }
  if (running < noChangePeriods) return null;
  return {
    text: `已连续 ${running} 期填报「无变化」`,
    question: '项目为何停滞？卡在哪个环节、需要谁协调？',
    field: 'progressText',
    values: { periods: running },
  };
};

const selfGreenButOverdue: Check = ({ now, milestones }) => {
  const overdue = milestones.filter((milestone) => milestone.overdue).sort((a, b) => b.workingDaysLate - a.workingDaysLate);
  const worst = overdue[0];
  if (now.selfRating !== 'green' || worst === undefined) return null;
  return {
    text: `自评「正常」，但有 ${overdue.length} 个节点逾期，最长「${worst.name}」逾期 ${worst.workingDaysLate} 个工作日`,
    question: '自评正常的依据是什么？',
    field: 'selfRating',
    values: { overdue: overdue.length, workingDaysLate: worst.workingDaysLate },
  };
};

/** 年末突击: one period of December that brings a large part of the year. */
const yearEndJump: Check = ({ now, earlier }, { yearEndShare, yearEndPoints }) => {
  const { year, month } = parseBusinessDate(now.endsOn);
  if (month !== 12) return null;
  const before = earlier[0];
  const points = now.progressPercent === null || before?.progressPercent == null ? 0 : percentagePoints(now.progressPercent, before.progressPercent);
  const share = shareOfYear(now, earlier.filter(({ endsOn }) => parseBusinessDate(endsOn).year === year));
  if (points < yearEndPoints && (share === null || share < yearEndShare)) return null;
  const parts = [...(points >= yearEndPoints ? [`形象进度增加 ${points} 个百分点`] : []), ...(share !== null && share >= yearEndShare ? [`投资占全年已报的 ${roundTo(share, 1)}%`] : [])];
  return {
    text: `12月的这一期${parts.join('，')}`,
    question: '年末集中完成的内容是什么？请附支付凭证或现场照片。',
    field: share !== null && share >= yearEndShare ? 'investmentPeriod' : 'progressPercent',
    values: { points, ...(share === null ? {} : { sharePercent: roundTo(share, 1) }) },
  };
};

const investmentExceedsTotal: Check = ({ now, totalInvestment }) => {
  if (now.investmentToDate === null || totalInvestment === null || compareMoney(now.investmentToDate, totalInvestment) <= 0) return null;
  return {
    text: `累计完成投资 ${now.investmentToDate} 万元，超过总投资 ${totalInvestment} 万元`,
    question: '是否调整了概算？请写明批复文号；单位是否把元填成了万元？',
    field: 'investmentPeriod',
    values: { toDate: now.investmentToDate, total: totalInvestment },
  };
};

const forecastMovedBeforeReview: Check = ({ forecastMoves, reviews }, { reviewHours }) => {
  for (const review of reviews) {
    const move = forecastMoves.find(({ from, to, at }) => from !== null && to !== null && to > from && hoursBetween(at, review.at) >= 0 && hoursBetween(at, review.at) <= reviewHours);
    if (move === undefined || move.from === null || move.to === null) continue;
    return {
      text: `「${move.milestoneName}」的预计日期在${review.what}前 ${Math.floor(hoursBetween(move.at, review.at))} 小时由${formatChineseDate(move.from)}改为${formatChineseDate(move.to)}`,
      question: '为何此时才改？何时得知要推迟？',
      field: 'milestones',
      values: { hours: Math.floor(hoursBetween(move.at, review.at)) },
    };
  }
  return null;
};

const filingLate: Check = ({ dueOn, submittedOn, calendar }) => {
  if (submittedOn <= dueOn) return null;
  const late = workingDaysBetween(dueOn, submittedOn, calendar);
  return {
    text: `应于${formatChineseDate(dueOn)}前报送，迟 ${late === 0 ? `${daysBetween(dueOn, submittedOn)} 天（休息日补报）` : `${late} 个工作日`}`,
    question: '本期为何迟报？',
    field: null,
    values: { workingDaysLate: late },
  };
};

export const HONESTY_CHECKS: Record<HonestyCode, Check> = {
  progress_backwards: progressBackwards,
  investment_backwards: investmentBackwards,
  investment_vs_progress_gap: investmentVersusProgress,
  complete_with_open_milestones: completeWithOpenMilestones,
  started_without_permit_or_evidence: startedWithoutPermit,
  copied_from_last_period: copied,
  no_change_n_periods: noChange,
  self_green_but_overdue: selfGreenButOverdue,
  year_end_jump: yearEndJump,
  investment_exceeds_total: investmentExceedsTotal,
  forecast_moved_before_review: forecastMovedBeforeReview,
  filing_late: filingLate,
};

function reached({ actualDate, claimedDate }: HonestyMilestone): boolean {
  return actualDate !== null || claimedDate !== null;
}

function names(milestones: readonly HonestyMilestone[]): string {
  const shown = milestones.slice(0, 3).map(({ name }) => `「${name}」`).join('');
  return milestones.length > 3 ? `${shown}等` : shown;
}

function lastInvestment(earlier: readonly StatedPeriod[]): string | null {
  return earlier.find(({ investmentToDate }) => investmentToDate !== null)?.investmentToDate ?? null;
}

/** This period's part of what was filed for the year, in per cent; null with too few periods to compare (fewer than four) or no money. */
function shareOfYear(now: StatedPeriod, sameYear: readonly StatedPeriod[]): number | null {
  const filed = sameYear.flatMap(({ investmentPeriod }) => investmentPeriod ?? []);
  if (now.investmentPeriod === null || filed.length < 4) return null;
  return moneyPercent(now.investmentPeriod, filed.reduce(addMoney, now.investmentPeriod));
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}
