import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { sentenceOf } from '../app/httpError';
import { saveFile } from '../ui/saveFile';

const FORMATS = [
  { format: 'docx', label: '下载 Word' },
  { format: 'xlsx', label: '下载 Excel' },
] as const;

/** The same figures on paper, as a document and as a workbook; `path` is that of the record. */
export function DocumentButtons({ path }: { path: string }) {
  const notify = useNotify();
  const [busy, setBusy] = useState<string | null>(null);
  const download = async (format: string) => {
    setBusy(format);
    try {
      const { blob, name } = await api.file(`${path}/${format}`, {});
      saveFile(blob, name ?? `通报.${format}`);
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <Button onClick={() => window.print()}>打印</Button>
      {FORMATS.map(({ format, label }) => (
        <Button key={format} startIcon={<FileDownloadOutlined />} disabled={busy !== null} onClick={() => void download(format)}>
          {busy === format ? '正在生成' : label}
        </Button>
      ))}
    </>
  );
}
