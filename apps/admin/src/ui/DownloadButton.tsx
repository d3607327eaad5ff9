import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { Query } from '../app/http';
import { useDownload } from './useDownload';

interface DownloadButtonProps {
  /** What the server makes the file of. */
  path: string;
  query?: Query;
  /** When the server names none. */
  fallbackName: string;
  disabled?: boolean;
  children: ReactNode;
}

/** Fetches a file and saves it. */
export function DownloadButton({ path, query = {}, fallbackName, disabled = false, children }: DownloadButtonProps) {
  const { busy, fetch } = useDownload();
  return (
    <Button startIcon={<FileDownloadOutlined />} disabled={busy || disabled} onClick={() => void fetch(path, query, fallbackName)}>
      {busy ? '正在导出' : children}
    </Button>
  );
}
