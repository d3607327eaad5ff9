import { FILING_FIELD_LABELS, LIGHT_LABELS, RATINGS, type FilingDetail, type FilingField, type HonestyCode, type Rating } from '@portfolio/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Attachments } from '../attachments/Attachments';
import { fieldErrorsOf, sentenceOf } from '../app/httpError';
import { FilingChecks } from './FilingChecks';
import { FilingClashes } from './FilingClashes';
import { FilingMilestones } from './FilingMilestones';
import { investmentWith, type FilingDraft } from './filingModel';
import { useFilingDraft } from './useFilingDraft';
import { useOtherEditors } from './useOtherEditors';

/** The form: everything known stands in it, only what changed is typed. Kept in the browser at once, on the server shortly after. */
export function FilingForm({ filing: opened, userId }: { filing: FilingDetail; userId: string }) {
  const { filing, draft, clashes, edit, take, saving, error, save, submit } = useFilingDraft(opened, userId);
  const editors = useOtherEditors(filing.id, filing.editors);
  const [answers, setAnswers] = useState<Partial<Record<HonestyCode, string>>>({});
  const navigate = useNavigate();
  const { known } = filing;
  const before = known.previous?.investmentToDate ?? known.investmentToDate;
  const toDate = investmentWith(draft, before);
  const errors = fieldErrorsOf(error) ?? {};
  const words = (field: FilingField) => errors[field] ?? filing.reviewWords[field];
  const typed = (field: 'progressText' | 'progressPercent' | 'investmentPeriod' | 'nextSteps', hint: string) => ({
    label: FILING_FIELD_LABELS[field],
    value: draft[field],
    onChange: (event: { target: { value: string } }) => edit({ ...draft, [field]: event.target.value } satisfies FilingDraft),
    error: words(field) !== undefined,
    helperText: words(field) ?? hint,
    fullWidth: true,
  });
  const send = async () => {
    if (await submit(answers)) void navigate('/filing-duties');
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }} sx={{ maxWidth: 760, display: 'flex', flexDirection: 'column', gap: 2, pb: { xs: 10, sm: 0 } }}>
      {filing.state === 'returned' && <Alert severity="warning">退回意见：{filing.reviewNote ?? '请按各栏目下的意见修改。'}</Alert>}
      {editors.length > 0 && <Alert severity="info">{editors.map(({ name }) => name).join('、')} 也打开了这份填报，各自改动的栏目会分别保存，同一栏不一致时请您选定。</Alert>}
      <FilingClashes filing={{ ...filing, editors }} draft={draft} clashes={clashes} onTake={take} />
      <TextField {...typed('progressText', known.previous === null ? '写本期完成了什么，例如：完成雨水管铺设 320 米' : `上期：${known.previous.progressText}`)} multiline minRows={3} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
        {filing.part === 'lead' && (
          <TextField {...typed('progressPercent', `上期 ${percentWords(known.previous?.progressPercent)}，按节点计算 ${percentWords(known.progressPercent)}，序时 ${percentWords(known.plannedPercent)}`)} slotProps={{ htmlInput: { inputMode: 'decimal' } }} />
        )}
        {filing.part === 'lead' && <TextField {...typed('investmentPeriod', `累计 ${toDate === null ? '——' : `${toDate} 万元`}（此前 ${before ?? '0'} 万元，自动相加）`)} slotProps={{ htmlInput: { inputMode: 'decimal' } }} />}
      </Box>
      <FilingMilestones filing={filing} draft={draft} onEdit={edit} problem={words('milestones')} />
      <TextField {...typed('nextSteps', '下一期打算完成什么')} multiline minRows={2} />
      <TextField select label={FILING_FIELD_LABELS.selfRating} value={draft.selfRating} onChange={(event) => edit({ ...draft, selfRating: event.target.value as Rating | '' })} error={words('selfRating') !== undefined} helperText={words('selfRating') ?? '单位自己的判断，与系统亮灯并列，不影响亮灯'}>
        <MenuItem value="">未评</MenuItem>
        {RATINGS.map((rating) => (
          <MenuItem key={rating} value={rating}>
            {LIGHT_LABELS[rating]}
          </MenuItem>
        ))}
      </TextField>
      <Box component="section" aria-label={FILING_FIELD_LABELS.attachments}>
        <Typography variant="subtitle2">{FILING_FIELD_LABELS.attachments}</Typography>
        {words('attachments') !== undefined && <Typography variant="body2" color="error">{words('attachments')}</Typography>}
        <Attachments ownerType="filing" ownerId={filing.id} editable empty="照片、批文、验收单等，可直接拍照。" />
      </Box>
      <FilingChecks filing={filing} answers={answers} onAnswer={(code, answer) => setAnswers({ ...answers, [code]: answer })} />
      {error !== null && Object.keys(errors).length === 0 && <Alert severity="error">{sentenceOf(error)}</Alert>}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', position: { xs: 'fixed', sm: 'static' }, bottom: { xs: 56 }, left: 0, right: 0, zIndex: 2, p: { xs: 1.5, sm: 0 }, bgcolor: { xs: 'background.paper', sm: 'transparent' } }}>
        <Button type="submit" variant="contained" disabled={saving === 'saving'}>
          提交填报
        </Button>
        <Button onClick={() => void save()} disabled={saving === 'saving'}>
          保存草稿
        </Button>
        <Typography variant="body2" role="status" sx={{ color: saving === 'local' || saving === 'refused' || saving === 'clash' ? 'error.main' : 'text.secondary' }}>
          {SAVING_WORDS[saving]}
        </Typography>
      </Box>
    </Box>
  );
}

const SAVING_WORDS = { saved: '已保存到服务器', waiting: '正在输入', saving: '正在保存', local: '仅存本机，联网后自动保存', refused: '已存本机，请改正标红的栏目', clash: '有栏目与他人不一致，请选定' } as const;

function percentWords(value: number | null | undefined): string {
  return value === null || value === undefined ? '——' : `${value}%`;
}
