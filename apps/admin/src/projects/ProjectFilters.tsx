import { LIFECYCLE_LABELS, LIGHT_LABELS, OWNERSHIP_LABELS, SECTOR_LABELS } from '@portfolio/contracts';
import { useListContext } from 'react-admin';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListTools } from '../ui/list/ListTools';
import { programmeName, useBoxChoices, useProgrammes } from './usePlanChoices';

const BASELINE_CHOICES = [
  { id: true, name: '已冻结' },
  { id: false, name: '未冻结' },
] as const;

/** Search, conditions and tools of the project library. */
export function ProjectFilters() {
  const boxes = useBoxChoices();
  const { programmeId, box } = useListContext().filterValues as { programmeId?: unknown; box?: unknown };
  const chosenBoxes = box === undefined ? [] : [box].flat();
  const programmes = useProgrammes()
    .filter((programme) => programme.id === programmeId || chosenBoxes.includes(programme.box))
    .map((programme) => ({ id: programme.id, name: programmeName(programme) }));
  return (
    <ListFilters
      search="项目名称、编号、地点"
      fields={[
        { source: 'overdue', label: '只看逾期' },
        { source: 'light', label: '亮灯', choices: choicesOf(LIGHT_LABELS), multiple: true },
        { source: 'departmentId', label: '牵头单位', reference: 'departments', multiple: true },
        { source: 'lifecycle', label: '阶段', choices: choicesOf(LIFECYCLE_LABELS), multiple: true },
        { source: 'box', label: '专栏', choices: boxes, multiple: true },
        // There are too many to choose from without a box; a link may name one all the same.
        ...(programmes.length > 0 ? [{ source: 'programmeId', label: '重点工程', choices: programmes }] : []),
        { source: 'sector', label: '领域', choices: choicesOf(SECTOR_LABELS), multiple: true },
        { source: 'ownership', label: '责任落实', choices: choicesOf(OWNERSHIP_LABELS) },
        { source: 'baseline', label: '基线', choices: BASELINE_CHOICES },
        { source: 'demo', label: '演示数据' },
      ]}
      tools={<ListTools />}
    />
  );
}
