import { SECTOR_LABELS } from '@portfolio/contracts';
import type { Sector } from '@portfolio/contracts';

export interface SectorInput {
  /** 专栏 title as printed, without or with its number. */
  boxTitle: string;
  /** 重点工程 title; null where the box is not divided. */
  programmeTitle: string | null;
  itemName: string;
}

export interface SectorChoice {
  sector: Sector;
  /** Which words decided: the programme's, the item's, the box's, or none of them. */
  rule: 'programme' | 'item' | 'box' | 'fallback';
  /** One Chinese sentence for the planner who checks the proposal. */
  reason: string;
}

type Rule = readonly [sector: Sector, words: RegExp];

/** Titles that name one subject. No box number decides anything: other districts number their boxes otherwise. */
const TITLE_RULES: readonly Rule[] = [
  ['industry', /产业园|园区|产业创新|产业集群|加工产业|生物医药|食品|装备|制造|工业|新材料/],
  ['digital', /人工智能|数字|大数据|智慧城市|信息化/],
  ['logistics_commerce', /物流|商贸|商业|流通|金融|消费/],
  ['energy', /能源基础设施|新能源|能源|电力|电网/],
  ['transport', /交通|公路|道路/],
  ['water', /水利|供水|水网|防洪/],
  ['municipal_network', /管网|地下管廊|排水/],
  ['public_safety', /公共安全|应急|治安|消防|防灾|安全治理|平安/],
  ['ecology', /生态|绿化|污染|资源节约|节约集约|环境|山水林田|低碳|美丽(?!乡村)/],
  ['urban_renewal', /城中村|城市更新|老旧小区|完整社区/],
  ['housing', /棚户区|棚改|好房子|好社区|住房|安居/],
  ['culture_sports', /文物|公共文化|文化设施|体育|健身|文明/],
  ['culture_tourism', /旅游|文旅|景区|街区活化|历史文化/],
  ['agriculture', /农业|农村|乡村|农牧|种植/],
  ['elderly_childcare', /一老一小|养老|托育|托幼/],
  ['education', /教育|学校/],
  ['health', /医疗|卫生|健康/],
  ['innovation', /科技|创新|研发/],
];

/** For programmes of mixed content (基础设施建设项目): what the work itself is. */
const ITEM_RULES: readonly Rule[] = [
  ['municipal_network', /管网|管道|雨污|雨水|污水|排水|供排水|供水设施|供热|箱涵|照明|内涝/],
  ['water', /河道|泄洪|防洪|排涝|水库|灌区|供水/],
  ['energy', /充电|变电|千伏|电网|光伏|储能|加油站|能源站|输变电|配网/],
  ['public_safety', /消防|应急|公安|避难|物资储备/],
  ['elderly_childcare', /适老化|养老|老年|托育|托幼/],
  ['ecology', /垃圾|绿化|防护林|生态|废气|污染|湿地/],
  ['transport', /道路|公路|立交|拓宽|桥梁|停车/],
  ['housing', /棚户区|棚改|回迁|保障性住房|住宅/],
  ['urban_renewal', /城中村|活力街区|完整社区|老旧|危旧|城市更新|电梯/],
  ['education', /学校|小学|中学|幼儿园|教育|校园/],
  ['health', /医院|卫生|医疗|疾病预防/],
  ['culture_sports', /图书馆|文化馆|文化宫|体育|健身|滑冰|文物|非遗/],
  ['culture_tourism', /旅游|文旅|景区|历史文化/],
  ['digital', /智慧|数字|人工智能|AI|信息化|大数据/i],
  ['agriculture', /农|种植|大棚|养殖|渔业|花卉|蔬菜/],
  ['innovation', /研发|科技|创新/],
  ['logistics_commerce', /物流|商业|商贸|购物|市场|酒店|金融/],
  ['industry', /产业园|厂房|生产|制造|园区/],
];

/** Last resort, for boxes whose title names no single subject. */
const BROAD_TITLE_RULES: readonly Rule[] = [
  ['industry', /产业/],
  ['urban_renewal', /城区|城市|城镇|宜居/],
  ['transport', /基础设施/],
  ['education', /人口|民生|公共服务/],
];

/** Pipes laid under these programmes stay with the programme's own sector. */
const KEEPS_ITS_PIPES: readonly Sector[] = ['industry', 'transport', 'water', 'agriculture'];
const PIPES = /管网/;

/**
 * Proposes a project's sector (domain: Sector), first match: pipes (管网) → 市政管网 unless they belong to a park, road, water or farm
 * programme; the programme's subject (the box's when it is not divided); the work's own words; the box's subject; a fallback.
 */
export function chooseSector(input: SectorInput): SectorChoice {
  const title = input.programmeTitle === null || input.programmeTitle === '' ? input.boxTitle : input.programmeTitle;
  const byTitle = match(TITLE_RULES, title);
  if (PIPES.test(input.itemName) && (byTitle === null || !KEEPS_ITS_PIPES.includes(byTitle.sector))) {
    return because('municipal_network', 'item', '条目', '管网');
  }
  if (byTitle !== null) return because(byTitle.sector, 'programme', title === input.boxTitle ? '专栏' : '重点工程', byTitle.word);
  const byItem = match(ITEM_RULES, input.itemName);
  if (byItem !== null) return because(byItem.sector, 'item', '条目', byItem.word);
  const byBox = match(TITLE_RULES, input.boxTitle) ?? match(BROAD_TITLE_RULES, `${title}${input.boxTitle}`);
  if (byBox !== null) return because(byBox.sector, 'box', '专栏', byBox.word);
  return { sector: 'urban_renewal', rule: 'fallback', reason: '规划文字中没有可判断领域的词，暂列“城市更新”，请核对。' };
}

function match(rules: readonly Rule[], text: string): { sector: Sector; word: string } | null {
  for (const [sector, words] of rules) {
    const word = words.exec(text)?.[0];
    if (word !== undefined) return { sector, word };
  }
  return null;
}

function because(sector: Sector, rule: SectorChoice['rule'], where: string, word: string): SectorChoice {
  return { sector, rule, reason: `${where}写有“${word}”，推定领域为“${SECTOR_LABELS[sector]}”。` };
}
