import Button from '@mui/material/Button';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import { useMay } from '../app/useSession';
import { FreezeDialog } from './FreezeDialog';
import { MilestoneDialog } from './MilestoneDialog';
import { OrderDialog } from './OrderDialog';
import { TemplateDialog } from './TemplateDialog';

interface MilestoneToolsProps {
  project: ProjectDetail;
  milestones: readonly Milestone[];
}

/** What this user may do with the schedule as a whole: add, lay out from a template, put in order, freeze. */
export function MilestoneTools({ project, milestones }: MilestoneToolsProps) {
  const may = useMay();
  const [dialog, setDialog] = useState<'add' | 'template' | 'order' | 'freeze' | null>(null);
  const close = () => setDialog(null);
  const edits = may('milestone.edit', project);
  const draft = project.baselineNumber === 0;
  const empty = milestones.length === 0;
  return (
    <>
      {edits && milestones.length > 1 && <Button onClick={() => setDialog('order')}>调整顺序</Button>}
      {edits && draft && (
        <Button variant={empty ? 'contained' : 'text'} onClick={() => setDialog('template')}>
          套用模板
        </Button>
      )}
      {edits && (
        <Button variant="outlined" onClick={() => setDialog('add')}>
          添加节点
        </Button>
      )}
      {draft && !empty && may('baseline.freeze') && (
        <Button variant="contained" onClick={() => setDialog('freeze')}>
          冻结基线
        </Button>
      )}
      {dialog === 'add' && <MilestoneDialog milestone={null} project={project} onClose={close} />}
      {dialog === 'template' && <TemplateDialog project={project} onClose={close} />}
      {dialog === 'order' && <OrderDialog project={project} milestones={milestones} onClose={close} />}
      {dialog === 'freeze' && <FreezeDialog project={project} milestones={milestones} onClose={close} />}
    </>
  );
}
