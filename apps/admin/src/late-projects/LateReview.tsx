import type { LateProject } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useListContext } from 'react-admin';
import { useMemo, useState } from 'react';
import { groupLate } from './grouping';
import { useGrouping } from './GroupingMenu';
import { LatePanel } from './LatePanel';
import { LateRow } from './LateRow';
import { useReviewDialogs } from './useReviewDialogs';
import { useReviewKeys } from './useReviewKeys';

/** The ranked list and, beside it, the project under review; below 1200 px the review opens over the list. */
export function LateReview() {
  const { data = [], page, perPage } = useListContext<LateProject>();
  const beside = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const groups = groupLate(data, useGrouping());
  const shown = groups.flatMap(({ projects }) => projects);
  const chosen = shown.find(({ id }) => id === chosenId) ?? (beside ? shown[0] : undefined);
  const ranks = new Map(data.map(({ id }, at) => [id, (page - 1) * perPage + at + 1]));
  const { dialogs, actions: open } = useReviewDialogs(chosen);
  const actions = useMemo(() => {
    const step = (by: number) => {
      const at = shown.findIndex(({ id }) => id === chosen?.id);
      const next = shown[at + by];
      if (next === undefined) return;
      setChosenId(next.id);
      document.querySelector(`[data-late-row="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
    };
    return { ...open, next: () => step(1), previous: () => step(-1) };
  }, [open, shown, chosen]);
  useReviewKeys(actions, chosen !== undefined);

  const panel = chosen !== undefined && <LatePanel key={chosen.id} project={chosen} actions={actions} />;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(360px, 5fr) 6fr' }, alignItems: 'start' }}>
      <Box sx={{ borderInlineEnd: { lg: 1 }, borderColor: { lg: 'divider' } }}>
        {groups.map(({ title, projects }) => (
          <Box key={title} component="section" {...(title !== '' && { 'aria-label': title })}>
            {title !== '' && (
              <Typography variant="h3" sx={{ px: 1.5, py: 0.75, bgcolor: 'tint.main', borderBottom: 1, borderColor: 'divider' }}>
                {title}（{projects.length} 个）
              </Typography>
            )}
            {projects.map((project) => (
              <LateRow key={project.id} project={project} rank={ranks.get(project.id) ?? 0} chosen={project.id === chosen?.id} onChoose={() => setChosenId(project.id)} />
            ))}
          </Box>
        ))}
      </Box>
      {beside ? (
        <Box component="section" aria-label="审看" sx={{ position: 'sticky', top: 56, maxHeight: 'calc(100vh - 64px)', overflowY: 'auto' }} tabIndex={0}>
          {panel}
        </Box>
      ) : (
        <Drawer anchor="bottom" open={chosen !== undefined} onClose={() => setChosenId(null)} slotProps={{ paper: { 'aria-label': '审看', sx: { height: '92%' } } }}>
          <Box sx={{ position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', px: 1 }}>
            <Button onClick={() => setChosenId(null)}>返回列表</Button>
          </Box>
          {panel}
        </Drawer>
      )}
      {dialogs}
    </Box>
  );
}
