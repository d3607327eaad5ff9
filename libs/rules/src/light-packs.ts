import { LIGHT_DIMENSION_LABELS, type LightDimension, type RulePackRule } from '@portfolio/contracts';

/** The thresholds that judge a light: one version of a rule pack. */
export interface LightPack {
  /** For example `default@2`; what `Light.rulePack` says. */
  label: string;
  name: string;
  rules: readonly RulePackRule[];
}

export interface PresetPack extends LightPack {
  code: string;
  number: number;
  source: string;
}

const rule = (dimension: LightDimension, yellow: number | null, red: number | null): RulePackRule => ({ dimension, yellow, red });

/** The presets of domain.md, "Lights: rule packs". A preset that has been published is never changed: a change is the next number. */
export const PRESET_PACKS: readonly PresetPack[] = [
  {
    ...{ label: 'default@1', code: 'default', number: 1, name: '通用规则（首版）' },
    source: '系统首版预置：节点逾期、进度落后两项',
    rules: [rule('milestone_late', 1, 10), rule('progress_behind', 10, 30)],
  },
  {
    ...{ label: 'default@2', code: 'default', number: 2, name: '通用规则' },
    source: '系统预置，综合各地公开的项目亮灯办法',
    rules: [rule('milestone_late', 1, 10), rule('progress_behind', 10, 30), rule('filing_missing', 1, 2), rule('consecutive_yellow', null, 2)],
  },
  {
    ...{ label: 'yinchuan-2025@1', code: 'yinchuan-2025', number: 1, name: '银川 2025 规则' },
    source: '银川市 2025 年公开的重点项目亮灯做法（文件名称、文号待核）',
    rules: [rule('start_missed', 1, 3), rule('progress_behind', 10, 30), rule('not_on_books', 1, 2)],
  },
  {
    ...{ label: 'wuhan@1', code: 'wuhan', number: 1, name: '武汉规则' },
    source: '武汉市公开的重大项目序时完成率亮灯做法（文件名称、文号待核）',
    rules: [rule('done_ratio_low', 80, 60)],
  },
  {
    ...{ label: 'ouhai@1', code: 'ouhai', number: 1, name: '瓯海规则' },
    source: '温州市瓯海区公开的月度节点亮灯做法（文件名称、文号待核）',
    rules: [rule('month_step', 1, 1)],
  },
];

/** In force where a district has chosen nothing. */
export const DEFAULT_RULE_PACK = 'default@2';

export function presetPack(label: string): PresetPack | null {
  return PRESET_PACKS.find((pack) => pack.label === label) ?? null;
}

/** The preset in force where a district has chosen nothing. */
export const DEFAULT_PACK: LightPack = presetPack(DEFAULT_RULE_PACK) ?? { label: DEFAULT_RULE_PACK, name: '', rules: [] };

export interface DimensionMeaning {
  unit: string;
  /** Sentences with the threshold; null where the dimension never gives that colour. */
  yellow: ((threshold: number) => string) | null;
  red: (threshold: number) => string;
  min: number;
  max: number;
  /** Smaller is worse: the red threshold lies below the yellow one. */
  falling?: true;
}

/** What each dimension's thresholds mean (domain: rule packs). */
export const DIMENSION_MEANINGS: Record<LightDimension, DimensionMeaning> = {
  milestone_late: {
    ...{ unit: '个工作日', min: 1, max: 250 },
    yellow: (n) => `任一节点逾期满 ${n} 个工作日`,
    red: (n) => `任一节点逾期超过 ${n} 个工作日`,
  },
  progress_behind: {
    ...{ unit: '个百分点', min: 1, max: 100 },
    yellow: (n) => `形象进度落后序时进度满 ${n} 个百分点`,
    red: (n) => `形象进度落后序时进度超过 ${n} 个百分点`,
  },
  start_missed: {
    ...{ unit: '个月', min: 1, max: 36 },
    yellow: (n) => (n === 1 ? '计划开工月份已过仍未开工' : `连续 ${n} 个月未开工`),
    red: (n) => `连续 ${n} 个月未开工`,
  },
  not_on_books: {
    ...{ unit: '个月', min: 1, max: 36 },
    yellow: (n) => `开工满 ${n} 个月仍未入库`,
    red: (n) => `开工满 ${n} 个月仍未入库`,
  },
  done_ratio_low: {
    ...{ unit: '%', min: 1, max: 100, falling: true },
    yellow: (n) => `完成量不足序时应完成的 ${n}%`,
    red: (n) => `完成量不足序时应完成的 ${n}%`,
  },
  month_step: {
    ...{ unit: '个月', min: 1, max: 12 },
    yellow: (n) => `月度节点逾月补完，补完后 ${n} 个月内`,
    red: (n) => `月度节点过月满 ${n} 个月仍未完成`,
  },
  filing_missing: {
    ...{ unit: '期', min: 1, max: 12 },
    yellow: (n) => `连续 ${n} 期未填报`,
    red: (n) => `连续 ${n} 期未填报`,
  },
  consecutive_yellow: { unit: '期', min: 2, max: 12, yellow: null, red: (n) => `连续 ${n} 期为黄灯` },
};

/** The sentence of one threshold, for example 任一节点逾期满 1 个工作日; null where that colour is not given. */
export function ruleSentence({ dimension, yellow, red }: RulePackRule, colour: 'yellow' | 'red'): string | null {
  const meaning = DIMENSION_MEANINGS[dimension];
  if (colour === 'red') return red === null ? null : meaning.red(red);
  return yellow === null || meaning.yellow === null ? null : meaning.yellow(yellow);
}

/** What is wrong with a pack's rules, in Chinese, by place (`rules.1`); empty when nothing is. */
export function ruleProblems(rules: readonly RulePackRule[]): Record<string, string> {
  const problems: Record<string, string> = {};
  if (rules.every(({ dimension }) => dimension === 'consecutive_yellow')) problems['rules'] = '至少保留一项评判指标（连续预警不能单独使用）。';
  const seen = new Set<LightDimension>();
  for (const [index, one] of rules.entries()) {
    const problem = seen.has(one.dimension) ? '出现了两次，请只保留一项。' : thresholdProblem(one);
    if (problem !== null) problems[`rules.${index}`] = `「${LIGHT_DIMENSION_LABELS[one.dimension]}」${problem}`;
    seen.add(one.dimension);
  }
  return problems;
}

function thresholdProblem({ dimension, yellow, red }: RulePackRule): string | null {
  const { unit, min, max, falling, yellow: givesYellow } = DIMENSION_MEANINGS[dimension];
  if (yellow === null && red === null) return '黄灯、红灯阈值至少填一个。';
  if (givesYellow === null && yellow !== null) return '没有黄灯阈值，请留空。';
  for (const value of [yellow, red]) {
    if (value !== null && !(Number.isInteger(value) && value >= min && value <= max)) return `的阈值应为 ${min}～${max} ${unit}之间的整数。`;
  }
  if (yellow === null || red === null || dimension === 'month_step') return null;
  if (falling === true) return red < yellow ? null : '的红灯阈值应低于黄灯阈值。';
  return red >= yellow ? null : '的红灯阈值不能低于黄灯阈值。';
}
