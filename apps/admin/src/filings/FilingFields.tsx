import { FILING_FIELD_LABELS, LIGHT_LABELS, RATINGS, type FilingField, type FilingToFill, type Rating } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { investmentWith, type FilingDraft } from './filingModel';

interface FilingFieldsProps {
  filing: FilingToFill;
  draft: FilingDraft;
  onEdit: (draft: FilingDraft) => void;
  /** What a reviewer or the server says of a field, until it is changed. */
  words: (field: FilingField) => string | undefined;
}

const DECIMAL = { htmlInput: { inputMode: 'decimal', enterKeyHint: 'next' } } as const;

/** Words, percentage, money of this period, next steps, self-rating: all filled with what was last filed but the money. */
export function FilingFields({ filing: { known, part }, draft, onEdit, words }: FilingFieldsProps) {
  const { previous, investmentToDate: before } = known;
  const toDate = investmentWith(draft, before);
  const typed = (field: 'progressText' | 'progressPercent' | 'investmentPeriod' | 'nextSteps', hint: string) => ({
    label: FILING_FIELD_LABELS[field],
    value: draft[field],
    onChange: (event: { target: { value: string } }) => onEdit({ ...draft, [field]: event.target.value } satisfies FilingDraft),
    error: words(field) !== undefined,
    helperText: words(field) ?? hint,
    fullWidth: true,
  });
  return (
    <>
      <TextField {...typed('progressText', previous === null ? '写本期完成了什么，例如：完成雨水管铺设 320 米' : `上期：${previous.progressText}`)} multiline minRows={2} />
      {part === 'lead' && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: '1fr 1fr' }, gap: 2 }}>
          <TextField {...typed('progressPercent', `上期 ${percentWords(previous?.progressPercent)}，按节点计算 ${percentWords(known.progressPercent)}，序时 ${percentWords(known.plannedPercent)}`)} slotProps={DECIMAL} />
          <TextField {...typed('investmentPeriod', `累计 ${toDate === null ? '——' : `${toDate} 万元`}（${before === null ? '此前没有填过' : `此前 ${before} 万元，自动相加`}）`)} slotProps={DECIMAL} />
        </Box>
      )}
      <TextField {...typed('nextSteps', '下一期打算完成什么')} multiline minRows={2} />
      <TextField select label={FILING_FIELD_LABELS.selfRating} value={draft.selfRating} onChange={(event) => onEdit({ ...draft, selfRating: event.target.value as Rating | '' })} error={words('selfRating') !== undefined} helperText={words('selfRating') ?? '单位自己的判断，与系统亮灯并列，不影响亮灯'}>
        <MenuItem value="">未评</MenuItem>
        {RATINGS.map((rating) => (
          <MenuItem key={rating} value={rating}>
            {LIGHT_LABELS[rating]}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}

function percentWords(value: number | null | undefined): string {
  return value === null || value === undefined ? '——' : `${value}%`;
}
