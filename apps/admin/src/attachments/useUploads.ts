import type { Attachment, AttachmentOwnerType } from '@portfolio/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../app/api';
import { sentenceOf } from '../app/httpError';
import { isUnreachable } from '../offline/useKept';
import { refusalOf } from './attachmentModel';
import { shrinkPhoto } from './shrinkPhoto';
import { forgetWaiting, keepWaiting, waitingFiles } from './waitingFiles';

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
  /** Kept on this device until the connection is back, then sent by itself. */
  waits: boolean;
}

/** What files hang on. */
export interface UploadTarget {
  ownerType: AttachmentOwnerType;
  /** Its id; begins it first where nothing of it is stored yet. */
  owner: () => Promise<string>;
  /** Name under which chosen files wait in this browser until the server has them; without it they go with the page. */
  under?: string;
}

export interface Uploads {
  pending: readonly PendingUpload[];
  add: (files: readonly File[]) => void;
  retry: (key: number) => void;
  /** Stops it, or takes a failed one off the list. */
  drop: (key: number) => void;
  /** Waits until everything is up that can be; false when something is left. */
  settle: () => Promise<boolean>;
}

const AGAIN = 8000;
let lastKey = 0;

/** Sends files one after another, so that the first is there while the last still waits; what fails stays to be sent again. */
export function useUploads(target: UploadTarget): Uploads {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState<readonly PendingUpload[]>([]);
  const present = useRef(pending);
  const line = useRef<Promise<void>>(Promise.resolve());
  const stops = useRef(new Map<number, AbortController>());
  const names = useRef(new Map<number, string>());
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });

  const actions = useMemo(() => {
    const put = (next: readonly PendingUpload[]) => {
      present.current = next;
      setPending(next);
    };
    const change = (key: number, values: Partial<PendingUpload>) => put(present.current.map((each) => (each.key === key ? { ...each, ...values } : each)));
    const forget = (key: number) => {
      stops.current.get(key)?.abort();
      stops.current.delete(key);
      const name = names.current.get(key);
      if (name !== undefined) void forgetWaiting(name);
      put(present.current.filter((each) => each.key !== key));
    };
    const send = async (key: number, file: File): Promise<void> => {
      const stop = stops.current.get(key);
      if (stop === undefined || stop.signal.aborted) return;
      try {
        const form = new FormData();
        form.append('ownerType', latest.current.ownerType);
        form.append('ownerId', await latest.current.owner());
        form.append('file', await shrinkPhoto(file), file.name);
        await api.upload<Attachment>('/attachments', form, { signal: stop.signal, onProgress: (progress) => change(key, { progress }) });
        await queryClient.invalidateQueries({ queryKey: ['api', '/attachments'] });
        forget(key);
      } catch (error) {
        if (!stop.signal.aborted) change(key, { failure: sentenceOf(error), retryable: true, waits: isUnreachable(error) && names.current.has(key), progress: 0 });
      }
    };
    const enqueue = (key: number, file: File, ready: Promise<void> = Promise.resolve()) => {
      stops.current.set(key, new AbortController());
      line.current = line.current.then(() => ready).then(() => send(key, file));
    };
    const retry = (key: number) => {
      const item = present.current.find((each) => each.key === key);
      if (item === undefined) return;
      change(key, { failure: null, waits: false, progress: 0 });
      enqueue(key, item.file);
    };
    const retryAll = () => present.current.filter(({ failure, retryable }) => failure !== null && retryable).forEach(({ key }) => retry(key));
    const begin = (file: File, name?: string): PendingUpload => {
      const item = { key: (lastKey += 1), file, progress: 0, failure: refusalOf(file), retryable: false, waits: false };
      if (name !== undefined) names.current.set(item.key, name);
      put([...present.current, item]);
      return item;
    };
    const hold = async ({ key, file }: PendingUpload): Promise<void> => {
      const { under } = latest.current;
      const name = under === undefined ? null : await keepWaiting(under, file);
      if (name !== null) names.current.set(key, name);
    };
    const add = (files: readonly File[]) => {
      for (const item of files.map((file) => begin(file))) if (item.failure === null) enqueue(item.key, item.file, hold(item));
    };
    const settle = async () => {
      retryAll();
      for (let seen = null as Promise<void> | null; seen !== line.current; ) {
        seen = line.current;
        await seen;
      }
      return present.current.length === 0;
    };
    const resume = (name: string, file: File) => {
      const item = begin(file, name);
      if (item.failure === null) enqueue(item.key, file);
    };
    return { add, retry, retryAll, drop: forget, settle, resume };
  }, [queryClient]);

  // What was chosen before a reload goes on from where it was.
  const { under } = target;
  const { resume, retryAll } = actions;
  useEffect(() => {
    let left = false;
    if (under !== undefined) void waitingFiles(under).then((files) => files.forEach(({ name, file }) => (left || [...names.current.values()].includes(name) ? undefined : resume(name, file))));
    return () => {
      left = true;
    };
  }, [under, resume]);

  const waits = pending.some((each) => each.waits);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(retryAll, AGAIN);
    window.addEventListener('online', retryAll);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retryAll);
    };
  }, [waits, retryAll]);

  // A page that is left takes its uploads with it; what waits on this device stays there.
  useEffect(() => {
    const running = stops.current;
    return () => running.forEach((stop) => stop.abort());
  }, []);

  const { add, retry, drop, settle } = actions;
  return { pending, add, retry, drop, settle };
}
