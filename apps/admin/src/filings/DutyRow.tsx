import { FILING_PART_LABELS, FILING_STATE_LABELS, type FilingDuty } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { LinkBase } from 'react-admin';
import { HEADER_HEIGHT } from '../app/sizes';
import { DateText } from '../ui/DateText';
import { DemoMark, Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { DutyForm } from './DutyForm';
import { keyOf, mayBeUnchanged } from './dutyModel';
import { dutyStanding } from './dutyWords';
import { NoChangeAsked } from './NoChangeAsked';
import { ROW_BUTTON } from './rowFocus';
import { useUnsent } from './useUnsent';
import type { DutySitting } from './useDutySitting';

interface DutyRowProps {
  duty: FilingDuty;
  sitting: DutySitting;
  userId: string;
}

/** One project: how it stands, 本期无变化, and its form right under it. */
export function DutyRow({ duty, sitting, userId }: DutyRowProps) {
  const { openKey, open, chosen, choose, asked, refused, pending, standAt, sayUnchanged, submitted } = sitting;
  const key = keyOf(duty);
  const isOpen = openKey === key;
  const unsent = useUnsent(userId, isOpen).has(key);
  const standing = dutyStanding(duty);
  const unchanged = mayBeUnchanged(duty) && !unsent;
  const questions = asked.get(key);
  const refusal = refused.get(key);
  const action = isOpen ? '收起' : duty.state === 'returned' ? '修改' : duty.state === null && !unsent ? '填报' : '继续填报';
  return (
    <Box component="li" onFocus={() => standAt(key)} sx={{ scrollMarginTop: HEADER_HEIGHT + 8, px: { xs: 1, sm: 2 }, py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Checkbox size="small" checked={chosen.has(key)} disabled={!unchanged} onChange={(_event, on) => choose([key], on)} slotProps={{ input: { 'aria-label': `勾选：${duty.projectName}` } }} sx={{ p: 0.5 }} />
        <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <TwoLine
            primary={<>{duty.projectName} {duty.part === 'cooperating' && <Mark>{FILING_PART_LABELS.cooperating}</Mark>} {unsent && <Mark tone="red">本机有未提交的内容</Mark>} {duty.demo && <DemoMark />}</>}
            title={duty.projectName}
            secondary={<><DateText value={duty.dueOn} /> 前报送 · {duty.periodLabel}</>}
          />
          {duty.state === 'returned' && duty.reviewNote !== null && !isOpen && <Typography variant="body2" color="error">退回意见：{duty.reviewNote}</Typography>}
        </Box>
        <Typography variant="body2" sx={{ color: standing.late ? 'error.main' : 'text.secondary', whiteSpace: 'nowrap', ml: { xs: 4.5, sm: 0 } }}>
          {duty.state === null ? standing.words : `${FILING_STATE_LABELS[duty.state]} · ${standing.words}`}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
          {unchanged && !isOpen && (
            <Button variant="outlined" disabled={pending} onClick={() => sayUnchanged([duty])} aria-label={`本期无变化：${duty.projectName}`}>
              本期无变化
            </Button>
          )}
          {duty.state === 'pending_head' ? (
            <Button variant="contained" component={LinkBase} to={`/filings/${duty.filingId ?? ''}/show`} aria-label={`审核：${duty.projectName}`} {...{ [ROW_BUTTON]: key }}>
              审核
            </Button>
          ) : (
            <Button variant={isOpen ? 'text' : 'contained'} onClick={() => open(isOpen ? null : key)} aria-expanded={isOpen} aria-label={`${action}：${duty.projectName}`} {...{ [ROW_BUTTON]: key }}>
              {action}
            </Button>
          )}
        </Box>
      </Box>
      {refusal !== undefined && <Typography role="alert" variant="body2" color="error" sx={{ mt: 0.5, ml: 4.5 }}>没有按“本期无变化”提交：{refusal}</Typography>}
      {questions !== undefined && !isOpen && <NoChangeAsked name={duty.projectName} checks={questions} pending={pending} first={asked.keys().next().value === key} onSend={(answers) => sayUnchanged([duty], answers)} />}
      {isOpen && <DutyForm duty={duty} userId={userId} onSubmitted={submitted} />}
    </Box>
  );
}
