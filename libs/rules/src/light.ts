import type { DimensionResult, LifecycleState, Light, LightColour, LightDimension, LightReason, RulePackRule } from '@portfolio/contracts';
import { formatChineseDate } from './business-date';
import type { BusinessDate } from './business-date';
import { DIMENSION_JUDGES } from './light-dimensions';
import type { DimensionFacts, Hit, Judgement } from './light-dimensions';
import { DEFAULT_PACK } from './light-packs';
import type { LightPack } from './light-packs';
import type { WorkingCalendar } from './working-days';

export type { LightMilestone } from './light-dimensions';

/** An approved 正当理由: lifts the hits of its milestone, or of its dimension, from the first to the last day. */
export interface LightExemption {
  dimension: LightDimension;
  milestoneId: string | null;
  from: BusinessDate;
  until: BusinessDate;
}

export interface LightInput extends DimensionFacts {
  lifecycle: LifecycleState;
  /** 0 = no baseline frozen yet. */
  baselineNumber: number;
  /** Own colours (before the rule of consecutive periods) of the periods just before this one, latest first, without a gap. */
  earlier: readonly LightColour[];
  exemptions: readonly LightExemption[];
}

/** A light with all that it was made of. */
export interface JudgedLight {
  light: Light;
  /** The colour before the rule of consecutive periods: what the next period's rule looks at. */
  ownColour: LightColour;
  dimensions: DimensionResult[];
}

/** 亮灯: the worst dimension, with every reason, worst first. Missing data is grey, never green (domain, rule 6). */
export function computeLight(input: LightInput, asOf: BusinessDate, calendar: WorkingCalendar, pack: LightPack = DEFAULT_PACK): Light {
  return judgeLight(input, asOf, calendar, pack).light;
}

/** As `computeLight`, dimension by dimension. A dimension that knows nothing colours nothing; when none knows anything the light is grey. */
export function judgeLight(input: LightInput, asOf: BusinessDate, calendar: WorkingCalendar, pack: LightPack): JudgedLight {
  const missing = greyReason(input);
  if (missing !== null) return grey(missing, pack);
  const judgements = pack.rules.flatMap((rule) => (rule.dimension === 'consecutive_yellow' ? [] : [{ rule, judgement: DIMENSION_JUDGES[rule.dimension](input, rule, asOf, calendar) }]));
  const lift = (hit: Hit) => lifted(hit, input.exemptions, asOf);
  const known = judgements.filter(({ judgement }) => judgement.state === 'judged');
  const dimensions = judgements.map(({ rule, judgement }) => result(rule, judgement, lift));
  if (known.length === 0) return { ...grey(plain('nothing_judged', `「${pack.name}」的各项指标均无数据，无法评判`), pack), dimensions };
  const hits = known.flatMap(({ judgement }) => judgement.hits);
  const ownColour = worst(hits.filter((hit) => lift(hit) === null));
  for (const rule of pack.rules.filter(({ dimension }) => dimension === 'consecutive_yellow')) {
    const running = runningYellow(rule, ownColour, input.earlier);
    hits.push(...running.hits);
    dimensions.push(result(rule, running, lift));
  }
  const [active, exempted] = [hits.filter((hit) => lift(hit) === null), hits.filter((hit) => lift(hit) !== null)];
  const order = [...active.filter(({ colour }) => colour === 'red'), ...active.filter(({ colour }) => colour === 'yellow')];
  const notes = known.flatMap(({ judgement }) => judgement.note ?? []);
  const told = order.length > 0 ? order.map(({ reason }) => reason) : [onSchedule(pack, notes, exempted.length > 0)];
  return { light: { colour: worst(active), reasons: [...told, ...exempted.map((hit) => shown(hit, lift(hit)))], rulePack: pack.label }, ownColour, dimensions };
}

function greyReason({ lifecycle, baselineNumber, milestones }: LightInput): LightReason | null {
  if (lifecycle === 'withdrawn') return plain('withdrawn', '项目已退出，不参与亮灯');
  if (lifecycle === 'suspended') return plain('suspended', '项目暂缓实施，暂不亮灯');
  if (milestones.length === 0) return plain('no_milestones', '尚未编制节点计划，无法判断进度');
  const dated = milestones.some(({ baselineDate }) => baselineDate !== null);
  if (baselineNumber < 1 || !dated) return plain('no_baseline', '节点计划尚未冻结基线，无法判断进度');
  return null;
}

function grey(reason: LightReason, pack: LightPack): JudgedLight {
  return { light: { colour: 'grey', reasons: [reason], rulePack: pack.label }, ownColour: 'grey', dimensions: [] };
}

/** 连续预警: this period and those just before it have been yellow. A red or an unknown period in between begins anew. */
function runningYellow(rule: RulePackRule, ownColour: LightColour, earlier: readonly LightColour[]): Judgement {
  const ended = earlier.findIndex((colour) => colour !== 'yellow');
  const value = ownColour === 'yellow' ? 1 + (ended < 0 ? earlier.length : ended) : 0;
  const isRed = rule.red !== null && value >= rule.red;
  const reason: LightReason = { code: 'consecutive_yellow', text: `连续 ${value} 期为黄灯（含本期）`, value, threshold: rule.red };
  return { state: 'judged', hits: isRed ? [{ dimension: 'consecutive_yellow', colour: 'red', milestoneId: null, reason }] : [], note: null };
}

/** The last day of the exemption that lifts a hit, the longest one; null when none does. */
function lifted(hit: Hit, exemptions: readonly LightExemption[], asOf: BusinessDate): BusinessDate | null {
  const lifting = exemptions.filter(
    ({ dimension, milestoneId, from, until }) => from <= asOf && asOf <= until && (milestoneId === null ? dimension === hit.dimension : milestoneId === hit.milestoneId),
  );
  return lifting.map(({ until }) => until).sort().at(-1) ?? null;
}

function shown({ reason }: Hit, until: BusinessDate | null): LightReason {
  return until === null ? reason : { ...reason, text: `${reason.text}（已豁免至 ${formatChineseDate(until)}）`, exemptedUntil: until };
}

function result(rule: RulePackRule, { state, hits, note }: Judgement, lift: (hit: Hit) => BusinessDate | null): DimensionResult {
  const colour = state === 'judged' ? worst(hits.filter((hit) => lift(hit) === null)) : 'grey';
  return { ...rule, state, colour, note, reasons: hits.map((hit) => shown(hit, lift(hit))) };
}

function worst(hits: readonly Hit[]): LightColour {
  if (hits.some(({ colour }) => colour === 'red')) return 'red';
  return hits.length > 0 ? 'yellow' : 'green';
}

function onSchedule({ rules }: LightPack, notes: readonly string[], exempted: boolean): LightReason {
  if (exempted) return plain('on_schedule', '除已豁免事项外，各项指标均未触发预警');
  const milestones = rules.some(({ dimension }) => dimension === 'milestone_late') ? '各节点均未逾期，进度符合计划' : '各项指标均未触发预警';
  return plain('on_schedule', notes[0] ?? milestones);
}

function plain(code: LightReason['code'], text: string): LightReason {
  return { code, text, value: null, threshold: null };
}
