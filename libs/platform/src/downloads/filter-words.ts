/** How a filter field is said. */
export interface FilterField {
  label: string;
  /** Words of its values. */
  values?: Record<string, string>;
  /** Its values are counted instead of named: 3 个. */
  counted?: '个' | '件';
  /** What no value means. */
  none?: string;
}

export const YES_NO = { true: '是', false: '否' };

/** A list's filter in words, `筛选：亮灯=滞后、预警；专栏=7`; `names` has units and the like by id. Null without a condition. */
export function filterWords(fields: Record<string, FilterField>, filter: Record<string, unknown>, names: ReadonlyMap<string, string>): string | null {
  const parts = Object.entries(filter).map(([field, value]) => {
    const { label, values, counted, none }: FilterField = fields[field] ?? { label: field };
    const given: unknown[] = Array.isArray(value) ? value : [value];
    if (counted !== undefined) return `${label} ${given.length} ${counted}`;
    return `${label}=${given.map((one) => values?.[String(one)] ?? names.get(String(one)) ?? (one === null && none !== undefined ? none : String(one))).join('、')}`;
  });
  return parts.length === 0 ? null : `筛选：${parts.join('；')}`;
}
