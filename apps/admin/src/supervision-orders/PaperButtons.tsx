import type { SupervisionOrderDetail } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { sentenceOf } from '../app/httpError';
import { saveFile } from '../ui/saveFile';

/** 打印 and 导出公文. */
export function PaperButtons({ order }: { order: SupervisionOrderDetail }) {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const { blob, name } = await api.file(`/supervision-orders/${order.id}/document`, {});
      saveFile(blob, name ?? '督办单.docx');
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => window.print()}>打印</Button>
      <Button disabled={busy} onClick={() => void download()}>
        {busy ? '正在导出' : '导出公文'}
      </Button>
    </>
  );
}
