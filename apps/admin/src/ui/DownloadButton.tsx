import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../app/api';
import type { Query } from '../app/http';
import { sentenceOf } from '../app/httpError';
import { saveFile } from './saveFile';

interface DownloadButtonProps {
  /** What the server makes the file of. */
  path: string;
  query?: Query;
  /** When the server names none. */
  fallbackName: string;
  disabled?: boolean;
  children: ReactNode;
}

/** Fetches a file and saves it; says why when that fails. */
export function DownloadButton({ path, query = {}, fallbackName, disabled = false, children }: DownloadButtonProps) {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const { blob, name } = await api.file(path, query);
      saveFile(blob, name ?? fallbackName);
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button startIcon={<FileDownloadOutlined />} disabled={busy || disabled} onClick={() => void download()}>
      {busy ? '正在导出' : children}
    </Button>
  );
}
