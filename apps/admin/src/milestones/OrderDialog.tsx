import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { useEffect, useRef, useState } from 'react';
import { api } from '../app/api';
import { DateText } from '../ui/DateText';
import { ActionDialog } from '../ui/form/ActionDialog';
import { arranged, moved } from './milestoneModel';

interface OrderDialogProps {
  project: ProjectDetail;
  milestones: readonly Milestone[];
  onClose: () => void;
}
type Direction = 'up' | 'down';

/** The order of the milestones, one place up or down at a time, saved as a whole. */
export function OrderDialog({ project, milestones, onClose }: OrderDialogProps) {
  const [order, setOrder] = useState(() => milestones.map(({ id }) => id));
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const focus = useRef<{ id: string; direction: Direction } | null>(null);
  const rows = arranged(order, milestones);
  const ids = rows.map(({ id }) => id);

  // The browser drops the focus of a row that changes its place.
  useEffect(() => {
    if (focus.current === null) return;
    const { id, direction } = focus.current;
    focus.current = null;
    const button = (way: Direction) => list.current?.querySelector<HTMLButtonElement>(`[data-move="${way} ${id}"]:not(:disabled)`);
    (button(direction) ?? button(direction === 'up' ? 'down' : 'up'))?.focus();
  });

  const move = (milestone: Milestone, direction: Direction) => {
    const next = moved(ids, milestone.id, direction === 'up' ? -1 : 1);
    focus.current = { id: milestone.id, direction };
    setOrder(next);
    setSaid(`「${milestone.name}」现为第 ${next.indexOf(milestone.id) + 1} 个，共 ${next.length} 个`);
  };
  const save = () => api.post(`/projects/${project.id}/milestone-order`, { milestoneIds: ids, basedOn: milestones.map(({ id }) => id) });

  return (
    <ActionDialog open onClose={onClose} title="调整节点顺序" submitLabel="保存顺序" action={save} done="节点顺序已保存" refresh={['milestones']}>
      <Box component="ul" ref={list} sx={{ m: 0, p: 0, listStyle: 'none', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        {rows.map((milestone, index) => (
          <Box component="li" key={milestone.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 40, px: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
            <Box component="span" sx={{ minWidth: 24, textAlign: 'right', color: 'text.secondary' }}>
              {index + 1}
            </Box>
            <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {milestone.name}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
              <DateText value={milestone.baselineDate} />
            </Box>
            <IconButton data-move={`up ${milestone.id}`} aria-label={`上移：${milestone.name}`} disabled={index === 0} onClick={() => move(milestone, 'up')}>
              <KeyboardArrowUp />
            </IconButton>
            <IconButton data-move={`down ${milestone.id}`} aria-label={`下移：${milestone.name}`} disabled={index === rows.length - 1} onClick={() => move(milestone, 'down')}>
              <KeyboardArrowDown />
            </IconButton>
          </Box>
        ))}
      </Box>
      <Box role="status" sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
        {said}
      </Box>
    </ActionDialog>
  );
}
