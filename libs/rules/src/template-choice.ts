import type { Sector, TemplateKind } from '@portfolio/contracts';

type Rule = readonly [kind: TemplateKind, words: RegExp];

/** First match wins: what is bought or built says more than the place it serves (学校…设备购置 is equipment). */
const NAME_RULES: readonly Rule[] = [
  ['equipment', /光伏|储能|充电|技改投资|设备购置|购置.*设备|设备(设施)?更新|生产线设备|教学仪器|实验设备|电梯更新/],
  ['building', /(基地|中心|学校|小学|[园场厂楼站馆宫])(新建|建设|扩建|改扩建|提升|改造)*(项目|工程)?$/],
  ['pipe_network', /绿化|防护林/],
  ['pipe_network', /管网|管道|雨污|污水收集|排水|供水|供热|蒸汽|线路|联络工程|线改造|配网/],
  ['road', /道路|拓宽|立交|断头路|公路(建设|改造|养护|工程|项目)|桥梁|路建设|[东西]段建设|[一二三四五六七八九十东西南北]街(东段|西段)?(建设|打造)/],
  ['soft', /平台|信息化|智能审批|智慧(城市|文旅|政务|教育|养老)|全域智慧|数字化|金融创新|人工智能\+|智慧化/],
  ['soft', /培训|素养|能力提升|监测|研发|选育|推广|验证技术|品牌|活化利用|传承利用|挖掘与弘扬|行动|(?<!预)计划|一体化/],
  ['pipe_network', /河道|水生态|综合治理|修复工程|清淤|疏浚|内涝|排涝|防洪|高标准农田|照明/],
];

/** Sectors whose nameless works have an own usual form. */
const SECTOR_DEFAULTS: Partial<Record<Sector, TemplateKind>> = {
  municipal_network: 'pipe_network',
  transport: 'road',
  water: 'pipe_network',
  ecology: 'pipe_network',
  digital: 'soft',
  innovation: 'soft',
  energy: 'pipe_network',
};

const BUILT = /厂房|校舍|用房|楼|中心|学校|小学|医院|园(区|项目|建设)|基地|综合体|酒店|市场|变电站|输变电|报告厅|宿舍|住宅/;

/**
 * Proposes the milestone template from a project's name, else from its sector; 房屋建筑 when nothing speaks against it.
 * River, greening and other open-air works take the pipe-network steps, the nearest of the five. Only a proposal.
 */
export function chooseTemplate(project: { name: string; sector: Sector }): TemplateKind {
  // Words in parentheses tell where or which part, not what: 河道治理（云中路—铁路桥）builds no road.
  const name = project.name.replace(/（[^）]*）|\([^)]*\)/g, '');
  const byName = NAME_RULES.find(([, words]) => words.test(name));
  if (byName !== undefined) return byName[0];
  if (BUILT.test(name)) return 'building';
  return SECTOR_DEFAULTS[project.sector] ?? 'building';
}
