import { CLAIM_STATES, FIXING_BLOCKER_STATES, UNIT_TURN_STATES, type UnitWorkbench } from '@portfolio/contracts';
import { Box } from '@mui/material';
import { listLink } from '../ui/list/listLink';
import { useMay, useSession } from '../app/useSession';
import { CompletionActions } from '../milestones/CompletionActions';
import { EmptyState } from '../ui/EmptyState';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { DeskBlockers } from '../blockers/DeskBlockers';
import { DeskOrders } from '../supervision-orders/DeskOrders';
import { DeskClaims } from './DeskClaims';
import { LightTotals } from './LightTotals';
import { MilestoneLines } from './MilestoneLines';
import { UnsignedReminders } from './UnsignedReminders';

/** What waits for the side that raised it. */
const RAISER_TURN_STATES = ['asked_back', 'fixed'] as const;

/** 我的待办 of a unit: what must be done, late first; beside it the unit's projects by light. */
export function UnitDesk({ unit }: { unit: UnitWorkbench }) {
  const may = useMay();
  const departmentId = useSession()?.user.departmentId ?? null;
  const due = [...unit.overdue, ...unit.dueSoon];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '2fr 1fr' }, columnGap: 3, alignItems: 'start' }}>
      <Box>
        <Section title="我必须做的" aside={due.length > 0 ? `逾期 ${unit.overdueTotal} 项，即将到期 ${unit.dueSoonTotal} 项` : undefined}>
          {due.length === 0 ? (
            <EmptyState why="没有逾期或即将到期的节点，都办好了。" next="五个工作日内到期的节点会自动出现在这里。" />
          ) : (
            <MilestoneLines
              milestones={due}
              action={(milestone) => <CompletionActions milestone={milestone} />}
            />
          )}
        </Section>
        {departmentId !== null && <DeskClaims title="完成申报：待核实、已退回" states={CLAIM_STATES} unitId={departmentId} />}
        {may('order.answer') && departmentId !== null && <DeskOrders title="待签收、待回复的督办单" states={UNIT_TURN_STATES} departmentId={departmentId} why="没有待办的督办单。" />}
        {departmentId !== null && (
          <>
            <DeskBlockers title="待认领、待办结的要素问题" filter={{ departmentId: [departmentId], state: FIXING_BLOCKER_STATES }} why="没有需要本单位解决的要素问题。" own />
            <DeskBlockers title="退问、待销号的要素问题" filter={{ raisedByDepartmentId: [departmentId], state: RAISER_TURN_STATES }} why="本单位提出的问题没有等待补充或销号的。" />
          </>
        )}
        <Section title="待签收的提醒" aside={unit.unsignedReminders > 0 ? `${unit.unsignedReminders} 条` : undefined}>
          <UnsignedReminders total={unit.unsignedReminders} />
        </Section>
      </Box>
      <Section title="本单位项目" aside={<TextLink to={listLink('projects', { departmentId })}>{unit.projects} 个</TextLink>}>
        {unit.projects === 0 ? (
          <EmptyState why="还没有由本单位牵头的项目。" next="责任单位由规划管理员确认；如有遗漏，请与区发改委联系。" />
        ) : (
          <LightTotals totals={unit.projectsByLight} total={unit.projects} filter={{ departmentId }} />
        )}
      </Section>
    </Box>
  );
}
