import type { UnitWorkbench } from '@portfolio/contracts';
import { Box } from '@mui/material';
import { useSession } from '../app/useSession';
import { TodoSection } from '../todos/TodoSection';
import { EmptyState } from '../ui/EmptyState';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';
import { DeskClaims } from './DeskClaims';
import { LightTotals } from './LightTotals';

const PENDING = ['pending'] as const;

/** 我的待办 of a unit: what must be done, late first; beside it the unit's projects by light and what waits for others. */
export function UnitDesk({ unit }: { unit: UnitWorkbench }) {
  const departmentId = useSession()?.user.departmentId ?? null;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 1fr)' }, columnGap: 3, alignItems: 'start' }}>
      <TodoSection />
      <Box>
        <Section title="本单位项目" aside={<TextLink to={listLink('projects', { departmentId })}>{unit.projects} 个</TextLink>}>
          {unit.projects === 0 ? (
            <EmptyState why="还没有由本单位牵头的项目。" next="责任单位由规划管理员确认；如有遗漏，请与区发改委联系。" />
          ) : (
            <LightTotals totals={unit.projectsByLight} total={unit.projects} filter={{ departmentId }} />
          )}
        </Section>
        {departmentId !== null && <DeskClaims title="已申报完成，等督查室核实" states={PENDING} unitId={departmentId} />}
      </Box>
    </Box>
  );
}
