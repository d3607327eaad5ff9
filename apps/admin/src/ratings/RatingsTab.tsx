import Box from '@mui/material/Box';
import { EXEMPTION_STATE_LABELS, LIGHT_DIMENSION_LABELS, RATING_SIDE_LABELS } from '@portfolio/contracts';
import type { Exemption, LightExplanation, ProjectDetail, ProjectRating } from '@portfolio/contracts';
import { formatChineseWeek } from '@portfolio/rules';
import type { ReactNode } from 'react';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { DecideExemptionButton } from '../exemptions/DecideExemptionButton';
import { RequestExemptionButton } from '../exemptions/RequestExemptionButton';
import { DateText, InstantText } from '../ui/DateText';
import { LightBadge } from '../ui/LightBadge';
import { Loaded } from '../ui/Loaded';
import { DemoMark, Mark } from '../ui/Mark';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { DimensionTable } from './DimensionTable';
import { RatingBadge } from './RatingBadge';

/** 评级和豁免: how each dimension judges, the weeks before, opinions and good reasons. */
export function RatingsTab({ project }: { project: ProjectDetail }) {
  const light = useApi<LightExplanation>(`/projects/${project.id}/light`);
  const ratings = useApi<ProjectRating[]>(`/projects/${project.id}/ratings`);
  const exemptions = useApi<Exemption[]>('/exemptions', { query: { filter: JSON.stringify({ projectId: project.id }), range: '[0,49]' } });
  const may = useMay();
  return (
    <>
      <Loaded query={light}>
        {({ pack, dimensions, history }) => (
          <>
            <Section title="各项指标" aside={<TextLink to={`/rule-packs/${encodeURIComponent(pack.id)}/show`}>{pack.name}</TextLink>}>
              {dimensions.length === 0 ? <Quiet>缺少节点或基线，或项目已暂缓、退出，没有可评判的指标。</Quiet> : <DimensionTable dimensions={dimensions} />}
            </Section>
            <Section title="近期各周亮灯">
              {history.length === 0 ? <Quiet>还没有已结束的周。每周一零点后记录上周结果，记录后不再改动。</Quiet> : <Weeks history={history} />}
            </Section>
          </>
        )}
      </Loaded>
      <Section title="正当理由" aside={may('exemption.request', project) ? <RequestExemptionButton project={project} /> : null}>
        <Loaded query={exemptions}>{(rows) => (rows.length === 0 ? <Quiet>没有申请过正当理由。</Quiet> : <Exemptions rows={rows} decides={may('exemption.decide')} />)}</Loaded>
      </Section>
      <Section title="评级记录">
        <Loaded query={ratings}>{(rows) => (rows.length === 0 ? <Quiet>单位和督查室都还没有评级。</Quiet> : <Ratings rows={rows} />)}</Loaded>
      </Section>
    </>
  );
}

function Weeks({ history }: { history: LightExplanation['history'] }) {
  return (
    <Box component="ol" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 2, listStyle: 'none' }}>
      {history.map(({ period, colour }) => (
        <Box component="li" key={period}>
          <LightBadge colour={colour} />
          <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{formatChineseWeek(period)}</Box>
        </Box>
      ))}
    </Box>
  );
}

function Exemptions({ rows, decides }: { rows: readonly Exemption[]; decides: boolean }) {
  return (
    <Lines>
      {rows.map((row) => (
        <Line key={row.id}>
          <div>
            {row.milestoneName === null ? LIGHT_DIMENSION_LABELS[row.dimension] : `节点「${row.milestoneName}」`}，至 <DateText value={row.until} /> <Mark>{EXEMPTION_STATE_LABELS[row.state]}</Mark> {row.demo && <DemoMark />}
          </div>
          <div>{row.reason}（佐证：{row.evidence}）</div>
          <Small>
            {row.requestedBy} 申请于 <InstantText value={row.requestedAt} />
            {row.decidedAt !== null && <>；{row.decidedBy} 审核：{row.decisionNote}</>}
          </Small>
          {decides && row.state === 'requested' && <DecideExemptionButton exemption={row} />}
        </Line>
      ))}
    </Lines>
  );
}

function Ratings({ rows }: { rows: readonly ProjectRating[] }) {
  return (
    <Lines>
      {rows.map((row) => (
        <Line key={row.id}>
          <div>
            {RATING_SIDE_LABELS[row.side]} <RatingBadge rating={row.rating} />　{row.comment} {row.demo && <DemoMark />}
          </div>
          <Small>
            {row.ratedBy}，{formatChineseWeek(row.period)}，<InstantText value={row.ratedAt} />
          </Small>
        </Line>
      ))}
    </Lines>
  );
}

function Lines({ children }: { children: ReactNode }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {children}
    </Box>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <Box component="li" sx={{ px: 2, py: 1, overflowWrap: 'anywhere', borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      {children}
    </Box>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{children}</Box>;
}

function Quiet({ children }: { children: ReactNode }) {
  return <Box sx={{ p: 2, color: 'text.secondary' }}>{children}</Box>;
}
