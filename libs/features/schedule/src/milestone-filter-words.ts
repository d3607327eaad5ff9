import { MILESTONE_KIND_LABELS, MILESTONE_STATUS_LABELS } from '@portfolio/contracts';

const YES_NO = { true: '是', false: '否' };
const FIELDS: Record<string, { label: string; values?: Record<string, string> }> = {
  q: { label: '关键词' },
  id: { label: '选中的节点' },
  projectId: { label: '项目' },
  departmentId: { label: '牵头单位' },
  unitId: { label: '参与单位' },
  status: { label: '状态', values: MILESTONE_STATUS_LABELS },
  box: { label: '专栏' },
  kind: { label: '类别', values: MILESTONE_KIND_LABELS },
  from: { label: '计划日期起' },
  to: { label: '计划日期止' },
  responsibleUserId: { label: '责任人' },
  demo: { label: '演示数据', values: YES_NO },
};

/** A filter of the milestone list in words, `筛选：状态=逾期；专栏=7`; `names` has units by id. Null without a condition. */
export function filterWords(filter: Record<string, unknown>, names: ReadonlyMap<string, string>): string | null {
  const parts = Object.entries(filter).map(([field, value]) => {
    const { label, values } = FIELDS[field] ?? { label: field };
    const given = Array.isArray(value) ? value : [value];
    if (field === 'id') return `${label} ${given.length} 个`;
    return `${label}=${given.map((one) => values?.[String(one)] ?? names.get(String(one)) ?? String(one)).join('、')}`;
  });
  return parts.length === 0 ? null : `筛选：${parts.join('；')}`;
}
