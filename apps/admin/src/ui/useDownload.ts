import { useState } from 'react';
import { useNotify } from 'react-admin';
import { api } from '../app/api';
import type { Query } from '../app/http';
import { sentenceOf } from '../app/httpError';
import { saveFile } from './saveFile';

interface Download {
  busy: boolean;
  /** `fallbackName`: when the server names none. */
  fetch: (path: string, query: Query, fallbackName: string) => Promise<void>;
}

/** Fetches a file and saves it; says why when that fails. */
export function useDownload(): Download {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const fetch = async (path: string, query: Query, fallbackName: string) => {
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
  return { busy, fetch };
}
