import { FILING_FIELD_LABELS, LIGHT_LABELS, type FilingToFill } from '@portfolio/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { InstantText } from '../ui/DateText';
import type { DraftClash, DraftField } from './draftMerge';
import type { FilingDraft } from './filingModel';

interface FilingClashesProps {
  filing: FilingToFill;
  draft: FilingDraft;
  clashes: readonly DraftClash[];
  onTake: (field: DraftField, side: 'mine' | 'theirs') => void;
}

/** What two people wrote into the same field, side by side; neither is saved over the other before somebody chooses. */
export function FilingClashes({ filing, draft, clashes, onTake }: FilingClashesProps) {
  if (clashes.length === 0) return null;
  const who = filing.editors.map(({ name }) => name).join('、') || '本单位其他人员（或您的另一窗口）';
  return (
    <Alert severity="warning" role="region" aria-label="两人填写不一致" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {who}在 <InstantText value={filing.updatedAt} /> 保存了与您不同的内容，请逐栏选定后再提交。
      </Typography>
      {clashes.map(({ field, theirs }) => (
        <Box key={field} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="subtitle2">{FILING_FIELD_LABELS[field]}</Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
            {(['mine', 'theirs'] as const).map((side) => (
              <Box key={side}>
                <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {side === 'mine' ? '我填的：' : '已保存的：'}
                  {words(field, side === 'mine' ? draft : theirs, filing)}
                </Typography>
                <Button size="small" variant="outlined" onClick={() => onTake(field, side)} aria-label={`${FILING_FIELD_LABELS[field]}${TAKE[side]}`}>
                  {TAKE[side]}
                </Button>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Alert>
  );
}

const TAKE = { mine: '用我填的', theirs: '用已保存的' } as const;

function words(field: DraftField, draft: FilingDraft, filing: FilingToFill): string {
  if (field === 'selfRating') return draft.selfRating === '' ? '未评' : LIGHT_LABELS[draft.selfRating];
  if (field !== 'milestones') return draft[field].trim() || '（空）';
  const lines = draft.milestones.map(({ milestoneId, completedOn, forecastDate, note }) => {
    const said = [completedOn && `完成 ${completedOn}`, forecastDate && `预计 ${forecastDate}`, note].filter(Boolean).join('，');
    return `${filing.known.milestones.find(({ id }) => id === milestoneId)?.name ?? '节点'}：${said}`;
  });
  return lines.join('\n') || '（没有变化）';
}
