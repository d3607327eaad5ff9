import type { FilingDetail, HonestyCode } from '@portfolio/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../app/api';
import { fieldErrorsOf, hasCode, isStale } from '../app/httpError';
import { mergeDraft, type DraftClash, type DraftField } from './draftMerge';
import { changesOf, draftOf, type FilingDraft } from './filingModel';
import { dropLocalDraft, keepLocalDraft, readLocalDraft } from './localDrafts';

/** `saved` on the server; `waiting` for a pause in typing; `local`: only in this browser, tried again; `refused`: kept here until a field is put right; `clash`: waits for a choice. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'local' | 'refused' | 'clash';

interface DraftState {
  filing: FilingDetail;
  draft: FilingDraft;
  clashes: DraftClash[];
  /** Sent without an answer. */
  sent: Partial<FilingDraft>;
}

const PAUSE = 1200;
const AGAIN = 8000;

/**
 * A filing being edited: kept in the browser at every key, saved on the server after a pause and again when the connection is
 * back. What somebody else saved meanwhile is merged field by field; where both changed the same, neither is overwritten.
 */
export function useFilingDraft(opened: FilingDetail, userId: string) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<DraftState>(() => openedState(opened, userId));
  const [saving, setSaving] = useState<Saving>(() => standing(state));
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(state);
  const running = useRef<Promise<FilingDetail | null> | null>(null);
  const asked = useRef(new Set<HonestyCode>());

  const put = useCallback(
    (next: DraftState) => {
      latest.current = next;
      setState(next);
      if (standing(next) === 'saved') dropLocalDraft(localStorage, userId, next.filing.id);
      else keepLocalDraft(localStorage, userId, next.filing.id, { draft: next.draft, base: baseOf(next), sent: next.sent });
    },
    [userId],
  );

  const saveOnce = useCallback(async (): Promise<FilingDetail | null> => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { filing, draft, clashes } = latest.current;
      const changes = unclashed(changesOf(draft, filing), clashes);
      if (Object.keys(changes).length === 0) {
        setSaving(standing(latest.current));
        return clashes.length === 0 ? filing : null;
      }
      setSaving('saving');
      put({ ...latest.current, sent: { ...latest.current.sent, ...picked(draft, Object.keys(changes) as DraftField[]) } });
      try {
        const stored = await api.put<FilingDetail>(`/filings/${filing.id}`, { ...changes, version: filing.version });
        put({ ...latest.current, filing: stored, sent: {} });
        setError(null);
        setSaving(standing(latest.current));
        return latest.current.clashes.length === 0 ? stored : null;
      } catch (failure) {
        if (isStale(failure)) {
          const current = await api.get<FilingDetail>(`/filings/${filing.id}`).catch(() => null);
          if (current !== null) {
            put({ filing: current, ...mergeDraft(baseOf(latest.current), latest.current.draft, draftOf(current), latest.current.sent), sent: {} });
            continue;
          }
        }
        setError(failure);
        setSaving(fieldErrorsOf(failure) === null && !hasCode(failure, 'filing_action_refused') ? 'local' : 'refused');
        return null;
      }
    }
    setSaving('local');
    return null;
  }, [put]);

  /** One save at a time; a second one waits for the first and takes what was typed since. */
  const save = useCallback((): Promise<FilingDetail | null> => {
    const next = (running.current ?? Promise.resolve(null)).then(saveOnce);
    running.current = next;
    return next;
  }, [saveOnce]);

  const edit = (draft: FilingDraft) => {
    put({ ...latest.current, draft });
    setSaving('waiting');
  };

  const take = (field: DraftField, side: 'mine' | 'theirs') => {
    const { draft, clashes } = latest.current;
    const theirs = clashes.find((clash) => clash.field === field)?.theirs;
    put({ ...latest.current, draft: side === 'theirs' && theirs !== undefined ? { ...draft, [field]: theirs[field] } : draft, clashes: clashes.filter((clash) => clash.field !== field) });
    setSaving('waiting');
  };

  useEffect(() => {
    if (saving !== 'waiting' && saving !== 'local') return undefined;
    const timer = setTimeout(() => void save(), saving === 'waiting' ? PAUSE : AGAIN);
    const online = () => void save();
    window.addEventListener('online', online);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', online);
    };
  }, [saving, state.draft, save]);

  /** False while something is asked or chosen first, or it was refused. What the checks ask is shown once before it goes. */
  const submit = async (answers: Partial<Record<HonestyCode, string>>): Promise<boolean> => {
    const stored = await save();
    if (stored === null) return false;
    const unseen = stored.checks.filter(({ code, answer }) => answer === null && !answers[code]?.trim() && !asked.current.has(code));
    for (const { code } of unseen) asked.current.add(code);
    if (unseen.length > 0) return false;
    const present = new Set(stored.checks.map(({ code }) => code));
    const explanations = Object.entries(answers).flatMap(([code, answer]) => (answer.trim().length < 2 || !present.has(code as HonestyCode) ? [] : [{ code, answer: answer.trim() }]));
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

  return { ...state, edit, take, saving, error, save, submit };
}

function openedState(filing: FilingDetail, userId: string): DraftState {
  const local = readLocalDraft(localStorage, userId, filing.id);
  if (local === null) return { filing, draft: draftOf(filing), clashes: [], sent: {} };
  return { filing, ...mergeDraft(local.base, local.draft, draftOf(filing), local.sent), sent: {} };
}

function standing({ filing, draft, clashes }: DraftState): Saving {
  if (Object.keys(unclashed(changesOf(draft, filing), clashes)).length > 0) return 'waiting';
  return clashes.length > 0 ? 'clash' : 'saved';
}

/** What the draft was typed on: the stored filing, but at a clash what stood there before both. */
function baseOf({ filing, clashes }: DraftState): FilingDraft {
  return clashes.reduce((base, { field, base: before }) => ({ ...base, [field]: before[field] }), draftOf(filing));
}

function unclashed(changes: Record<string, unknown>, clashes: readonly DraftClash[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !clashes.some((clash) => clash.field === field)));
}

function picked(draft: FilingDraft, fields: readonly DraftField[]): Partial<FilingDraft> {
  return Object.fromEntries(fields.map((field) => [field, draft[field]]));
}
