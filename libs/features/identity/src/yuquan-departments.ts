import type { DepartmentKind } from '@portfolio/contracts';
import type { DepartmentSeed } from './department-directory';

type Provenance = DepartmentSeed['provenance'];

/** [code, name, short name, provenance] */
type Row = readonly [code: string, name: string, shortName: string, provenance: Provenance];

/** District bureaus. The plan names only the supervision office; the rest is what a district of this kind has, to be checked. */
const BUREAUS: readonly Row[] = [
  ['B01', '区督查室', '督查室', 'plan'],
  ['B02', '发展和改革委员会', '发改委', 'assumed'],
  ['B03', '工业和信息化局', '工信局', 'assumed'],
  ['B04', '科学技术局', '科技局', 'assumed'],
  ['B05', '教育局', '教育局', 'assumed'],
  ['B06', '公安局玉泉区分局', '公安分局', 'assumed'],
  ['B07', '民政局', '民政局', 'assumed'],
  ['B08', '司法局', '司法局', 'assumed'],
  ['B09', '财政局', '财政局', 'assumed'],
  ['B10', '人力资源和社会保障局', '人社局', 'assumed'],
  ['B11', '自然资源局玉泉区分局', '自然资源分局', 'assumed'],
  ['B12', '生态环境局玉泉区分局', '生态环境分局', 'assumed'],
  ['B13', '住房和城乡建设局', '住建局', 'assumed'],
  ['B14', '交通运输局', '交通局', 'assumed'],
  ['B15', '城市管理综合执法局', '城管执法局', 'assumed'],
  ['B16', '农牧水利局', '农牧水利局', 'assumed'],
  ['B17', '林业和草原局', '林草局', 'assumed'],
  ['B18', '商务局', '商务局', 'assumed'],
  ['B19', '文化旅游体育局', '文旅体局', 'assumed'],
  ['B20', '卫生健康委员会', '卫健委', 'assumed'],
  ['B21', '退役军人事务局', '退役军人局', 'assumed'],
  ['B22', '应急管理局', '应急局', 'assumed'],
  ['B23', '审计局', '审计局', 'assumed'],
  ['B24', '统计局', '统计局', 'assumed'],
  ['B25', '市场监督管理局', '市场监管局', 'assumed'],
  ['B26', '大数据管理局', '大数据局', 'assumed'],
  ['B27', '行政审批和政务服务局', '政务服务局', 'assumed'],
  ['B28', '医疗保障局', '医保局', 'assumed'],
  ['B29', '民族事务委员会', '民委', 'assumed'],
  ['B30', '信访局', '信访局', 'assumed'],
];

/** Street offices: the plan names six (chapter 11 with 专栏 7); the others are streets of the district that it does not name. */
const STREETS: readonly Row[] = [
  ['S01', '云中路街道办事处', '云中路街道', 'plan'],
  ['S02', '昭君路街道办事处', '昭君路街道', 'plan'],
  ['S03', '鄂尔多斯路街道办事处', '鄂尔多斯路街道', 'plan'],
  ['S04', '银河南街街道办事处', '银河南街街道', 'plan'],
  ['S05', '西菜园街道办事处', '西菜园街道', 'plan'],
  ['S06', '石东路街道办事处', '石东路街道', 'plan'],
  ['S07', '小召前街街道办事处', '小召前街街道', 'assumed'],
  ['S08', '兴隆巷街道办事处', '兴隆巷街道', 'assumed'],
  ['S09', '长和廊街道办事处', '长和廊街道', 'assumed'],
  ['S10', '大南街街道办事处', '大南街街道', 'assumed'],
  ['S11', '五塔寺东街街道办事处', '五塔寺东街街道', 'assumed'],
];

const TOWNS: readonly Row[] = [['T01', '小黑河镇人民政府', '小黑河镇', 'plan']];

const PARKS: readonly Row[] = [['P01', '裕隆经济开发区管理委员会', '裕隆园区管委会', 'assumed']];

/** The plan names the two power companies in 专栏 8 (energy). */
const ENTERPRISES: readonly Row[] = [
  ['E01', '供电公司', '供电公司', 'plan'],
  ['E02', '内蒙古电力科学研究院分公司', '电科院分公司', 'plan'],
  ['E03', '城市建设投资运营有限公司', '城投公司', 'assumed'],
];

/** The city management committee is one that the plan announces (chapter 11: 成立城市管理委员会). */
const OTHERS: readonly Row[] = [
  ['Z01', '城市管理委员会', '城管委', 'plan'],
  ['Z02', '房屋征收安置服务中心', '征收中心', 'assumed'],
  ['Z03', '消防救援大队', '消防大队', 'assumed'],
  ['Z04', '总工会', '总工会', 'assumed'],
];

/**
 * The departments that a new installation for 玉泉区 begins with. `plan`: the text of the plan names it; `assumed`: ours, to be
 * checked against the district's list of bodies. By code, which is also the order in which owners are proposed.
 */
export const YUQUAN_DEPARTMENTS: readonly DepartmentSeed[] = [
  ...seeds('bureau', BUREAUS),
  ...seeds('street', STREETS),
  ...seeds('town', TOWNS),
  ...seeds('park', PARKS),
  ...seeds('enterprise', ENTERPRISES),
  ...seeds('other', OTHERS),
];

function seeds(kind: DepartmentKind, rows: readonly Row[]): DepartmentSeed[] {
  return rows.map(([code, name, shortName, provenance]) => ({ code, name, shortName, kind, provenance }));
}
