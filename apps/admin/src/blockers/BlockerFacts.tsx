import { BLOCKER_LEVEL_LABELS, BLOCKER_TYPE_LABELS, type BlockerDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { DateText } from '../ui/DateText';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { DeadlineText } from './DeadlineText';
import { turnWords } from './blockerModel';

/** What it is, whose, until when. */
export function BlockerFacts({ blocker }: { blocker: BlockerDetail }) {
  const { projectId, projectCode, projectName, milestoneName, type, level, departmentName, raisedByDepartmentName, raisedBy, raisedOn, firstDeadline, deadline, fixedOn, closedOn, escalatedOn, escalationReason } = blocker;
  return (
    <Section title="基本情况">
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, rowGap: 0.75, m: 0, p: 2, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, overflowWrap: 'anywhere' } }}>
        <Fact label="当前">{turnWords(blocker.state)}</Fact>
        <Fact label="项目"><TextLink to={`/projects/${projectId}/show/blockers`}>{projectCode} {projectName}</TextLink></Fact>
        {milestoneName !== null && <Fact label="影响的节点">{milestoneName}</Fact>}
        <Fact label="类型、层级">{BLOCKER_TYPE_LABELS[type]}，{BLOCKER_LEVEL_LABELS[level]}</Fact>
        <Fact label="责任单位">{departmentName}</Fact>
        <Fact label="提出">{raisedByDepartmentName ?? '督查室'} {raisedBy}，<DateText value={raisedOn} /></Fact>
        <Fact label="办理时限"><DeadlineText blocker={blocker} /></Fact>
        {firstDeadline !== deadline && <Fact label="首次时限"><DateText value={firstDeadline} /></Fact>}
        {fixedOn !== null && <Fact label="报办结"><DateText value={fixedOn} /></Fact>}
        {closedOn !== null && <Fact label="销号"><DateText value={closedOn} /></Fact>}
        {escalatedOn !== null && <Fact label="提请调度"><DateText value={escalatedOn} />：{escalationReason}</Fact>}
      </Box>
    </Section>
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
