import type { AdjustmentDetail, AdjustmentProject } from '@portfolio/contracts';
import { InstantText } from '../ui/DateText';
import { Fact, Facts } from '../ui/Facts';
import { Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { StateChip } from './StateChip';

const PARTS: Record<AdjustmentProject['part'], string> = { subject: '项目', merged: '并入的项目', created: '形成的项目' };

/** The head of a request: about what, by whom, why, and how it was decided. */
export function AdjustmentFacts({ adjustment }: { adjustment: AdjustmentDetail }) {
  const { state, afterDue, projects, projectName, departmentName, askedBy, askedAt, reason, documentNumber, decidedAt, decidedBy, decisionNote, baselineNumber, content } = adjustment;
  return (
    <Facts sx={{ mb: 3 }}>
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
    </Facts>
  );
}
