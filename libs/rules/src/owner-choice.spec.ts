import { SECTORS } from '@portfolio/contracts';
import { chooseOwner } from './owner-choice';
import type { OwnerCandidate, OwnerInput } from './owner-choice';
import { SECTOR_OWNERS } from './owner-duties';

const unit = (kind: OwnerCandidate['kind'], name: string, shortName = name): OwnerCandidate => ({ id: shortName, name, shortName, kind });
const DEPARTMENTS = [
  unit('bureau', '玉泉区发展和改革委员会', '区发改委'),
  unit('bureau', '玉泉区教育局', '区教育局'),
  unit('bureau', '呼和浩特市公安局玉泉区分局', '公安分局'),
  unit('bureau', '呼和浩特市生态环境局玉泉区分局', '生态环境分局'),
  unit('bureau', '玉泉区住房和城乡建设局', '区住建局'),
  unit('bureau', '玉泉区农牧水利局', '区农牧水利局'),
  unit('bureau', '玉泉区园林绿化服务中心', '园林中心'),
  unit('park', '裕隆工业园区管理委员会', '裕隆园区'),
  unit('enterprise', '玉泉区供电公司', '供电公司'),
  unit('street', '云中路街道办事处', '云中路街道'),
  unit('street', '玉泉区昭君路街道办事处', '昭君路街道'),
  unit('street', '银河南街街道办事处', '银河南街街道'),
  unit('town', '小黑河镇人民政府', '小黑河镇'),
];
const choose = (changes: Partial<OwnerInput>, departments = DEPARTMENTS) =>
  chooseOwner({ itemName: '某项目', place: null, programmeTitle: null, sector: 'education', ...changes }, departments);

describe('owner choice', () => {
  test.each([
    ['云中路街道办事处', '云中路街道'],
    ['昭君路街道', '昭君路街道'],
    ['银河南街', '银河南街街道'],
  ])('the unit printed beside the work: %s', (place, departmentId) => {
    expect(choose({ place, itemName: '村庄道路维修改造工程', sector: 'transport' })).toMatchObject({ departmentId, rule: 'named_unit' });
  });

  test('a town in the name of the work', () => {
    expect(choose({ itemName: '小黑河镇连家营村高标准大棚建设项目', sector: 'agriculture' })).toEqual({
      departmentId: '小黑河镇',
      rule: 'named_unit',
      reason: '规划原文条目名称写明“小黑河镇”，推定由小黑河镇人民政府牵头。',
    });
  });

  test('a road that shares its name with a street office names nobody', () => {
    expect(choose({ itemName: '昭君路小学新建项目' })).toEqual({
      departmentId: '区教育局',
      rule: 'sector',
      reason: '领域为“教育”，按部门职能推定由玉泉区教育局牵头。',
    });
    expect(choose({ itemName: '小黑河休闲健身文旅漫游带建设项目', sector: 'ecology' }).rule).not.toBe('named_unit');
  });

  test('a state enterprise named in the text', () => {
    expect(choose({ itemName: '供电公司玉泉区2026年电网技术改造第一批预计划工程', sector: 'energy' })).toMatchObject({ departmentId: '供电公司', rule: 'named_unit' });
  });

  test('the one park for park works; none of two', () => {
    const works = { itemName: '金南三街建设项目', programmeTitle: '园区基础设施建设重点工程', sector: 'industry' } as const;
    expect(choose(works)).toMatchObject({ departmentId: '裕隆园区', rule: 'park' });
    expect(choose(works, [...DEPARTMENTS, unit('park', '第二园区管委会')]).rule).not.toBe('park');
  });

  test.each([
    ['公安智慧化建设项目', 'public_safety', '公安分局'],
    ['乌素图河（当浪土牧大桥—小黑河）综合治理工程', 'ecology', '区农牧水利局'],
    ['城市防护林带提质增效项目', 'ecology', '园林中心'],
    ['溪水110千伏变输变电工程', 'energy', '供电公司'],
    ['锡林南路南二环至南三环段拓宽改造', 'transport', '区住建局'],
  ] as const)('a word of the work: %s', (itemName, sector, departmentId) => {
    expect(choose({ itemName, sector })).toMatchObject({ departmentId, rule: 'keyword' });
  });

  test("the work's own words come before its programme's", () => {
    expect(choose({ itemName: '大黑河河道治理工程', programmeTitle: '全域绿化重点工程', sector: 'ecology' }).departmentId).toBe('区农牧水利局');
    expect(choose({ itemName: '大黑河沿线提升工程', programmeTitle: '全域绿化重点工程', sector: 'ecology' })).toEqual({
      departmentId: '园林中心',
      rule: 'keyword',
      reason: '所属重点工程涉及“绿化”，按部门职能推定由玉泉区园林绿化服务中心牵头。',
    });
  });

  test('a keyword whose bureau is not on the list falls through to the sector; nobody is said plainly', () => {
    expect(choose({ itemName: '城中村改造', sector: 'urban_renewal' })).toMatchObject({ departmentId: '区住建局', rule: 'sector' });
    expect(choose({}, [])).toEqual({ departmentId: null, rule: 'none', reason: '规划原文未写明责任单位，按职能也未能推定，请规划管理员指定。' });
  });

  test('every sector has a bureau, and a street office is never one', () => {
    for (const sector of SECTORS) {
      expect(SECTOR_OWNERS[sector].length).toBeGreaterThan(0);
      expect(choose({ sector }, DEPARTMENTS.filter(({ kind }) => kind === 'street' || kind === 'town')).departmentId).toBeNull();
    }
  });
});
