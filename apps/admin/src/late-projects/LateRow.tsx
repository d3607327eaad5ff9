import type { LateProject } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { LightBadge } from '../ui/LightBadge';
import { DemoMark, Mark } from '../ui/Mark';
import { OwnerLabel } from '../ui/OwnerLabel';

interface LateRowProps {
  project: LateProject;
  rank: number;
  chosen: boolean;
  onChoose: () => void;
}

/** One late project in the ranked list: where it stands, what is late, since when, whose. */
export function LateRow({ project, rank, chosen, onChoose }: LateRowProps) {
  const [worst] = project.milestones;
  return (
    <ButtonBase
      onClick={onChoose}
      aria-current={chosen ? 'true' : undefined}
      data-late-row={project.id}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1.5,
        width: '100%',
        px: 1.5,
        py: 1,
        textAlign: 'left',
        borderBottom: 1,
        borderColor: 'divider',
        borderInlineStart: 3,
        borderInlineStartColor: chosen ? 'primary.main' : 'transparent',
        bgcolor: chosen ? 'tint.main' : undefined,
        '&:hover': { bgcolor: 'tint.main' },
      }}
    >
      <Box sx={{ minWidth: 28, textAlign: 'right', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{rank}</Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <LightBadge colour={project.light.colour} shapeOnly />
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: 500 }}>{project.name}</Box>
          <Box sx={{ color: 'error.main', fontWeight: 500, whiteSpace: 'nowrap' }}>逾期 {project.workingDaysLate} 个工作日</Box>
        </Box>
        <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {worst !== undefined && <>「{worst.name}」{project.milestones.length > 1 && `等 ${project.milestones.length} 个节点`}，</>}
          <OwnerLabel name={project.leadDepartmentName} ownership={project.ownership} />，{silence(project)}
          {project.openOrders.length > 0 && <> <Mark title="在办督办单">{project.openOrders.map(({ label }) => label).join('、')}</Mark></>}
          {project.demo && <> <DemoMark /></>}
        </Box>
      </Box>
    </ButtonBase>
  );
}

/** 单位从未有动作 / 单位 8 个工作日没有动作 / 单位当日有动作. */
export function silence({ silentWorkingDays }: Pick<LateProject, 'silentWorkingDays'>): string {
  if (silentWorkingDays === null) return '单位尚无任何动作';
  return silentWorkingDays === 0 ? '单位当日有动作' : `单位 ${silentWorkingDays} 个工作日没有动作`;
}
