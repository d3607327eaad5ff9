/** From when to when somebody is away, and who stands in; the substitute null where nobody does. */
export interface Substitution {
  userId: string;
  substituteId: string | null;
  fromDate: string;
  toDate: string;
}

/**
 * The people through whom a new substitution would lead back to the absent person on some day: everybody in the ring is away then,
 * so that nobody would be told. Empty where there is no such day. `others` are the absences in force beside the new one.
 */
export function substitutionRing({ userId, substituteId, fromDate, toDate }: Substitution, others: readonly Substitution[]): string[] {
  const follow = (current: string, from: string, to: string, path: readonly string[]): string[] => {
    for (const next of others) {
      if (next.userId !== current || next.substituteId === null || next.fromDate > to || next.toDate < from) continue;
      if (next.substituteId === userId) return [...path, current];
      if (path.includes(next.substituteId)) continue;
      const days = { from: later(from, next.fromDate), to: earlier(to, next.toDate) };
      const ring = follow(next.substituteId, days.from, days.to, [...path, current]);
      if (ring.length > 0) return ring;
    }
    return [];
  };
  return substituteId === null ? [] : follow(substituteId, fromDate, toDate, []);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
