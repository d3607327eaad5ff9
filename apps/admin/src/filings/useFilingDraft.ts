import type { FilingDetail, HonestyCode } from '@portfolio/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../app/api';
import { isStale } from '../app/httpError';
import { changesOf, draftOf, type FilingDraft } from './filingModel';
import { dropLocalDraft, keepLocalDraft, readLocalDraft } from './localDrafts';

/** `saved` on the server; `waiting` for a pause in typing; `local`: only in this browser, tried again. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'local';

const PAUSE = 1200;
const AGAIN = 8000;

/**
 * A filing being edited: kept in the browser at every key, saved on the server after a pause and again when the connection is
 * back. When somebody else saved first, what was typed here is laid over the present filing, field by field.
 */
export function useFilingDraft(opened: FilingDetail, userId: string) {
  const queryClient = useQueryClient();
  const [filing, setFiling] = useState(opened);
  const [draft, setDraft] = useState<FilingDraft>(() => readLocalDraft(localStorage, userId, opened.id)?.draft ?? draftOf(opened));
  const [saving, setSaving] = useState<Saving>(() => (Object.keys(changesOf(draft, opened)).length === 0 ? 'saved' : 'waiting'));
  const [error, setError] = useState<unknown>(null);
  const latest = useRef({ filing, draft });
  latest.current = { filing, draft };

  const store = useCallback(async (): Promise<FilingDetail | null> => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { filing: present, draft: typed } = latest.current;
      const changes = changesOf(typed, present);
      if (Object.keys(changes).length === 0) {
        dropLocalDraft(localStorage, userId, present.id);
        setSaving('saved');
        return present;
      }
      setSaving('saving');
      try {
        const stored = await api.put<FilingDetail>(`/filings/${present.id}`, { ...changes, version: present.version });
        latest.current.filing = stored;
        setFiling(stored);
        setError(null);
        const left = Object.keys(changesOf(latest.current.draft, stored)).length > 0;
        if (!left) dropLocalDraft(localStorage, userId, present.id);
        setSaving(left ? 'waiting' : 'saved');
        return stored;
      } catch (failure) {
        if (isStale(failure)) {
          const current = await api.get<FilingDetail>(`/filings/${present.id}`);
          const merged = { ...draftOf(current), ...Object.fromEntries(Object.keys(changes).map((field) => [field, typed[field as keyof FilingDraft]])) } as FilingDraft;
          latest.current = { filing: current, draft: merged };
          setFiling(current);
          setDraft(merged);
          continue;
        }
        setError(failure);
        setSaving('local');
        return null;
      }
    }
    return null;
  }, [userId]);

  const edit = (next: FilingDraft) => {
    setDraft(next);
    latest.current.draft = next;
    setSaving('waiting');
    keepLocalDraft(localStorage, userId, filing.id, { draft: next, version: filing.version });
  };

  useEffect(() => {
    if (saving !== 'waiting' && saving !== 'local') return undefined;
    const timer = setTimeout(() => void store(), saving === 'waiting' ? PAUSE : AGAIN);
    return () => clearTimeout(timer);
  }, [saving, draft, store]);

  const submit = async (answers: Partial<Record<HonestyCode, string>>): Promise<boolean> => {
    const stored = await store();
    if (stored === null) return false;
    const asked = new Set(stored.checks.map(({ code }) => code));
    const explanations = Object.entries(answers).flatMap(([code, answer]) => (answer.trim().length < 2 || !asked.has(code as HonestyCode) ? [] : [{ code, answer: answer.trim() }]));
    try {
      setSaving('saving');
      await api.post(`/filings/${stored.id}/submission`, { explanations, version: stored.version });
      await Promise.all([['api'], ['filings']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      return true;
    } catch (failure) {
      setError(failure);
      setSaving('saved');
      return false;
    }
  };

  return { filing, draft, edit, saving, error, save: store, submit };
}
