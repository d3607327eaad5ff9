import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FilingCadence, FilingHistoryEntry, HonestyRecord, ProjectDetail } from '@portfolio/contracts';
import { grouped } from '@portfolio/rules';
import { useState } from 'react';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { CadenceDialog } from '../filing-cadences/CadenceDialog';
import { cadenceWords } from '../filing-cadences/cadenceWords';
import { FindingDecision } from '../honesty-findings/FindingDecision';
import { FindingSteps } from '../honesty-findings/FindingSteps';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { PeriodEntry } from './PeriodEntry';

const STEP = 8;

/** 进展 of one project: every period's filings, the units' parts side by side, with what changed and what was doubted. */
export function ProgressTab({ project }: { project: ProjectDetail }) {
  const filings = useApi<FilingHistoryEntry[]>(`/projects/${project.id}/filings`);
  const findings = useApi<HonestyRecord[]>('/honesty-findings', { query: listQuery({ filter: { projectId: project.id }, sort: { field: 'foundAt', order: 'DESC' }, perPage: 200 }) });
  return (
    <>
      <Cadence project={project} />
      <Loaded query={filings}>
        {(entries) => (entries.length === 0 ? <Section title="填报"><EmptyState why="这个项目还没有报送过进展。" next="填报窗口开放后，由牵头单位和配合单位填报。" /></Section> : <Periods entries={entries} findings={findings.data ?? []} />)}
      </Loaded>
      <Loose findings={(findings.data ?? []).filter(({ filingId }) => filingId === null)} />
    </>
  );
}

function Cadence({ project }: { project: ProjectDetail }) {
  const manages = useMay()('filing_window.manage');
  const [open, setOpen] = useState(false);
  const { data } = useApi<FilingCadence>(`/projects/${project.id}/filing-cadence`);
  if (data === undefined) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}>
      <span>填报周期：{cadenceWords(data)}</span>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>{data.reason}</Box>
      {manages && <Button size="small" onClick={() => setOpen(true)}>修改填报周期</Button>}
      {open && <CadenceDialog cadences={[data]} onClose={() => setOpen(false)} onResult={() => undefined} />}
    </Box>
  );
}

function Periods({ entries, findings }: { entries: readonly FilingHistoryEntry[]; findings: readonly HonestyRecord[] }) {
  const [count, setCount] = useState(STEP);
  const periods = [...grouped(entries, ({ windowId }) => windowId).values()];
  return (
    <>
      {periods.slice(0, count).map((own) => (
        <Section key={own[0]?.windowId} title={own[0]?.periodLabel ?? ''} aside={own.length > 1 ? `${own.length} 个单位` : undefined}>
          {own.map((entry) => (
            <PeriodEntry key={entry.id} entry={entry} findings={findings.filter(({ filingId }) => filingId === entry.id)} />
          ))}
        </Section>
      ))}
      {periods.length > count && (
        <Button onClick={() => setCount(count + STEP)}>
          再看 {Math.min(STEP, periods.length - count)} 期（共 {periods.length} 期）
        </Button>
      )}
    </>
  );
}

/** What was found of periods that nobody filed. */
function Loose({ findings }: { findings: readonly HonestyRecord[] }) {
  if (findings.length === 0) return null;
  return (
    <Section title="未报送的各期" aside={`${findings.length} 条`}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {findings.map((finding) => (
          <Box component="li" key={finding.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
            <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
              {finding.departmentName}：{finding.text}
              {finding.answer !== null && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>单位说明：{finding.answer}</Box>}
            </Box>
            <FindingDecision finding={finding} />
            <FindingSteps finding={finding} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
