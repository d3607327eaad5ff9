/** 亮灯 (domain: Light). Grey is missing data and never counts as green. */
export const LIGHT_COLOURS = ['green', 'yellow', 'red', 'grey'] as const;
export type LightColour = (typeof LIGHT_COLOURS)[number];

export const LIGHT_LABELS: Record<LightColour, string> = { green: '正常', yellow: '预警', red: '滞后', grey: '无数据' };
/** Shape goes with the word, so that colour is never the only sign. */
export const LIGHT_SHAPES: Record<LightColour, string> = { green: '●', yellow: '▲', red: '■', grey: '○' };

/** One reason: closed code, Chinese sentence, the value that was compared and the threshold it met. */
export interface LightReason {
  code: LightReasonCode;
  text: string;
  value: number | null;
  threshold: number | null;
  /** Last day of the approved exemption (正当理由) that lifts this hit; it no longer colours the light, but stays in sight. */
  exemptedUntil?: string;
}

/** What a rule pack can judge (domain: rule packs). */
export const LIGHT_DIMENSIONS = [
  'milestone_late',
  'progress_behind',
  'start_missed',
  'not_on_books',
  'done_ratio_low',
  'month_step',
  'filing_missing',
  'consecutive_yellow',
] as const;
export type LightDimension = (typeof LIGHT_DIMENSIONS)[number];
export const LIGHT_DIMENSION_LABELS: Record<LightDimension, string> = {
  milestone_late: '节点逾期',
  progress_behind: '进度落后',
  start_missed: '未按月开工',
  not_on_books: '未按时入库',
  done_ratio_low: '序时完成率',
  month_step: '月度节点',
  filing_missing: '填报缺失',
  consecutive_yellow: '连续预警',
};

export type LightReasonCode =
  | LightDimension
  | 'nothing_judged'
  | 'no_baseline'
  | 'no_milestones'
  | 'on_schedule'
  | 'suspended'
  | 'withdrawn';

export interface Light {
  colour: LightColour;
  reasons: LightReason[];
  /** Rule pack and version that computed it, for example `default@1`. */
  rulePack: string;
}
