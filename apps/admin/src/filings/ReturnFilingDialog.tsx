import { FILING_FIELDS, FILING_FIELD_LABELS, type FilingField } from '@portfolio/contracts';
import { TextInput } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

type Words = { note?: string | null } & Partial<Record<FilingField, string | null>>;

interface ReturnFilingDialogProps {
  filing: { id: string; version: number };
  /** The unit's own head, or 督查室. */
  by: 'head' | 'office';
  onClose: () => void;
  onDone: () => void;
}

/** 退回修改: words for the whole, or at the fields they are about. */
export function ReturnFilingDialog({ filing: { id, version }, by, onClose, onDone }: ReturnFilingDialogProps) {
  const send = ({ note, ...fields }: Words) =>
    api.post(`/filings/${id}/${by === 'head' ? 'unit-return' : 'return'}`, {
      note: blank(note) ? null : note,
      words: FILING_FIELDS.flatMap((field) => (blank(fields[field]) ? [] : [{ field, text: fields[field] }])),
      version,
    });
  return (
    <ActionDialog<Words> open onClose={onClose} onDone={onDone} title="退回修改" submitLabel="退回修改" action={send} done={by === 'head' ? '已退回填报员' : '已退回填报单位'} refresh={['filings']} resource="filings">
      <TextInput source="note" label="退回意见" multiline minRows={2} helperText="总的意见；也可只在下面的栏目写" />
      {FILING_FIELDS.map((field) => <TextInput key={field} source={field} label={`${FILING_FIELD_LABELS[field]}：意见`} multiline helperText={false} />)}
    </ActionDialog>
  );
}

function blank(value: string | null | undefined): boolean {
  return value === undefined || value === null || value.trim() === '';
}
