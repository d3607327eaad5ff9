import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { AdjustmentKind, AdjustmentOption, ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { useProjectMilestones } from '../milestones/useProjectMilestones';
import { RequestDialog } from './RequestDialog';

/** 申请调整: the kinds that the server allows now; the others say why not. */
export function RequestButton({ project }: { project: ProjectDetail }) {
  const { data: options = [] } = useApi<AdjustmentOption[]>(`/projects/${project.id}/adjustment-options`);
  const { data: milestones } = useProjectMilestones(project.id);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [kind, setKind] = useState<AdjustmentKind | null>(null);
  if (options.length === 0 || milestones === undefined) return null;
  return (
    <>
      <Button variant="outlined" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        申请调整
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {options.map(({ kind: offered, label, allowed, reason }) => (
          <MenuItem
            key={offered}
            disabled={!allowed}
            onClick={() => {
              setAnchor(null);
              setKind(offered);
            }}
          >
            <Box>
              {label}
              {reason !== null && <Box sx={{ fontSize: 12, lineHeight: '16px' }}>{reason}</Box>}
            </Box>
          </MenuItem>
        ))}
      </Menu>
      {kind !== null && <RequestDialog kind={kind} project={project} milestones={milestones} onClose={() => setKind(null)} />}
    </>
  );
}
