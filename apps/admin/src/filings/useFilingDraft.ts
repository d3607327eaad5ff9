import type { FilingDetail, FilingToFill, HonestyCode } from '@portfolio/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../app/api';
import { hasCode, isStale } from '../app/httpError';
import { keepCopy } from '../offline/copies';
import { isUnreachable } from '../offline/useKept';
import { changedFields, mergeDraft, type DraftField } from './draftMerge';
import { baseOf, changesToSend, openedState, standing, type DraftState, type Saving } from './draftState';
import { draftOf, type FilingDraft } from './filingModel';
import { dropLocalDraft, keepLocalDraft, localName } from './localDrafts';

const PAUSE = 1200;
const AGAIN = 8000;
/** Begin, save, merge what a colleague saved, save again. */
const ATTEMPTS = 5;

/**
 * A filing being edited: kept in the browser at every key, begun and saved on the server after a pause and again when the connection
 * is back. What somebody else saved meanwhile is merged field by field; where both changed the same, neither is overwritten.
 */
export function useFilingDraft(opened: FilingToFill, userId: string) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<DraftState>(() => openedState(opened, userId));
  const [saving, setSaving] = useState<Saving>(() => standing(state));
  const [error, setError] = useState<unknown>(null);
  /** False when the browser could not keep what the server does not have yet. */
  const [held, setHeld] = useState(true);
  /** Fields changed since somebody said something of them. */
  const [mended, setMended] = useState<ReadonlySet<DraftField>>(new Set());
  const latest = useRef(state);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const asked = useRef(new Set<HonestyCode>());

  const put = useCallback(
    (next: DraftState) => {
      const { filing } = next;
      if (filing !== latest.current.filing) void keepCopy(formPath(filing), filing);
      latest.current = next;
      setState(next);
      const done = standing(next) === 'saved';
      if (done) dropLocalDraft(localStorage, userId, localName(filing));
      setHeld(done || keepLocalDraft(localStorage, userId, localName(filing), { draft: next.draft, base: baseOf(next), sent: next.sent }));
    },
    [userId],
  );

  const mergeWith = useCallback((current: FilingToFill) => put({ filing: current, ...mergeDraft(baseOf(latest.current), latest.current.draft, draftOf(current), latest.current.sent), sent: {} }), [put]);

  const begin = useCallback(async (): Promise<void> => {
    const { windowId, projectId } = latest.current.filing;
    mergeWith(await api.post<FilingDetail>('/filings', { windowId, projectId }));
  }, [mergeWith]);

  /** One exchange with the server; true when there is nothing more to send. */
  const step = useCallback(async (): Promise<boolean> => {
    const { filing, draft } = latest.current;
    const changes = changesToSend(latest.current);
    if (Object.keys(changes).length === 0) return true;
    setSaving('saving');
    if (filing.id === null) {
      await begin();
      return false;
    }
    put({ ...latest.current, sent: { ...latest.current.sent, ...picked(draft, Object.keys(changes) as DraftField[]) } });
    try {
      const stored = await api.put<FilingDetail>(`/filings/${filing.id}`, { ...changes, version: filing.version });
      put({ ...latest.current, filing: stored, sent: {} });
    } catch (failure) {
      if (!isStale(failure)) throw failure;
      mergeWith(await api.get<FilingDetail>(`/filings/${filing.id}`));
    }
    return false;
  }, [begin, mergeWith, put]);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    try {
      let settled = false;
      for (let attempt = 0; attempt < ATTEMPTS && !settled; attempt += 1) settled = await step();
      setError(null);
      setSaving(standing(latest.current));
      return settled && latest.current.clashes.length === 0;
    } catch (failure) {
      setError(failure);
      setMended(new Set());
      setSaving(isUnreachable(failure) || hasCode(failure, 'not_logged_in') ? 'local' : 'refused');
      return false;
    }
  }, [step]);

  /** One exchange at a time; a later one takes what was typed since. */
  const inLine = useCallback(<T,>(work: () => Promise<T>): Promise<T> => {
    const next = line.current.then(work);
    line.current = next.catch(() => undefined);
    return next;
  }, []);
  const save = useCallback((): Promise<boolean> => inLine(saveOnce), [inLine, saveOnce]);

  /** The stored filing's id; begins it where nothing is stored yet. */
  const owner = useCallback(
    (): Promise<string> =>
      inLine(async () => {
        if (latest.current.filing.id === null) await begin();
        return latest.current.filing.id ?? '';
      }),
    [begin, inLine],
  );

  /** Takes in what a colleague has saved; what is unsaved here stays. */
  const look = useCallback(
    () =>
      inLine(async () => {
        const { id, version } = latest.current.filing;
        const current = id === null ? null : await api.get<FilingDetail>(`/filings/${id}`).catch(() => null);
        if (current === null || current.version === version) return;
        mergeWith(current);
        setSaving(standing(latest.current));
      }),
    [inLine, mergeWith],
  );

  const edit = (draft: FilingDraft) => {
    setMended(new Set([...mended, ...changedFields(latest.current.draft, draft)]));
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

  /** The filing once the server has taken it; null while something is asked or chosen first, or it was refused. What the checks ask is shown once before it goes. */
  const submit = async (answers: Partial<Record<HonestyCode, string>>): Promise<FilingDetail | null> => {
    if (!(await save())) return null;
    try {
      setSaving('saving');
      const id = await owner();
      const checks = await api.post<FilingDetail['checks']>(`/filings/${id}/checks`);
      put({ ...latest.current, filing: { ...latest.current.filing, checks } });
      const unseen = checks.filter(({ code, answer }) => answer === null && !answers[code]?.trim() && !asked.current.has(code));
      for (const { code } of unseen) asked.current.add(code);
      if (unseen.length > 0) {
        setSaving('asked');
        return null;
      }
      const present = new Set(checks.map(({ code }) => code));
      const explanations = Object.entries(answers).flatMap(([code, answer]) => (answer.trim().length < 2 || !present.has(code as HonestyCode) ? [] : [{ code, answer: answer.trim() }]));
      const sent = await api.post<FilingDetail>(`/filings/${id}/submission`, { explanations, version: latest.current.filing.version });
      await Promise.all([['api'], ['filings']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      return sent;
    } catch (failure) {
      setError(failure);
      setMended(new Set());
      setSaving(isUnreachable(failure) ? 'unsent' : 'saved');
      return null;
    }
  };

  return { ...state, edit, take, saving, held, error, mended, save, submit, owner, look };
}

/** Where the form is read, and under what its copy is kept. */
export function formPath({ windowId, projectId }: Pick<FilingToFill, 'windowId' | 'projectId'>): string {
  return `/filing-duties/${windowId}/${projectId}`;
}

function picked(draft: FilingDraft, fields: readonly DraftField[]): Partial<FilingDraft> {
  return Object.fromEntries(fields.map((field) => [field, draft[field]]));
}
