import { FILING_PART_LABELS, FILING_STATE_LABELS, type FilingBatchResult, type FilingDetail, type FilingDuty } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useApi } from '../app/useApi';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { DemoMark, Mark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { TwoLine } from '../ui/TwoLine';
import { dutyStanding } from './dutyWords';

const MOST = 200;

/** 进展填报: one line for each project that the unit owes a filing, each with its buttons; nothing else. */
export function FilingDutiesPage() {
  const query = useApi<FilingDuty[]>('/filing-duties', { query: { range: JSON.stringify([0, MOST - 1]) } });
  return (
    <Page title="进展填报" subtitle="本单位现在应填的项目；没有进展的可直接选“本期无变化”">
      <Loaded query={query}>
        {(duties) =>
          duties.length === 0 ? (
            <EmptyState why="本期应填的都已报送。" next="下一期开放后，会出现在这里和工作台上。" />
          ) : (
            <Section title={`应填 ${duties.length} 项`}>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {duties.map((duty) => (
                  <Duty key={`${duty.windowId} ${duty.projectId}`} duty={duty} />
                ))}
              </Box>
            </Section>
          )
        }
      </Loaded>
    </Page>
  );
}

function Duty({ duty }: { duty: FilingDuty }) {
  const navigate = useNavigate();
  const open = (id: string) => void navigate(`/filings/${id}/show`);
  const start = useAction(() => api.post<FilingDetail>('/filings', { windowId: duty.windowId, projectId: duty.projectId }), { onDone: ({ id }) => open(id) });
  const notify = useNotify();
  const unchanged = useAction(() => api.post<FilingBatchResult>('/filings/no-change', { items: [{ windowId: duty.windowId, projectId: duty.projectId }] }), {
    refresh: ['filings'],
    onDone: ({ refused: [refused] }) => notify(refused === undefined ? '已按“本期无变化”提交' : refused.reason, { type: refused === undefined ? 'success' : 'error', autoHideDuration: 10_000 }),
  });
  const standing = dutyStanding(duty);
  const action = duty.state === 'returned' ? '修改' : duty.filingId === null ? '填报' : '继续填报';
  const busy = start.pending || unchanged.pending;
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <TwoLine
          primary={<>{duty.projectName} {duty.part === 'cooperating' && <Mark>{FILING_PART_LABELS.cooperating}</Mark>} {duty.demo && <DemoMark />}</>}
          secondary={<><DateText value={duty.dueOn} /> 前报送 · {duty.periodLabel}</>}
        />
        {duty.state === 'returned' && duty.reviewNote !== null && <Typography variant="body2" color="error">退回意见：{duty.reviewNote}</Typography>}
      </Box>
      <Typography variant="body2" sx={{ color: standing.late ? 'error.main' : 'text.secondary', whiteSpace: 'nowrap' }}>
        {duty.state === null ? standing.words : `${FILING_STATE_LABELS[duty.state]} · ${standing.words}`}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {duty.state === null && duty.canSayNoChange && (
          <Button variant="outlined" disabled={busy} onClick={() => void unchanged.run(undefined)} aria-label={`本期无变化：${duty.projectName}`}>
            本期无变化
          </Button>
        )}
        <Button variant="contained" disabled={busy} onClick={() => (duty.filingId === null ? void start.run(undefined) : open(duty.filingId))} aria-label={`${action}：${duty.projectName}`}>
          {action}
        </Button>
      </Box>
    </Box>
  );
}
