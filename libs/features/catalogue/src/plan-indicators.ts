import type { AuditChange, PlanWarning } from '@portfolio/contracts';
import type { Indicator } from './indicator.entity';
import type { PlanStructure } from './plan-structure';

type TextIndicator = PlanStructure['indicators'][number];

const LABELS = { group: '分组', name: '名称', unit: '单位', base: '基期值', target: '目标值', annual: '年均/累计', attribute: '属性', note: '说明' } as const;
type Field = keyof typeof LABELS;
const FIELDS = Object.keys(LABELS) as Field[];

/** How the text's indicators differ from the current ones, matched by number: one change for every value, old → new. */
export function indicatorChanges(present: readonly Indicator[], next: readonly TextIndicator[]): AuditChange[] {
  const changes: AuditChange[] = [];
  for (const indicator of next) {
    const old = present.find(({ number }) => number === indicator.number);
    if (old === undefined) {
      changes.push(change(indicator.number, '新增指标', null, worded(indicator)));
      continue;
    }
    const before = { ...old, group: old.groupName };
    for (const field of FIELDS) {
      if ((before[field] ?? '') !== (indicator[field] ?? '')) changes.push(change(indicator.number, `“${indicator.name}”${LABELS[field]}`, before[field], indicator[field]));
    }
  }
  for (const old of present) {
    if (!next.some(({ number }) => number === old.number)) changes.push(change(old.number, '文中已无的指标', worded(old), null));
  }
  return changes;
}

/** The changes as findings of the review, each at its line of the text. */
export function indicatorFindings(changes: readonly AuditChange[], lines: ReadonlyMap<number, number>): PlanWarning[] {
  return changes.map(({ field, label, from, to }) => ({
    code: 'indicator_changed',
    message: `${label}：${from ?? '（无）'} → ${to ?? '（无）'}。提交入库后以新文本为准，请核对。`,
    line: lines.get(Number(field.split('.')[1])) ?? 1,
  }));
}

function change(number: number, label: string, from: string | null, to: string | null): AuditChange {
  return { field: `indicator.${number}`, label: `指标 ${number} ${label}`, from: from === '' ? null : from, to: to === '' ? null : to };
}

function worded({ name, unit, base, target }: Pick<TextIndicator, 'name' | 'unit' | 'base' | 'target'>): string {
  return `${name}${unit === null ? '' : `（${unit}）`}，基期值 ${base ?? '—'}，目标值 ${target ?? '—'}`;
}
