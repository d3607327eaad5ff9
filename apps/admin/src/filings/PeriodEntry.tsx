import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FILING_STATE_LABELS, HONESTY_LABELS, RATING_LABELS, type FilingHistoryEntry, type HonestyRecord } from '@portfolio/contracts';
import { FindingDecision } from '../honesty-findings/FindingDecision';
import { FindingSteps } from '../honesty-findings/FindingSteps';
import { DemoMark, Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';

/** One unit's filing for one period: its words and figures, what differs from its period before, what was doubted, and the way to all of it. */
export function PeriodEntry({ entry, findings }: { entry: FilingHistoryEntry; findings: readonly HonestyRecord[] }) {
  const { id, departmentName, part, state, inTime, noChange, progressText, differences, attachments, demo } = entry;
  const others = differences.filter(({ field }) => field !== 'progressText');
  return (
    <Box sx={{ px: 2, py: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <TextLink to={`/filings/${id}/show`}>{departmentName}</TextLink>
        {part === 'cooperating' && <Mark>配合单位</Mark>}
        <Mark>{FILING_STATE_LABELS[state]}</Mark>
        {inTime === false && <Mark tone="red">迟报</Mark>}
        {noChange && <Mark>本期无变化</Mark>}
        {demo && <DemoMark />}
        {attachments > 0 && <TextLink to={`/filings/${id}/show`} sx={{ fontSize: 13 }}>{attachments} 份佐证材料</TextLink>}
      </Box>
      <Box sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>{progressText === '' ? '未填形象进度' : progressText}</Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{figures(entry)}</Typography>
      {others.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, fontSize: 13, overflowWrap: 'anywhere' }}>
          {others.map(({ field, label, from, to }) => (
            <li key={field}>{label}：{from ?? '未填'} → {to ?? '未填'}</li>
          ))}
        </Box>
      )}
      {findings.map((finding) => (
        <Box key={finding.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.5, pl: 1, borderLeft: 3, borderColor: 'divider', fontSize: 13 }}>
          <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
            {HONESTY_LABELS[finding.code]}：{finding.text}。单位说明：{finding.answer ?? '未说明'}
          </Box>
          <FindingDecision finding={finding} />
          <FindingSteps finding={finding} />
        </Box>
      ))}
    </Box>
  );
}

function figures({ part, progressPercent, computedPercent, investmentPeriod, investmentToDate, selfRating, nextSteps }: FilingHistoryEntry): string {
  const lead = part === 'lead' ? [`形象进度 ${progressPercent ?? '——'}%（按节点计算 ${computedPercent ?? '——'}%）`, `本期投资 ${investmentPeriod ?? '——'} 万元，累计 ${investmentToDate ?? '——'} 万元`] : [];
  return [...lead, ...(selfRating === null ? [] : [`自评${RATING_LABELS[selfRating]}`]), ...(nextSteps === '' ? [] : [`下步：${nextSteps}`])].join('；');
}
