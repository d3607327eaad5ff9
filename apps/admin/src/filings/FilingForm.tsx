import { FILING_FIELD_LABELS, FILING_STATE_LABELS, type FilingDetail, type FilingField, type FilingToFill, type HonestyCode } from '@portfolio/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { AttachmentBox } from '../attachments/AttachmentBox';
import { useUploads } from '../attachments/useUploads';
import { fieldErrorsOf, sentenceOf } from '../app/httpError';
import { FilingBlockers } from './FilingBlockers';
import { FilingChecks } from './FilingChecks';
import { FilingClashes } from './FilingClashes';
import { FilingFields } from './FilingFields';
import { FilingFoot } from './FilingFoot';
import { FilingMilestones } from './FilingMilestones';
import { localName } from './localDrafts';
import { useFilingDraft } from './useFilingDraft';
import { useOtherEditors } from './useOtherEditors';

interface FilingFormProps {
  filing: FilingToFill;
  userId: string;
  /** The server has taken it; `onward`: by the keyboard, to go on with the next. */
  onSubmitted: (filing: FilingDetail, onward: boolean) => void;
}

const LOOK_EVERY = 10_000;

/** The form: everything known stands in it, only what changed is typed. Kept in the browser at once, on the server shortly after. */
export function FilingForm({ filing: opened, userId, onSubmitted }: FilingFormProps) {
  const { filing, draft, clashes, edit, take, saving, held, error, mended, save, submit, owner, look } = useFilingDraft(opened, userId);
  const editors = useOtherEditors(filing.id, filing.editors);
  const uploads = useUploads({ ownerType: 'filing', owner, under: localName(filing) });
  const [answers, setAnswers] = useState<Partial<Record<HonestyCode, string>>>({});
  const [filesLeft, setFilesLeft] = useState(false);
  const questions = useRef<HTMLDivElement>(null);
  const errors = fieldErrorsOf(error) ?? {};
  const words = (field: FilingField) => (field !== 'attachments' && mended.has(field) ? undefined : (errors[field] ?? filing.reviewWords[field]));
  const mine = filing.state === 'draft' || filing.state === 'returned';

  const others = editors.length > 0;
  useEffect(() => {
    if (!others) return undefined;
    const again = () => void look();
    const timer = setInterval(again, LOOK_EVERY);
    window.addEventListener('focus', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', again);
    };
  }, [others, look]);

  useEffect(() => {
    if (saving !== 'asked') return;
    questions.current?.scrollIntoView({ block: 'center' });
    questions.current?.querySelector('textarea')?.focus();
  }, [saving]);

  const send = async (onward: boolean) => {
    const through = await uploads.settle();
    setFilesLeft(!through);
    if (!through) return;
    const taken = await submit(answers);
    if (taken !== null) onSubmitted(taken, onward);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || (event.target as Element).closest('[role=dialog]') !== null) return;
    event.preventDefault();
    void send(true);
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={`填报：${filing.projectName}`}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog's own form inside this one is not this one.
        if (event.target === event.currentTarget) void send(false);
      }}
      sx={{ maxWidth: 760, display: 'flex', flexDirection: 'column', gap: 2, pb: { xs: 9, sm: 0 } }}
    >
      {filing.state === 'returned' && <Alert severity="warning">退回意见：{filing.reviewNote ?? '请按各栏目下的意见修改。'}</Alert>}
      {!mine && <Alert severity="warning">这份填报现为“{FILING_STATE_LABELS[filing.state]}”，不能再改；您未保存的内容仍存在本机。</Alert>}
      {others && <Alert severity="info">{editors.map(({ name }) => name).join('、')} 也打开了这份填报，各自改动的栏目会分别保存，同一栏不一致时请您选定。</Alert>}
      <FilingClashes filing={{ ...filing, editors }} draft={draft} clashes={clashes} onTake={take} />
      <FilingFields filing={filing} draft={draft} onEdit={edit} words={words} />
      <FilingMilestones filing={filing} draft={draft} onEdit={edit} problem={words('milestones')} />
      <Box component="section" aria-label={FILING_FIELD_LABELS.attachments}>
        <Typography variant="subtitle2" sx={{ mb: 0.5 }}>{FILING_FIELD_LABELS.attachments}</Typography>
        {words('attachments') !== undefined && <Typography variant="body2" color="error">{words('attachments')}</Typography>}
        <AttachmentBox ownerType="filing" ownerId={filing.id} editable empty="照片、批文、验收单等，可直接拍照。" uploads={uploads} />
      </Box>
      <FilingBlockers filing={filing} />
      <FilingChecks ref={questions} checks={filing.checks} answers={answers} onAnswer={(code, answer) => setAnswers({ ...answers, [code]: answer })} />
      {filesLeft && uploads.pending.length > 0 && <Alert severity="error">还有 {uploads.pending.length} 个文件没有上传成功，填报没有提交。请联网后再提交，或去掉没有传上的文件。</Alert>}
      {error !== null && Object.keys(errors).length === 0 && saving !== 'saving' && <Alert severity="error">{sentenceOf(error)}</Alert>}
      <FilingFoot saving={saving === 'saved' && filesLeft && uploads.pending.length > 0 ? 'files' : saving} untouched={filing.id === null} held={held} submittable={mine && clashes.length === 0} onSave={() => void save()} />
    </Box>
  );
}
