import { LIGHT_LABELS } from '@portfolio/contracts';
import { useBoxChoices } from '../projects/usePlanChoices';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { TextLink } from '../ui/TextLink';
import { GroupingMenu } from './GroupingMenu';
import { LateReview } from './LateReview';

/** 滞后项目: what 督查室 reviews, worst first, with everything needed to judge it beside the list. */
export function LateProjectList() {
  return (
    <ListPage
      title="滞后项目"
      subtitle="有逾期节点的在办项目，按滞后程度排列；暂缓、退出的项目不列入；逾期只看已冻结的基线，不看预计日期"
      sort={{ field: 'severity', order: 'DESC' }}
      perPage={50}
      filters={<LateFilters />}
      empty={<EmptyState why="没有滞后项目。" next="只有冻结了基线的项目才判定逾期。" action={<TextLink to="/projects">打开项目库</TextLink>} />}
    >
      <LateReview />
    </ListPage>
  );
}

function LateFilters() {
  const boxes = useBoxChoices();
  return (
    <ListFilters
      search="项目名称、项目编号、节点"
      fields={[
        { source: 'departmentId', label: '责任单位', reference: 'departments', multiple: true },
        { source: 'box', label: '专栏', choices: boxes, multiple: true },
        { source: 'light', label: '亮灯', choices: choicesOf(LIGHT_LABELS), multiple: true },
        { source: 'silent', label: '单位未动作' },
        { source: 'withoutOrder', label: '未下督办单' },
      ]}
      tools={<GroupingMenu />}
    />
  );
}
