import type { Sector } from '@portfolio/contracts';

/** Patterns for a unit's name, best first: districts cut and name their bureaus differently. */
export interface DutyRule {
  words: RegExp;
  /** Only in these sectors; everywhere when absent. */
  only?: readonly Sector[];
  duties: readonly RegExp[];
}

const HOUSING = /住房和城乡建设|住建/;
const CITY_MANAGEMENT = /城市管理|城管/;
const WATER = /水务|水利|农牧|农业农村/;
const TOURISM = /文化.*旅游|文旅|文体/;
const INDUSTRY = /工业和信息化|工信/;
const REFORM = /发展和改革|发改/;
const ECOLOGY = /生态环境/;
const DATA = /数据|政务服务|行政审批/;
const HEALTH = /卫生健康|卫健/;
const FARMING = /农牧|农业农村/;

/** 领域 → bureau in charge, as the duties of district bureaus are usually cut. */
export const SECTOR_OWNERS: Record<Sector, readonly RegExp[]> = {
  ecology: [ECOLOGY],
  public_safety: [/应急管理|应急/],
  industry: [INDUSTRY, REFORM],
  logistics_commerce: [/商务/, REFORM],
  digital: [DATA, INDUSTRY],
  innovation: [/科学技术|科技/, INDUSTRY],
  culture_tourism: [TOURISM],
  housing: [HOUSING],
  urban_renewal: [HOUSING],
  municipal_network: [HOUSING, CITY_MANAGEMENT],
  transport: [/交通/, HOUSING],
  water: [WATER],
  energy: [/能源/, REFORM],
  agriculture: [FARMING],
  education: [/教育/],
  health: [HEALTH],
  elderly_childcare: [/民政/],
  culture_sports: [TOURISM, /体育/],
};

/** Words of a work that point past the sector's own bureau, first match. */
export const OWNER_KEYWORDS: readonly DutyRule[] = [
  { words: /公安|治安/, duties: [/公安/] },
  { words: /消防/, only: ['public_safety'], duties: [/消防/] },
  { words: /绿化|防护林|园林|基础设施修复/, only: ['ecology'], duties: [/园林|林业|林草/, CITY_MANAGEMENT, HOUSING] },
  { words: /河道|水生态|河(（.*）)?(综合)?治理/, only: ['ecology'], duties: [WATER] },
  { words: /垃圾/, duties: [CITY_MANAGEMENT] },
  { words: /再生水/, only: ['ecology'], duties: [WATER, HOUSING] },
  { words: /千伏|电网|配网|变电|输变电|线路|联络工程|营销技改|高压电力/, only: ['energy'], duties: [/供电|电力/] },
  { words: /加油站/, only: ['energy'], duties: [/商务/] },
  { words: /金融/, only: ['logistics_commerce'], duties: [/金融/, /财政/] },
  { words: /文旅|旅游/, only: ['digital'], duties: [TOURISM] },
  { words: /医疗|卫生/, only: ['digital'], duties: [HEALTH] },
  { words: /棚户区|棚改|城中村|回迁/, only: ['housing', 'urban_renewal'], duties: [/征收|征拆|拆迁/] },
  { words: /历史文化街区/, only: ['urban_renewal'], duties: [TOURISM] },
  { words: /市政道路|道路建设|拓宽|立交|断头路|城市基础/, only: ['transport'], duties: [HOUSING] },
  { words: /农村供水/, only: ['water'], duties: [WATER] },
  { words: /荣誉军人/, only: ['health'], duties: [/退役军人/] },
  { words: /工人文化宫/, only: ['culture_sports'], duties: [/总工会/] },
  { words: /体育|健身|滑冰|足球/, only: ['culture_sports'], duties: [/体育/] },
];
