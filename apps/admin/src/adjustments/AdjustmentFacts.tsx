import Box from '@mui/material/Box';
import type { AdjustmentDetail, AdjustmentProject } from '@portfolio/contracts';
import type { ReactNode } from 'react';
import { InstantText } from '../ui/DateText';
import { Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { StateChip } from './StateChip';

const PARTS: Record<AdjustmentProject['part'], string> = { subject: '项目', merged: '并入的项目', created: '形成的项目' };

/** The head of a request: about what, by whom, why, and how it was decided. */
export function AdjustmentFacts({ adjustment }: { adjustment: AdjustmentDetail }) {
  const { state, afterDue, projects, projectName, departmentName, askedBy, askedAt, reason, documentNumber, decidedAt, decidedBy, decisionNote, baselineNumber, content } = adjustment;
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' }, columnGap: 2, rowGap: 0.5, mt: 0, mb: 3, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, mb: { xs: 0.5, sm: 0 }, overflowWrap: 'anywhere' } }}>
      <Fact label="状态">
        <StateChip state={state} afterDue={afterDue} />
      </Fact>
      {projects.length === 0 && <Fact label="拟新增项目">{projectName}</Fact>}
      {projects.map(({ projectId, code, name, part }) => (
        <Fact key={projectId} label={PARTS[part]}>
          <TextLink to={`/projects/${projectId}/show`}>
            {code} {name}
          </TextLink>
        </Fact>
      ))}
      <Fact label="申请">
        {departmentName ?? ''} {askedBy}，<InstantText value={askedAt} />
      </Fact>
      <Fact label="理由">{reason}</Fact>
      {content.beyondPlanReason != null && (
        <Fact label="超规划期">
          <Mark tone="red">超规划期</Mark> {content.beyondPlanReason}
        </Fact>
      )}
      {documentNumber !== null && <Fact label="批准文号">{documentNumber}</Fact>}
      {decidedAt !== null && (
        <Fact label="办理">
          {decidedBy}，<InstantText value={decidedAt} />
          {decisionNote !== null && `：${decisionNote}`}
        </Fact>
      )}
      {baselineNumber !== null && <Fact label="形成基线">第 {baselineNumber} 版，第 1 版仍保留</Fact>}
    </Box>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
