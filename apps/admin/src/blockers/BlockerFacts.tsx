import { BLOCKER_LEVEL_LABELS, BLOCKER_TYPE_LABELS, type BlockerDetail } from '@portfolio/contracts';
import { DateText } from '../ui/DateText';
import { Fact, Facts } from '../ui/Facts';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { DeadlineText } from './DeadlineText';
import { turnWords } from './blockerModel';

/** What it is, whose, until when. */
export function BlockerFacts({ blocker }: { blocker: BlockerDetail }) {
  const { projectId, projectCode, projectName, milestoneName, type, level, departmentName, raisedByDepartmentName, raisedBy, raisedOn, firstDeadline, deadline, fixedOn, closedOn, escalatedOn, escalationReason } = blocker;
  return (
    <Section title="基本情况">
      <Facts sx={{ p: 2 }}>
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
      </Facts>
    </Section>
  );
}
