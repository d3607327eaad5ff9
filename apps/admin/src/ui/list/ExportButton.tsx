import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useListContext, useNotify } from 'react-admin';
import { useState } from 'react';
import { api } from '../../app/api';
import { cleanFilter } from '../../app/dataProvider';
import { sentenceOf } from '../../app/httpError';
import { saveFile } from '../saveFile';

/** All rows that meet the present filter, in the present order, as the server's CSV (`/api/v1/<resource>/export`). */
export function ExportButton() {
  const { resource, filterValues, sort, total } = useListContext();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const query = { filter: JSON.stringify(cleanFilter(filterValues)), sort: JSON.stringify([sort.field, sort.order]) };
      const { blob, name } = await api.file(`/${resource}/export`, query);
      saveFile(blob, name ?? `${resource}.csv`);
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button startIcon={<FileDownloadOutlined />} disabled={busy || total === 0} onClick={() => void download()}>
      {busy ? '正在导出' : '导出表格'}
    </Button>
  );
}
