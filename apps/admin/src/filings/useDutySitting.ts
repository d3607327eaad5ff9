import { FILING_STATE_LABELS, type Filing, type FilingDetail, type FilingDuty, type HonestyCode, type NoChangeResult } from '@portfolio/contracts';
import { useMemo, useState } from 'react';
import { api } from '../app/api';
import { sentenceOf } from '../app/httpError';
import { useAction } from '../app/useAction';
import { useDutyKeys } from './dutyKeys';
import { keyOf, mayBeUnchanged, rowAfter, rowBeside, type DoneDuty, type NoChangeQuestions } from './dutyModel';
import { focusRow } from './rowFocus';

type Explanations = { code: HonestyCode; answer: string }[];
interface Sent {
  duties: readonly FilingDuty[];
  explanations?: Explanations;
  askFirst: boolean;
}

export interface DutySitting {
  duties: readonly FilingDuty[];
  openKey: string | null;
  open: (key: string | null) => void;
  /** The row that the keys act on. */
  standAt: (key: string) => void;
  chosen: ReadonlySet<string>;
  choose: (keys: readonly string[], on: boolean) => void;
  /** What the checks ask before a row is filed as 本期无变化. */
  asked: ReadonlyMap<string, NoChangeQuestions>;
  /** Why a row could not be filed so. */
  refused: ReadonlyMap<string, string>;
  done: readonly DoneDuty[];
  pending: boolean;
  /** With the checks' questions first; `answers` given: they have been asked. */
  sayUnchanged: (duties: readonly FilingDuty[], answers?: Explanations) => void;
  submitted: (filing: FilingDetail, onward: boolean) => void;
}

/** One sitting at the page: which form is open, what is chosen, what came of it; row by row, nothing summed up that went differently. */
export function useDutySitting(duties: readonly FilingDuty[]): DutySitting {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [present, setPresent] = useState<string | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<ReadonlyMap<string, NoChangeQuestions>>(new Map());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [done, setDone] = useState<readonly DoneDuty[]>([]);
  const keys = useMemo(() => duties.map(keyOf), [duties]);
  const chosen = useMemo(() => new Set(duties.filter((duty) => marked.has(keyOf(duty)) && mayBeUnchanged(duty)).map(keyOf)), [duties, marked]);

  const finish = (filings: readonly Filing[]) => setDone((before) => [...filings.map(doneOf), ...before.filter(({ key }) => !filings.some((filing) => keyOf(filing) === key))]);

  const { run, pending } = useAction(({ duties: sent, explanations, askFirst }: Sent) => {
    const items = sent.map(({ windowId, projectId }) => ({ windowId, projectId, ...(explanations && { explanations }) }));
    return api.post<NoChangeResult>('/filings/no-change', { items, askFirst });
  }, { refresh: ['filings'], notifyError: false });

  const sayUnchanged = (sent: readonly FilingDuty[], answers?: Explanations) => {
    if (sent.length === 0 || pending) return;
    const touched = new Set(sent.map(keyOf));
    const without = <T,>(map: ReadonlyMap<string, T>, more: readonly [string, T][]) => new Map([...[...map].filter(([key]) => !touched.has(key)), ...more]);
    run({ duties: sent, ...(answers && { explanations: answers }), askFirst: answers === undefined }).then(
      (result) => {
        const refusedKeys = result.refused.flatMap(({ id, reason }) => sent.filter(({ projectId }) => projectId === id).map((duty): [string, string] => [keyOf(duty), reason]));
        finish(result.done);
        setAsked((map) => without(map, result.asked.map((each): [string, NoChangeQuestions] => [keyOf(each), each.checks])));
        const settled = new Set([...result.done, ...result.asked].map(keyOf));
        setRefused((map) => without(map, refusedKeys.filter(([key]) => !settled.has(key))));
        setMarked((keep) => new Set([...keep].filter((key) => !result.done.some((filing) => keyOf(filing) === key))));
        const last = result.done.at(-1);
        if (last !== undefined && result.asked.length === 0 && result.refused.length === 0) goOn(keyOf(last), false);
      },
      (error: unknown) => setRefused((map) => without(map, sent.map((duty): [string, string] => [keyOf(duty), sentenceOf(error)]))),
    );
  };

  const goOn = (key: string, onward: boolean) => {
    const next = rowAfter(keys, key);
    setPresent(next);
    const opens = onward && duties.find((duty) => keyOf(duty) === next)?.state !== 'pending_head';
    setOpenKey(opens ? next : null);
    if (!opens) focusRow(next);
  };

  const submitted = (filing: FilingDetail, onward: boolean) => {
    finish([filing]);
    goOn(keyOf(filing), onward);
  };

  const choose = (some: readonly string[], on: boolean) => setMarked((before) => new Set(on ? [...before, ...some] : [...before].filter((key) => !some.includes(key))));
  const at = duties.find((duty) => keyOf(duty) === present);

  useDutyKeys({
    walk: (step) => {
      const next = rowBeside(keys, present, step) ?? present;
      setPresent(next);
      focusRow(next);
    },
    unchanged: () => sayUnchanged(at !== undefined && mayBeUnchanged(at) ? [at] : []),
    choose: () => at !== undefined && mayBeUnchanged(at) && choose([keyOf(at)], !chosen.has(keyOf(at))),
    close: () => {
      setOpenKey(null);
      focusRow(openKey ?? present);
    },
  });

  const open = (key: string | null) => {
    setOpenKey(key);
    if (key !== null) setPresent(key);
  };
  return { duties, openKey, open, standAt: setPresent, chosen, choose, asked, refused, done, pending, sayUnchanged, submitted };
}

function doneOf(filing: Filing): DoneDuty {
  return { key: keyOf(filing), filingId: filing.id, name: filing.projectName, words: `${filing.noChange ? '本期无变化，' : ''}${FILING_STATE_LABELS[filing.state]}` };
}
