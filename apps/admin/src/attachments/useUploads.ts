import type { Attachment, AttachmentOwnerType } from '@portfolio/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../app/api';
import { sentenceOf } from '../app/httpError';
import { refusalOf } from './attachmentModel';
import { shrinkPhoto } from './shrinkPhoto';

/** One file on its way; it leaves the list once it is among the attachments. */
export interface PendingUpload {
  key: number;
  file: File;
  /** 0 to 1 of the body; 1 means that the server looks at it. */
  progress: number;
  /** Why it is not going up; null while it is. */
  failure: string | null;
  /** Whether sending it once more could help. */
  retryable: boolean;
}

interface Uploads {
  pending: readonly PendingUpload[];
  add: (files: readonly File[]) => void;
  retry: (key: number) => void;
  /** Stops it, or takes a failed one off the list. */
  drop: (key: number) => void;
}

let lastKey = 0;

/** Sends files one after another, so that the first is there while the last still waits; what fails stays to be sent again. */
export function useUploads(ownerType: AttachmentOwnerType, ownerId: string): Uploads {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState<readonly PendingUpload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const stops = useRef(new Map<number, AbortController>());
  const change = (key: number, values: Partial<PendingUpload>) => setPending((present) => present.map((each) => (each.key === key ? { ...each, ...values } : each)));
  const forget = (key: number) => {
    stops.current.get(key)?.abort();
    stops.current.delete(key);
    setPending((present) => present.filter((each) => each.key !== key));
  };

  // A page that is left takes its uploads with it.
  useEffect(() => {
    const running = stops.current;
    return () => running.forEach((stop) => stop.abort());
  }, []);

  const send = async (key: number, file: File): Promise<void> => {
    const stop = stops.current.get(key);
    if (stop === undefined) return;
    try {
      const form = new FormData();
      form.append('ownerType', ownerType);
      form.append('ownerId', ownerId);
      form.append('file', await shrinkPhoto(file), file.name);
      await api.upload<Attachment>('/attachments', form, { signal: stop.signal, onProgress: (progress) => change(key, { progress }) });
      await queryClient.invalidateQueries({ queryKey: ['api', '/attachments'] });
      forget(key);
    } catch (error) {
      if (!stop.signal.aborted) change(key, { failure: sentenceOf(error), retryable: true });
    }
  };
  const enqueue = (key: number, file: File) => {
    stops.current.set(key, new AbortController());
    line.current = line.current.then(() => send(key, file));
  };

  return {
    pending,
    add: (files) => {
      const items = files.map((file): PendingUpload => ({ key: (lastKey += 1), file, progress: 0, failure: refusalOf(file), retryable: false }));
      setPending((present) => [...present, ...items]);
      for (const { key, file, failure } of items) if (failure === null) enqueue(key, file);
    },
    retry: (key) => {
      const item = pending.find((each) => each.key === key);
      if (item === undefined) return;
      change(key, { failure: null, progress: 0 });
      enqueue(key, item.file);
    },
    drop: forget,
  };
}
