import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { PROVENANCE_LABELS, SECTOR_LABELS } from '@portfolio/contracts';
import type { ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import { useMay } from '../app/useSession';
import { InstantText } from '../ui/DateText';
import { Fact, Facts } from '../ui/Facts';
import { OwnerLabel } from '../ui/OwnerLabel';
import { ConfirmOwnersDialog } from './ConfirmOwnersDialog';
import { missingWords, moneyWords } from './projectModel';

/** Whose it is, where, for how much; what nobody has filled in is said in one line. */
export function ProjectFacts({ project }: { project: ProjectDetail }) {
  const { totalInvestment, description } = project;
  return (
    <Facts>
      <Fact label="牵头单位">
        <Owner project={project} />
      </Fact>
      <Fact label="配合单位">{project.cooperatingDepartmentNames.join('、')}</Fact>
      <Fact label="责任人">{project.responsibleUserName}</Fact>
      <Fact label="包联领导">{project.patronUserName}</Fact>
      <Fact label="领域">{SECTOR_LABELS[project.sector]}</Fact>
      <Fact label="建设地点">{project.place}</Fact>
      <Fact label="总投资">{totalInvestment === null ? null : `${moneyWords(totalInvestment)} 万元`}</Fact>
      <Fact label="建设内容">{description === null ? null : <Description text={description} />}</Fact>
      <Fact label="来源">
        {PROVENANCE_LABELS[project.provenance]}，最近更新 <InstantText value={project.updatedAt} />
      </Fact>
      <Fact label="未填" quiet>
        {missingWords(project)}
      </Fact>
    </Facts>
  );
}

const INLINE_BUTTON = { minHeight: 0, py: 0, px: 0.5, ml: 1, lineHeight: 'inherit', verticalAlign: 'baseline' } as const;

function Owner({ project }: { project: ProjectDetail }) {
  const may = useMay();
  const [open, setOpen] = useState(false);
  const proposed = project.ownership === 'proposed';
  return (
    <>
      <OwnerLabel name={project.leadDepartmentName} ownership={project.ownership} reason={project.ownershipReason} />
      {proposed && may('project.confirm_owner') && (
        <Button data-screen onClick={() => setOpen(true)} sx={INLINE_BUTTON}>
          确认责任单位
        </Button>
      )}
      {proposed && project.ownershipReason !== null && <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>拟定依据：{project.ownershipReason}</Box>}
      {open && <ConfirmOwnersDialog projects={[project]} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Long texts show their beginning; the whole is one click away. */
function Description({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const long = text.length > 60;
  return (
    <>
      <Box sx={{ whiteSpace: 'pre-line', ...(long && !whole && { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' }) }}>{text}</Box>
      {long && (
        <Button data-screen onClick={() => setWhole(!whole)} aria-expanded={whole} sx={{ ...INLINE_BUTTON, ml: -0.5 }}>
          {whole ? '收起' : '查看全文'}
        </Button>
      )}
    </>
  );
}
