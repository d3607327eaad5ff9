import type { HonestyRecord } from '@portfolio/contracts';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';

/** Whose it is: the project, the unit, and the filing it rests on where there is one. */
export function FindingLinks({ finding: { projectId, projectName, departmentName, filingId } }: { finding: HonestyRecord }) {
  return (
    <TwoLine
      primary={<TextLink to={`/projects/${projectId}/show/progress`}>{projectName}</TextLink>}
      secondary={<>{departmentName ?? ''}{filingId === null ? '，没有填报' : <>，<TextLink to={`/filings/${filingId}/show`}>看填报</TextLink></>}</>}
    />
  );
}
