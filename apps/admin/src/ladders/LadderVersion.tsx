import { LADDER_STATE_LABELS, type Ladder } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DateText } from '../ui/DateText';
import { Section } from '../ui/Section';
import { ActivateLadderDialog } from './ActivateLadderDialog';
import { EditLadderDialog } from './EditLadderDialog';
import { LadderPreviewDialog } from './LadderPreviewDialog';
import { LadderTable } from './LadderTable';

type Opened = 'edit' | 'activate' | 'preview' | null;

/** One version with its rungs and what may be done with it. */
export function LadderVersion({ ladder, manages }: { ladder: Ladder; manages: boolean }) {
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const draft = ladder.state === 'draft' && manages;
  const aside = (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button size="small" onClick={() => setOpened('preview')}>预览</Button>
      {draft && <Button size="small" onClick={() => setOpened('edit')}>修改草稿</Button>}
      {draft && <Button size="small" onClick={() => setOpened('activate')}>启用</Button>}
    </Box>
  );
  return (
    <Section title={`第 ${ladder.number} 版 · ${LADDER_STATE_LABELS[ladder.state]}`} aside={aside}>
      <Box sx={{ px: 1.5, py: 1, color: 'text.secondary', fontSize: 13 }}>
        {ladder.note}
        {ladder.startsOn !== null && <>；自 <DateText value={ladder.startsOn} /> 起执行，{ladder.activatedBy}启用</>}
      </Box>
      <LadderTable definition={ladder.definition} />
      {opened === 'edit' && <EditLadderDialog ladder={ladder} onClose={close} />}
      {opened === 'activate' && <ActivateLadderDialog ladder={ladder} onClose={close} />}
      {opened === 'preview' && <LadderPreviewDialog ladder={ladder} onClose={close} />}
    </Section>
  );
}
