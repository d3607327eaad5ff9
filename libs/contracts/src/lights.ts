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
}
export type LightReasonCode =
  | 'milestone_late'
  | 'progress_behind'
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
