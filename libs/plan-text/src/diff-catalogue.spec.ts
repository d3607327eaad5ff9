import { diffCatalogue, type CatalogueDiff, type CatalogueItem } from './diff-catalogue';
import { parsePlan } from './parse-plan';
import { nameSimilarity } from './similarity';
import { yuquanPlanText } from './yuquan/plan-boxes';

function catalogue(text: string): CatalogueItem[] {
  return parsePlan(text).boxes.flatMap((box) =>
    box.programmes.flatMap((programme) =>
      programme.items.map(({ seq, name, place }) => ({
        id: `${box.number}-${programme.number ?? 0}-${seq}`, box: box.number, programme: programme.number,
        programmeTitle: programme.title, openEnded: programme.openEnded, name, place,
      })),
    ),
  );
}

const current = catalogue(yuquanPlanText);
const revise = (from: string, to: string): CatalogueDiff => {
  expect(yuquanPlanText).toContain(from);
  return diffCatalogue(current, parsePlan(yuquanPlanText.replace(from, to)));
};
const counts = ({ unchanged, added, removed, changed, programmes }: CatalogueDiff): number[] =>
  [unchanged.length, added.length, removed.length, changed.length, programmes.length];

it('finds no change in the same text', () => {
  expect(counts(diffCatalogue(current, parsePlan(yuquanPlanText)))).toEqual([281, 0, 0, 0, 0]);
});

it('takes everything as added to an empty catalogue, and as removed by an empty text', () => {
  expect(counts(diffCatalogue([], parsePlan(yuquanPlanText)))).toEqual([0, 281, 0, 0, 0]);
  expect(counts(diffCatalogue(current, parsePlan('')))).toEqual([0, 0, 281, 0, 0]);
});

it('finds an added and a removed work', () => {
  const added = revise('消防特勤站建设项目，', '消防特勤站建设项目，微型消防站建设项目，');
  expect(added.added.map(({ item }) => item.name)).toEqual(['微型消防站建设项目']);
  expect(counts(added)).toEqual([281, 1, 0, 0, 0]);
  const removed = revise('姜家营街加油站项目，', '');
  expect(removed.removed.map(({ name }) => name)).toEqual(['姜家营街加油站项目']);
  expect(counts(removed)).toEqual([280, 0, 1, 0, 0]);
});

it('finds a work that was renamed, with old and new name', () => {
  const diff = revise('老旧电梯更新改造项目', '住宅老旧电梯更新改造项目');
  expect(counts(diff)).toEqual([280, 0, 0, 1, 0]);
  expect(diff.changed[0]?.changes).toEqual([{ field: 'name', from: '老旧电梯更新改造项目', to: '住宅老旧电梯更新改造项目' }]);
  expect(diff.changed[0]?.similarity).toBeGreaterThan(0.8);
});

it('recognises the corrected dash of a scan', () => {
  const diff = revise('塞上老街一大召历史文化街区、席力图召一大盛魁', '塞上老街—大召历史文化街区、席力图召—大盛魁');
  expect(diff.changed.map(({ similarity }) => similarity)).toEqual([1]);
});

it('does not take sister works for one that was renamed', () => {
  const diff = revise('纬二路西段建设项目，', '纬三路西段建设项目，');
  expect([diff.added.map(({ item }) => item.name), diff.removed.map(({ name }) => name), diff.changed]).toEqual([['纬三路西段建设项目'], ['纬二路西段建设项目'], []]);
  expect(nameSimilarity('设施建设工程（第二批）建设', '设施建设工程（第三批）建设')).toBe(0);
});

it('finds a work that moved to another programme and another unit', () => {
  const text = yuquanPlanText.replace('，老旧电梯更新改造项目', '').replace('实施蓝城倍挺建设项目', '实施蓝城倍挺建设项目，老旧电梯更新改造项目');
  expect(diffCatalogue(current, parsePlan(text)).changed.map(({ changes }) => changes)).toEqual([
    [{ field: 'programme', from: '专栏7第6组 城市更新建设项目', to: '专栏7第2组 好社区建设项目' }],
  ]);
  expect(revise('西菜园街道实施', '石东路街道实施').changed.map(({ changes }) => changes)).toEqual([
    [{ field: 'place', from: '西菜园街道', to: '石东路街道' }],
  ]);
});

it('tells two works of one name apart by their place', () => {
  const diff = revise('，公共建筑及住宅小区消防设施安全隐患集中整治，完整社区建设等项目', '，完整社区建设等项目');
  expect(diff.removed).toEqual([expect.objectContaining({ name: '公共建筑及住宅小区消防设施安全隐患集中整治', place: '石东路街道' })]);
  expect(counts(diff)).toEqual([280, 0, 1, 0, 0]);
});

it('finds a programme that was closed or renamed, its works unchanged', () => {
  expect(revise('锡林路基础设施修复工程，巴彦路道路绿化建设项目、大黑河沿线基础设施建设工程，小黑河基础设施修复工程等', '锡林路基础设施修复工程，巴彦路道路绿化建设项目、大黑河沿线基础设施建设工程，小黑河基础设施修复工程').programmes).toEqual([
    { box: 2, programme: 2, field: 'openEnded', from: true, to: false },
  ]);
  const renamed = revise('2.全域绿化重点工程', '2.全域绿化提升工程');
  expect(counts(renamed)).toEqual([281, 0, 0, 0, 1]);
  expect(renamed.programmes[0]).toMatchObject({ field: 'title', from: '全域绿化重点工程', to: '全域绿化提升工程' });
});
