import { FILING_FIELDS, FILING_FIELD_LABELS, type FilingDetail, type FilingField } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useMay, useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';

type Words = { note?: string | null } & Partial<Record<FilingField, string | null>>;

/** The head's and the inspector's step, and taking a filing back; nobody reviews his own. */
export function FilingReviewButtons({ filing: { id, state, version, filedBy, departmentId } }: { filing: FilingDetail }) {
  const may = useMay();
  const user = useSession()?.user;
  const [returning, setReturning] = useState(false);
  const own = departmentId === user?.departmentId;
  const head = state === 'pending_head' && own && may('filing.approve') && filedBy !== user?.displayName;
  const office = state === 'submitted' && may('filing.review');
  const takeBack = own && may('filing.file') && (state === 'pending_head' || state === 'submitted') && !head;
  const pass = useAction(() => api.post(`/filings/${id}/${head ? 'approval' : 'acceptance'}`, { version }), { done: head ? '已审核，报送督查室' : '已审核通过', refresh: ['filings', 'projects'] });
  const back = useAction(() => api.post(`/filings/${id}/withdrawal`, { version }), { done: '已撤回，可继续修改', refresh: ['filings'] });
  const send = ({ note, ...fields }: Words) =>
    api.post(`/filings/${id}/${head ? 'unit-return' : 'return'}`, {
      note: blank(note) ? null : note,
      words: FILING_FIELDS.flatMap((field) => (blank(fields[field]) ? [] : [{ field, text: fields[field] }])),
      version,
    });
  if (!head && !office && !takeBack) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 2 }}>
      {(head || office) && (
        <>
          <Button variant="contained" disabled={pass.pending} onClick={() => void pass.run(undefined)}>{head ? '审核通过，报送督查室' : '审核通过'}</Button>
          <Button variant="outlined" onClick={() => setReturning(true)}>退回修改</Button>
        </>
      )}
      {takeBack && <Button variant="outlined" disabled={back.pending} onClick={() => void back.run(undefined)}>撤回修改</Button>}
      <ActionDialog<Words> open={returning} onClose={() => setReturning(false)} title="退回修改" submitLabel="退回修改" action={send} done="已退回填报单位" refresh={['filings']} resource="filings">
        <TextInput source="note" label="退回意见" multiline minRows={2} helperText="总的意见；也可只在下面的栏目写" />
        {FILING_FIELDS.map((field) => <TextInput key={field} source={field} label={`${FILING_FIELD_LABELS[field]}：意见`} multiline helperText={false} />)}
      </ActionDialog>
    </Box>
  );
}

function blank(value: string | null | undefined): boolean {
  return value === undefined || value === null || value.trim() === '';
}
