import { BLOCKER_LEVEL_LABELS, BLOCKER_STATE_LABELS, BLOCKER_TYPE_LABELS } from '@portfolio/contracts';
import { YES_NO, filterWords as wordsOf, type FilterField } from '@portfolio/platform/downloads';

const FIELDS: Record<string, FilterField> = {
  q: { label: '关键词' },
  id: { label: '选中的问题', counted: '件' },
  type: { label: '问题类型', values: BLOCKER_TYPE_LABELS },
  level: { label: '协调层级', values: BLOCKER_LEVEL_LABELS },
  state: { label: '状态', values: BLOCKER_STATE_LABELS },
  open: { label: '未销号', values: YES_NO },
  departmentId: { label: '责任单位' },
  raisedByDepartmentId: { label: '提出单位', none: '督查室' },
  projectId: { label: '项目' },
  milestoneId: { label: '节点' },
  overdue: { label: '已逾期', values: YES_NO },
  escalated: { label: '提请专题调度', values: YES_NO },
  forOffice: { label: '待督查室办理', values: YES_NO },
  dueFrom: { label: '首次时限起' },
  dueTo: { label: '首次时限止' },
  closedTo: { label: '销号截至' },
  demo: { label: '演示数据', values: YES_NO },
};

/** A filter of the list in words, `筛选：状态=办理中；问题类型=用地`; `names` has units by id. Null without a condition. */
export function filterWords(filter: Record<string, unknown>, names: ReadonlyMap<string, string>): string | null {
  return wordsOf(FIELDS, filter, names);
}
