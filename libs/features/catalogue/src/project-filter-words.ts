import { LIFECYCLE_LABELS, LIGHT_LABELS, OWNERSHIP_LABELS, SECTOR_LABELS } from '@portfolio/contracts';

const YES_NO = { true: '是', false: '否' };
const FIELDS: Record<string, { label: string; values?: Record<string, string> }> = {
  q: { label: '关键词' },
  id: { label: '选中的项目' },
  code: { label: '项目编号' },
  box: { label: '专栏' },
  programmeId: { label: '重点工程' },
  departmentId: { label: '牵头单位' },
  sector: { label: '行业', values: SECTOR_LABELS },
  lifecycle: { label: '项目阶段', values: LIFECYCLE_LABELS },
  light: { label: '亮灯', values: LIGHT_LABELS },
  ownership: { label: '责任落实', values: OWNERSHIP_LABELS },
  overdue: { label: '有逾期节点', values: YES_NO },
  baseline: { label: '已冻结基线', values: YES_NO },
  demo: { label: '演示数据', values: YES_NO },
};

/** A filter of the project list in words, `筛选：亮灯=滞后、预警；专栏=7`; `names` has units and programmes by id. Null without a condition. */
export function filterWords(filter: Record<string, unknown>, names: ReadonlyMap<string, string>): string | null {
  const parts = Object.entries(filter).map(([field, value]) => {
    const { label, values } = FIELDS[field] ?? { label: field };
    const given = Array.isArray(value) ? value : [value];
    if (field === 'id') return `${label} ${given.length} 个`;
    return `${label}=${given.map((one) => values?.[String(one)] ?? names.get(String(one)) ?? String(one)).join('、')}`;
  });
  return parts.length === 0 ? null : `筛选：${parts.join('；')}`;
}
