/** Words of the trade by which a work is told from a place, a thing or a sentence of prose. General Chinese, no plan's own names. */

const STRONG = ['项目', '工程', '工程包', '项目群'];

export const ACTIONS: readonly string[] = [
  '建设', '改造', '新建', '扩建', '改建', '改扩建', '迁建', '重建', '续建', '购置', '采购', '更新', '治理', '整治', '修复', '提升',
  '打造', '利用', '创新', '整改', '清淤', '调蓄', '保护', '修缮', '示范', '推广', '研发', '升级', '拓宽', '绿化', '生产', '制造',
  '培育', '培训', '监测', '防治', '延伸', '检测', '普查', '疏浚', '维修', '修建', '搬迁', '安置', '开发', '盘活', '美化', '亮化',
  '硬化', '净化', '配套', '运营', '应用', '供应', '供水', '供热', '供气', '处置', '处理', '回收', '防护', '排涝', '贯通', '完善',
  '种植', '养殖', '加固', '加装', '安装', '架设', '铺设', '联网', '联通', '接入', '迁改', '增容', '扩容', '提标', '提质', '修编',
  '立交化改造', '一体化', '智能化', '数字化', '信息化', '集中整治',
];

const FACILITIES = [
  '中心', '基地', '园', '园区', '小镇', '广场', '工厂', '厂', '站', '馆', '场', '院', '学校', '小学', '中学', '大学', '学院', '水库',
  '仓库', '桥', '隧道', '公路', '铁路', '高速', '道路', '大道', '管网', '管廊', '平台', '系统', '酒店', '综合体', '住宅', '枢纽',
  '码头', '泵站', '渠', '堤防', '大厦', '大楼', '楼', '厂房', '生产线', '城', '港', '产业带', '绿道', '步道', '口岸',
];

const BUILD_VERBS = ['新建', '改建', '扩建', '改扩建', '续建', '迁建', '新增', '重建', '修建', '改造提升', '提升改造'];

/** Things that are bought: alone they are no work, they wait for the 购置 that follows. */
const EQUIPMENT = ['仪器', '设备', '器材', '器械', '物资', '家具', '车辆', '图书'];

/** Works that name no subject of their own: 设备购置, 消防改造. */
const SUBJECTLESS = /^(?:设备|仪器|消防|配套|附属|装修|装饰|室外|内部|外立面|水电|智能化|信息化)/;

const DESCRIPTION =
  /^(?:总?投资|占地|总?建筑面积|总?建设面积|建设规模|建设内容|建设期|建设年限|主要建设|规模为|计划(?:投资|于|总|\d)|拟于|将于|预计|到20\d\d年|20\d\d年(?:底|前|开工|建成|完工)|力争|其中|主要(?:包括|建设|内容)|内容包括|包括|包含|涉及|新增产能|年产)/;

const PROSE_START =
  /^(?:坚持|深入|加强|完善|健全|引入|引导|鼓励|支持|优化|强化|围绕|聚焦|培育|提升|推广|落实|构建|发挥|促进|探索|依托|以|着力|不断|持续|全面|大力|积极|形成|提高|增强|保障|确保|实现|对|为|通过|按照|结合|充分|进一步|统筹|严格|规范|发展)/;

const TAIL_WORDS = [
  ...ACTIONS, ...STRONG, '重点', '重大', '系列', '各类', '配套', '示范', '支撑性', '标志性', '任务', '工作', '行动', '重要', '计划',
].sort((a, b) => b.length - a.length);

const endsWithOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));
const startsWithOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.startsWith(word));

const TRAILING = /(?:[（(][^（）()]{0,60}[)）]|[一二三四五六七八九十\d]{1,3}期|[一二三四五六七八九十\d]{1,3}标段)$/;

/** The core of a name: without trailing parentheses and 二期. */
function core(name: string): string {
  let rest = name.trim();
  for (let round = 0; round < 3; round += 1) {
    const window = rest.slice(-64);
    const match = TRAILING.exec(window);
    if (match === null) break;
    rest = rest.slice(0, rest.length - match[0].length).trim();
  }
  return rest;
}

/** How sure it is that a piece of a list is a work of its own. */
export type Strength = 'strong' | 'action' | 'facility' | 'none';

/** Judges by its ending: …项目/…工程 is strong, …建设 an action, …中心 a facility. */
export function strengthOf(name: string): Strength {
  const rest = core(name);
  if (rest.length >= 3 && endsWithOne(rest, STRONG)) return 'strong';
  if (rest.length >= 4 && endsWithOne(rest, ACTIONS)) return 'action';
  if (rest.length >= 4 && startsWithOne(rest, BUILD_VERBS)) return 'action';
  if (rest.length >= 3 && endsWithOne(rest, FACILITIES)) return 'facility';
  return 'none';
}

export const startsWithBuildVerb = (name: string): boolean => startsWithOne(name, BUILD_VERBS);
export const startsWithAction = (name: string): boolean => startsWithOne(name, ACTIONS) || startsWithOne(name, STRONG);
export const endsWithEquipment = (name: string): boolean => endsWithOne(name, EQUIPMENT);
export const isDescription = (text: string): boolean => DESCRIPTION.test(text);
export const isProse = (text: string): boolean => PROSE_START.test(text);

/** A short action without a subject, which leans on the work before it. */
export function isSubjectless(name: string): boolean {
  return name.length <= 6 && SUBJECTLESS.test(name) && strengthOf(name) === 'action';
}

/** True where what follows 等 is only kind words (改造项目, 重点工程, nothing), so that it belongs to the whole list. */
export function isSharedTail(text: string): boolean {
  let rest = text;
  while (rest !== '') {
    const word = TAIL_WORDS.find((candidate) => rest.startsWith(candidate));
    if (word === undefined) return false;
    rest = rest.slice(word.length);
  }
  return true;
}

/** True where the shared tail itself says what is done (改造项目), so that the members may be bare names. */
export function carriesAction(tail: string): boolean {
  return ACTIONS.some((action) => tail.includes(action));
}

/** …升级改造异味治理项目: an action in the middle, straight followed by another thing and its action; a comma may be missing. */
export function missingCommaAt(name: string): number | null {
  const window = name.slice(-40);
  const match = /(?:升级|提升|更新|扩建)改造(?=([^改建治整修升提更及和与（(]{2,6})(?:治理|整治|修复|建设|改造)(?:项目|工程)$)/.exec(window);
  if (match === null || match.index < 2) return null;
  return name.length - window.length + match.index + match[0].length;
}
