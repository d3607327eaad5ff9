import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { bodyOf, isStale } from '../../app/httpError';
import { RECORD_VIEW } from '../../app/recordView';
import { changedFields, rebase } from './staleness';

interface StaleDialogProps {
  failure: unknown;
  onClose: () => void;
}

/** 409: somebody saved first. Says which fields, keeps what was typed, and lets the user take either side. */
export function StaleDialog({ failure, onClose }: StaleDialogProps) {
  const record = useRecordContext();
  const resource = useResourceContext();
  const form = useFormContext();
  const queryClient = useQueryClient();
  const translate = useTranslate();
  const current = (bodyOf(failure)?.current ?? null) as Record<string, unknown> | null;
  const mine = Object.keys(form.formState.dirtyFields);
  const theirs = current === null || record === undefined ? [] : changedFields(record, current);
  const labels = (fields: string[]) => fields.map((field) => translate(`resources.${resource}.fields.${field}`)).join('、');
  const both = theirs.filter((field) => mine.includes(field));

  const keepMine = () => {
    if (current !== null) {
      const { values, dirty } = rebase(form.getValues(), mine, current);
      form.reset(values);
      for (const [name, value] of dirty) form.setValue(name, value, { shouldDirty: true });
    }
    onClose();
  };
  const takeTheirs = () => {
    if (current !== null && record !== undefined) {
      form.reset(current);
      queryClient.setQueryData([resource, 'getOne', { id: String(record.id), meta: RECORD_VIEW }], current);
    }
    onClose();
  };
  return (
    <Dialog open={isStale(failure)} maxWidth="sm" aria-labelledby="stale-title">
      <DialogTitle id="stale-title">已被他人更新</DialogTitle>
      <DialogContent>
        <Typography>您打开此页后，这条记录已由他人保存。您填写的内容还在页面上，没有丢失。</Typography>
        {theirs.length > 0 && <Typography sx={{ mt: 1 }}>他人修改了：{labels(theirs)}。</Typography>}
        {both.length > 0 && <Typography sx={{ mt: 1, color: 'error.main' }}>与您修改的重合：{labels(both)}，请核对后再保存。</Typography>}
      </DialogContent>
      <DialogActions>
        <Button onClick={takeTheirs}>放弃我的填写，改用最新内容</Button>
        <Button variant="contained" onClick={keepMine} autoFocus>
          保留我的填写，继续修改
        </Button>
      </DialogActions>
    </Dialog>
  );
}
