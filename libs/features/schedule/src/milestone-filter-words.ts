import { MILESTONE_KIND_LABELS, MILESTONE_STATUS_LABELS } from '@portfolio/contracts';
import { YES_NO, filterWords as wordsOf, type FilterField } from '@portfolio/platform/downloads';

const FIELDS: Record<string, FilterField> = {
  q: { label: '关键词' },
  id: { label: '选中的节点', counted: '个' },
  projectId: { label: '项目' },
  departmentId: { label: '牵头单位' },
  unitId: { label: '参与单位' },
  status: { label: '状态', values: MILESTONE_STATUS_LABELS },
  due: { label: '已到期', values: YES_NO },
  box: { label: '专栏' },
  kind: { label: '类别', values: MILESTONE_KIND_LABELS },
  from: { label: '计划日期起' },
  to: { label: '计划日期止' },
  responsibleUserId: { label: '责任人' },
  demo: { label: '演示数据', values: YES_NO },
};

/** A filter of the milestone list in words, `筛选：状态=逾期；专栏=7`; `names` has units by id. Null without a condition. */
export function filterWords(filter: Record<string, unknown>, names: ReadonlyMap<string, string>): string | null {
  return wordsOf(FIELDS, filter, names);
}
