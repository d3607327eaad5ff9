import { dropLocalDraft, keepLocalDraft, localDraftNames, readLocalDraft } from './localDrafts';

function memory() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key), key: (at: number) => [...kept.keys()][at] ?? null, get length() { return kept.size; }, kept };
}
const draft = { progressText: '基础施工', progressPercent: '35', investmentPeriod: '', nextSteps: '', selfRating: '' as const, milestones: [] };

describe('drafts kept in the browser', () => {
  test('are there after a reload, for the same person and filing only', () => {
    const store = memory();
    keepLocalDraft(store, 'wang', 'f1', { draft, base: draft, sent: {} });
    expect(readLocalDraft(store, 'wang', 'f1')).toEqual({ draft, base: draft, sent: {} });
    expect(readLocalDraft(store, 'li', 'f1')).toBeNull();
    expect(readLocalDraft(store, 'wang', 'f2')).toBeNull();
    expect([...localDraftNames(store, 'wang')]).toEqual(['f1']);
    expect([...localDraftNames(store, 'wan')]).toEqual([]);
    dropLocalDraft(store, 'wang', 'f1');
    expect(readLocalDraft(store, 'wang', 'f1')).toBeNull();
  });

  test('a full store is said, a broken entry is none', () => {
    expect(keepLocalDraft({ ...memory(), setItem: () => { throw new Error('QuotaExceededError'); } }, 'wang', 'f1', { draft, base: draft, sent: {} })).toBe(false);
    const store = memory();
    store.kept.set('filing-draft wang f1', '{');
    expect(readLocalDraft(store, 'wang', 'f1')).toBeNull();
  });
});
