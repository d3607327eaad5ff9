import fc from 'fast-check';
import { mergeDraft, type DraftField } from './draftMerge';
import type { FilingDraft } from './filingModel';

const base: FilingDraft = { progressText: '基础施工', progressPercent: '35', investmentPeriod: '', nextSteps: '主体施工', selfRating: 'green', milestones: [] };
const fields = (merge: ReturnType<typeof mergeDraft>) => merge.clashes.map(({ field }) => field);

describe('merging a draft with what somebody else saved', () => {
  test('takes from each side what only that side changed', () => {
    const merge = mergeDraft(base, { ...base, progressPercent: '38' }, { ...base, nextSteps: '封顶' });
    expect(merge).toEqual({ draft: { ...base, progressPercent: '38', nextSteps: '封顶' }, clashes: [] });
  });

  test('names what both changed differently and keeps mine until somebody chooses', () => {
    const merge = mergeDraft(base, { ...base, progressPercent: '38' }, { ...base, progressPercent: '40', selfRating: 'yellow' });
    expect(fields(merge)).toEqual(['progressPercent']);
    expect(merge.draft).toEqual({ ...base, progressPercent: '38', selfRating: 'yellow' });
  });

  test('a save whose answer was lost is not taken for somebody else', () => {
    const merge = mergeDraft(base, { ...base, progressText: '基础施工完成' }, { ...base, progressText: '基础施工完' }, { progressText: '基础施工完' });
    expect(merge).toEqual({ draft: { ...base, progressText: '基础施工完成' }, clashes: [] });
  });

  test('what I emptied again after a lost answer stays emptied', () => {
    const merge = mergeDraft(base, base, { ...base, investmentPeriod: '100' }, { investmentPeriod: '100' });
    expect(merge).toEqual({ draft: base, clashes: [] });
  });

  test('milestones are merged one by one; the same one said twice clashes', () => {
    const [a, b] = [{ milestoneId: 'a', completedOn: '2026-11-20' }, { milestoneId: 'b', forecastDate: '2026-12-31' }];
    const merge = mergeDraft(base, { ...base, milestones: [a] }, { ...base, milestones: [b] });
    expect(merge.draft.milestones).toEqual([b, a]);
    expect(merge.clashes).toEqual([]);
    expect(fields(mergeDraft(base, { ...base, milestones: [a] }, { ...base, milestones: [{ ...a, completedOn: '2026-11-21' }] }))).toEqual(['milestones']);
    expect(mergeDraft({ ...base, milestones: [a, b] }, { ...base, milestones: [b] }, { ...base, milestones: [a, b] }).draft.milestones).toEqual([b]);
  });

  test('nothing is lost: every change of either side is in the draft or named as a clash', () => {
    const text = fc.constantFrom('甲', '乙', '丙');
    const draft = fc.record({ progressText: text, progressPercent: text, investmentPeriod: text, nextSteps: text, selfRating: fc.constantFrom('green' as const, 'red' as const, '' as const), milestones: fc.constant<FilingDraft['milestones']>([]) });
    fc.assert(
      fc.property(draft, draft, draft, (was, mine, theirs) => {
        const merge = mergeDraft(was, mine, theirs);
        for (const field of Object.keys(was) as DraftField[]) {
          if (fields(merge).includes(field)) expect([was[field] !== mine[field], was[field] !== theirs[field], mine[field] !== theirs[field]]).toEqual([true, true, true]);
          else expect(merge.draft[field]).toEqual(mine[field] === was[field] ? theirs[field] : mine[field]);
        }
      }),
    );
  });
});
