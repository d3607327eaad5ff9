import { LIGHT_DIMENSIONS, LIGHT_DIMENSION_LABELS } from '@portfolio/contracts';
import type { LightDimension, LightReason, RulePack, RulePackRule } from '@portfolio/contracts';
import { ruleSentence } from '@portfolio/rules';

/** 通用规则第 2 版. */
export function packTitle({ name, number }: Pick<RulePack, 'name' | 'number'>): string {
  return `${name}第 ${number} 版`;
}

/** One dimension in two packs, in words; null where a pack does not judge it. */
export interface RuleDifference {
  dimension: LightDimension;
  label: string;
  from: string | null;
  to: string | null;
}

/** What differs between two packs, dimension by dimension; empty when they judge alike. */
export function differences(from: readonly RulePackRule[], to: readonly RulePackRule[]): RuleDifference[] {
  return LIGHT_DIMENSIONS.flatMap((dimension) => {
    const [before, after] = [wordsOf(from, dimension), wordsOf(to, dimension)];
    return before === after ? [] : [{ dimension, label: LIGHT_DIMENSION_LABELS[dimension], from: before, to: after }];
  });
}

function wordsOf(rules: readonly RulePackRule[], dimension: LightDimension): string | null {
  const rule = rules.find((each) => each.dimension === dimension);
  if (rule === undefined) return null;
  const [yellow, red] = [ruleSentence(rule, 'yellow'), ruleSentence(rule, 'red')];
  return [yellow === null ? null : `黄：${yellow}`, red === null ? null : `红：${red}`].filter((words) => words !== null).join('；');
}

/** The rule that a reason met, as the pack has it; empty when the reason is the rule. */
export function ruleWords({ code, threshold }: LightReason, rules: readonly RulePackRule[]): string {
  const rule = rules.find(({ dimension }) => dimension === code);
  if (rule === undefined || threshold === null) return '';
  const colour = threshold === rule.red ? 'red' : 'yellow';
  const sentence = ruleSentence(rule, colour);
  return sentence === null ? '' : `${sentence}为${colour === 'red' ? '红灯' : '黄灯'}`;
}

/** What the form of a copy holds: every dimension, used or not. */
export interface RuleForm {
  name: string;
  source: string;
  note: string | null;
  rules: Record<LightDimension, { used: boolean; yellow: number | null; red: number | null }>;
}

export function formOf(pack: RulePack): RuleForm {
  const entries = LIGHT_DIMENSIONS.map((dimension) => {
    const rule = pack.rules.find((each) => each.dimension === dimension);
    return [dimension, { used: rule !== undefined, yellow: rule?.yellow ?? null, red: rule?.red ?? null }] as const;
  });
  return { name: pack.name, source: pack.preset ? `参照${pack.source}，结合本区实际修订` : pack.source, note: null, rules: Object.fromEntries(entries) as RuleForm['rules'] };
}

/** The rules that a form asks for, in the order of the dimensions. */
export function rulesOf({ rules }: Pick<RuleForm, 'rules'>): RulePackRule[] {
  return LIGHT_DIMENSIONS.flatMap((dimension) => {
    const { used, yellow, red } = rules[dimension];
    return used ? [{ dimension, yellow, red }] : [];
  });
}
