import type { LightColour, LightDimension, LightReason } from './lights';

/** One dimension of a rule pack with its thresholds; their meaning and unit follow from the dimension. Null: that colour is not given. */
export interface RulePackRule {
  dimension: LightDimension;
  yellow: number | null;
  red: number | null;
}

/** `in_force` today, `planned` from a later day, `past` once in force, else `ready`. */
export const RULE_PACK_STATES = ['in_force', 'planned', 'ready', 'past'] as const;
export type RulePackState = (typeof RULE_PACK_STATES)[number];
export const RULE_PACK_STATE_LABELS: Record<RulePackState, string> = { in_force: '执行中', planned: '待执行', ready: '备选', past: '曾执行' };

/** 亮灯规则: one version of a rule pack. It is never edited: a change is a new version. `id` is its label, for example `default@2`. */
export interface RulePack {
  id: string;
  code: string;
  number: number;
  name: string;
  /** Whose published scheme the thresholds come from. */
  source: string;
  /** Comes with the product; a district's own versions are copies. */
  preset: boolean;
  basedOn: string | null;
  rules: RulePackRule[];
  note: string | null;
  state: RulePackState;
  /** First day in force, of the present or the next time. */
  activeFrom: string | null;
  createdAt: string | null;
  createdBy: string | null;
  /** How often packs have been put in force in this district: what an activation is based on. */
  version: number;
}

/** One project whose colour a pack would change. */
export interface RulePackPreviewRow {
  projectId: string;
  code: string;
  name: string;
  leadDepartmentName: string | null;
  from: LightColour;
  to: LightColour;
  fromReasons: LightReason[];
  toReasons: LightReason[];
}

/** What would happen to the lights: `changes.length` of `total` projects change colour. */
export interface RulePackPreview {
  packId: string;
  presentPackId: string;
  asOf: string;
  total: number;
  changes: RulePackPreviewRow[];
}

/** How one dimension of the pack in force judges a project. */
export interface DimensionResult {
  dimension: LightDimension;
  /** `no_data`: this project has nothing to judge it by; that is never green. */
  state: 'judged' | 'no_data';
  /** After exemptions; grey where nothing was judged. */
  colour: LightColour;
  reasons: LightReason[];
  note: string | null;
  yellow: number | null;
  red: number | null;
}

/** A project's light spelt out: every dimension of the pack, and how long the colour has lasted. */
export interface LightExplanation {
  projectId: string;
  colour: LightColour;
  asOf: string;
  pack: { id: string; name: string; source: string };
  dimensions: DimensionResult[];
  /** Periods (weeks) running with the present colour, this one included. */
  periods: number;
  /** Stored results of earlier weeks, latest first. */
  history: { period: string; colour: LightColour; rulePack: string }[];
}
