import type { Circular, CircularContent, CircularDraft, CircularLine } from '@portfolio/contracts';
import type { CircularDraftRow } from './circular-draft.entity';
import type { CircularRow } from './circular.entity';

interface Links {
  correctsNumber: string | null;
  corrected: { id: string; number: string } | null;
}

/** The published issue, as it was frozen, and its place in the chain of corrections. */
export function toCircular(row: CircularRow, { correctsNumber, corrected }: Links): Circular {
  const { id, number, correctsId, publishedAt, publishedOn, publishedBy, sha256 } = row;
  return {
    ...(JSON.parse(row.content) as CircularContent),
    id,
    number,
    correctsId,
    correctsNumber,
    correctedById: corrected?.id ?? null,
    correctedByNumber: corrected?.number ?? null,
    publishedAt,
    publishedOn,
    publishedBy,
    sha256,
  };
}

export function toCircularLine(row: CircularRow, links: Links): CircularLine {
  const { id, number, title, from, to, publishedAt, publishedBy, correctsNumber, correctedByNumber, demo, figures } = toCircular(row, links);
  return { id, number, title, from, to, publishedAt, publishedBy, correctsNumber, correctedByNumber, demo, onTime: figures.onTime, orders: figures.orders, overdue: figures.overdue };
}

export function toCircularDraft(row: CircularDraftRow, correctsNumber: string | null): CircularDraft {
  const { id, periodFrom, periodTo, demands, correctsId, reason, draftedAt, draftedBy, version } = row;
  return { id, from: periodFrom, to: periodTo, demands, correctsId, correctsNumber, reason, draftedAt, draftedBy, version };
}
