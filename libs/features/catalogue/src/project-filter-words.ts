import { LIFECYCLE_LABELS, LIGHT_LABELS, OWNERSHIP_LABELS, SECTOR_LABELS } from '@portfolio/contracts';
import { YES_NO, filterWords as wordsOf, type FilterField } from '@portfolio/platform/downloads';

const FIELDS: Record<string, FilterField> = {
  q: { label: '关键词' },
  id: { label: '选中的项目', counted: '个' },
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
  return wordsOf(FIELDS, filter, names);
}
