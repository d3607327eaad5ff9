import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parsePlan } from '../src';
import { findings, fixture, outline } from './outline';

const read = (name: string): string[] => outline(parsePlan(fixture(name)));
const remarks = (name: string): string[] => findings(parsePlan(fixture(name)));

describe('boxes as other districts set them', () => {
  it('专栏一, groups 一、, separators ； and 、, verbs 推进 加快建设 谋划实施', () => {
    expect(read('chinese-numerals.txt')).toEqual([
      '专栏1 现代产业重点工程（第三章 构建现代产业体系）',
      '1.1 先进制造工程', '· 云岭新材料产业园建设项目', '· 北川装备制造基地二期项目', '· 高端轴承智能化改造项目',
      '1.2 商贸物流工程 等', '· 城北冷链物流园建设项目', '· 南站快递分拨中心建设项目', '· 农产品批发市场提升改造项目',
      '1.3 数字经济工程', '· 区级算力中心', '· 工业互联网平台', '· 数字政务云 !not_work_like',
      '专栏2 招商引资重点项目（第三章 构建现代产业体系）',
      '2.- 招商引资重点项目', '· 智能网联汽车产业园项目', '· 生物医药孵化基地项目', '· 临空物流产业园项目',
      '· 东部工业园标准化厂房三期项目', '· 西部工业园供热管网改造项目',
    ]);
    expect(remarks('chinese-numerals.txt')).toEqual(['16 box_without_end', '16 groups_read_as_items']);
  });

  it('【专栏3】 in bold, groups （1）, bullets of four kinds, numbered lines, descriptions after a name', () => {
    expect(read('bracket-box-bullets.md')).toEqual([
      '专栏3 农业农村现代化重点工程（第五章 推进乡村全面振兴）',
      '3.1 高标准农田工程', '· 东河灌区续建配套与现代化改造项目', '· 万亩高标准农田建设项目 !description_skipped', '· 青山镇土地整治项目 !description_skipped',
      '3.2 乡村建设工程', '· 农村生活污水治理项目', '· 和美乡村示范片建设项目', '· 农村公路提质改造工程（二期）', '· 加强乡村治理队伍建设 !not_work_like',
      '3.3 农产品加工工程', '· 粮油精深加工产业园项目', '· 果蔬分拣中心', '· 中央厨房建设项目',
    ]);
    expect(remarks('bracket-box-bullets.md')).toEqual([]);
  });

  it('markdown tables: programme and content, or one work a row with its unit', () => {
    expect(read('tables.md')).toEqual([
      '专栏4 城市更新重点工程（第六章 提升城市品质）',
      '4.1 老旧小区改造工程 等', '· 红旗小区改造项目', '· 光明里小区改造项目', '· 机床厂家属院改造项目',
      '4.2 城市路网工程', '· 新建北环路东延工程', '· 改造解放街北段道路工程', '· 建设滨河桥工程',
      '4.3 智慧城管工程', '· 智慧城管工程 !programme_as_item',
      '专栏5 民生保障重大项目（第六章 提升城市品质）',
      '5.- 民生保障重大项目', '· 区人民医院迁建项目 @区卫生健康委员会 !description_skipped',
      '· 第三实验小学新建项目 @教育局 !description_skipped', '· 综合养老服务中心建设项目 @东风街道',
    ]);
  });

  it('boxes in a quotation, bold titles that end with 。, parts and chapters', () => {
    expect(read('bold-groups-one-paragraph.md')).toEqual([
      '专栏6 综合交通重点工程（第二十章 构建综合交通体系）',
      '6.1 公路工程', '· 续建国道333线过境段改线工程', '· 县道205线升级改造工程', '· 新建北部旅游公路工程',
      '6.2 铁路工程', '· 城际铁路引入枢纽工程', '· 铁路货运专用线工程',
      '6.3 场站工程 等', '· 客运北站 ~项目', '· 公交枢纽站 ~项目', '· 货运停车场 ~项目',
    ]);
  });

  it('boxes without a number, groups ①, one work a line, a work cut by a line break, the unit in the sentence', () => {
    expect(read('circled-and-lines.txt')).toEqual([
      '专栏1 生态环境重点工程（第二章 生态环境）',
      '1.1 水环境治理工程', '· 大河综合整治工程', '· 小河湿地修复工程', '· 城南污水处理厂提标改造工程',
      '1.2 大气治理工程', '· 热电厂超低排放改造项目', '· 清洁取暖改造项目',
      '1.3 固废治理工程', '· 建筑垃圾资源化利用项目 @城管局', '· 餐厨垃圾处理厂项目 @城管局',
      '专栏2 教育重点工程（第三章 社会事业）',
      '2.- 教育重点工程 等', '· 区第一中学改扩建项目', '· 区职业教育中心实训基地项目', '· 特殊教育学校新建项目',
    ]);
    expect(remarks('circled-and-lines.txt')).toEqual(['3 box_unnumbered', '16 box_unnumbered']);
  });

  it('the title on the next line, groups without numbers, places before a colon', () => {
    expect(read('titled-groups.md')).toEqual([
      '专栏7 文化强区重点工程（第四章 文化）',
      '7.1 文物保护工程 等', '· 古城墙保护修缮项目', '· 文庙修缮项目',
      '7.2 公共文化工程', '· 东风文化站改造项目 @东风街道', '· 社区书屋建设项目 @东风街道', '· 西关戏台修复项目 @西关街道',
      '7.3 体育惠民工程', '· 全民健身中心建设项目', '· 体育公园建设项目',
    ]);
    expect(remarks('titled-groups.md')).toEqual(['7 group_unnumbered', '9 group_unnumbered', '12 group_unnumbered']);
  });

  it('hard line breaks, page numbers inside a name and inside brackets, a missing group', () => {
    expect(read('hard-wrapped-pages.txt')).toEqual([
      '专栏9 公共服务补短板工程（第九章 公共服务）',
      '9.1 学校建设工程 等', '· 城东九年一贯制学校新建项目', '· 城西幼儿园新建项目', '· 职业学校实训楼建设项目', '· 教师周转宿舍项目',
      '9.2 医疗服务工程 等', '· 区中医医院（含康复楼及制剂楼）建设项目', '· 乡镇卫生院能力提升项目', '· AI Doctor 辅助诊疗平台项目',
      '9.4 “一老一小”工程 等', '· 区级养老院改造 ~项目', '· 社区托育点建设 ~项目', '· 居家适老化改造 ~项目',
    ]);
    expect(remarks('hard-wrapped-pages.txt')).toEqual(['14 group_number_gap']);
  });

  it('groups 01 to 10, groups after a dash', () => {
    const lines = read('two-digit.txt');
    expect(lines.filter((line) => /^[89]\./.test(line))).toEqual([
      '8.1 清洁能源', '8.2 电网', '8.3 储能', '8.4 油气', '8.5 煤炭', '8.6 热源', '8.7 管网', '8.8 节能', '8.9 充电', '8.10 监管',
      '9.1 平台提升工程', '9.2 道路提升工程 等',
    ]);
    expect(lines).toEqual(expect.arrayContaining(['· 西山风电场', '· 10 千伏配网改造工程', '· 能源监测平台建设项目', '· 纬三路改造工程']));
  });

  it('indicator tables with columns for group, number and unit, and a note about brackets', () => {
    const [box] = parsePlan(fixture('indicators-pipe.md')).boxes;
    expect(box?.programmes).toEqual([]);
    expect(box?.indicators.map(({ warnings, ...rest }) => ({ ...rest, warnings: warnings.map(({ code }) => code) }))).toEqual([
      { number: 1, group: '经济发展', name: '地区生产总值', unit: '亿元', base: '320', target: '450', annual: '7%', attribute: '预期性', note: null, line: 7, warnings: [] },
      { number: 2, group: '经济发展', name: '全员劳动生产率', unit: '万元/人', base: '18.2', target: null, annual: '[6]', attribute: '预期性', note: '五年累计数', line: 8, warnings: [] },
      { number: 3, group: '绿色生态', name: '森林覆盖率', unit: '%', base: '21.5', target: '22', annual: null, attribute: '约束性', note: null, line: 9, warnings: ['empty_cell'] },
      { number: 4, group: '绿色生态', name: '空气质量优良天数比率', unit: '%', base: '完成市下达任务', target: null, annual: null, attribute: '约束性', note: null, line: 10, warnings: ['merged_cell_suspect'] },
    ]);
  });

  it('a broken text: stray brackets, repeated and missing numbers, prose, a box to the end of the text', () => {
    expect(read('broken.txt')).toEqual([
      '专栏1 交通重点工程（第一章 总则）',
      '1.1 道路工程 等', '· 东环路改造项目', '· 西环路（一期改造项目 !unbalanced_brackets', '· 南环路拓宽改造项目', '· 北环路新建项目',
      '1.2 桥梁工程', '· “彩虹桥项目 !unbalanced_brackets', '· 新桥项目',
      '1.2 隧道工程', '· 青山隧道（云中路一呼准铁路桥）工程 !scan_suspect', '· 青山隧道连接线工程', '· 青山隧道连接线工程 !duplicate_name',
      '专栏3 水利重点工程（第一章 总则）',
      '3.1 水库工程', '· 龙泉水库除险加固项目', '· 凤山水库清淤项目',
      '3.2 灌区工程', '· 灌区工程 !programme_as_item',
      '3.3 第3组', '· 引水渠改造项目', '· 排涝泵站新建项目',
    ]);
    expect(remarks('broken.txt')).toEqual([
      '5 group_number_gap', '7 box_number_gap', '7 box_without_end', '8 skipped_text', '8 skipped_text',
      '10 programme_untitled', '12 skipped_text', '13 skipped_text',
    ]);
  });
});

describe('the same box written differently', () => {
  const text = fixture('chinese-numerals.txt');
  const expected = read('chinese-numerals.txt');

  it.each([
    ['CRLF', text.replace(/\n/g, '\r\n')],
    ['CR', text.replace(/\n/g, '\r')],
    ['a byte order mark', `\ufeff${text}`],
    ['full-width digits', text.replace('专栏一', '专栏１').replace('专栏二', '专栏　２')],
    ['digits', text.replace('专栏一', '专栏 1').replace('专栏二', '专栏 2')],
    ['groups as 1.', text.replace(/^一、/gm, '1.').replace(/^二、/gm, '2.').replace(/^三、/gm, '3.')],
    ['groups as （一）', text.replace(/^([一二三])、/gm, '（$1）')],
    ['full-width group numbers', text.replace(/^一、/gm, '１．').replace(/^二、/gm, '２．').replace(/^三、/gm, '３．')],
    ['bold groups', text.replace(/^([一二三]、[^。\n]{4,12}。)(?=.)/gm, '**$1**')],
    ['a table of contents before it', `专栏一 现代产业重点工程 ...... 12\n专栏二 招商引资重点项目\t18\n\n${text}`],
    ['a list of the boxes before it', `专栏一 现代产业重点工程\n专栏二 招商引资重点项目\n\n${text}`],
    ['a repeated heading after a page break', text.replace('二、商贸', '专栏一 现代产业重点工程（续）\n二、商贸')],
  ])('%s', (_, variant) => {
    expect(read2(variant)).toEqual(expected);
  });

  const read2 = (variant: string): string[] => outline(parsePlan(variant));
});

describe('nothing is lost silently', () => {
  it.each(readdirSync(join(__dirname, 'fixtures')))('every line of the boxes of %s is read or remarked on', (name) => {
    const text = fixture(name);
    const plan = parsePlan(text);
    const lines = text.split('\n');
    const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
    const accounted = new Set<number>(plan.warnings.map(({ line }) => line));
    for (const box of plan.boxes) {
      accounted.add(box.line);
      for (const { line } of box.indicators) accounted.add(line);
      for (const programme of box.programmes) {
        accounted.add(programme.line);
        for (const item of programme.items) for (let line = item.line; line <= lineOf(item.sourceEnd - 1); line += 1) accounted.add(line);
      }
    }
    let inBox = false;
    const lost = lines.filter((line, index) => {
      const number = index + 1;
      if (plan.boxes.some((box) => box.line === number)) inBox = true;
      else if (/^(?:#+ )?第.{1,3}[章节篇]|^## /.test(line)) inBox = false;
      const form = /^[|\s:-]*$|^\| *(?:序号|类别)|^— ?\d+ —$|^第 \d+ 页$|^注：|^>? *$/.test(line);
      return inBox && !form && !accounted.has(number) && !/^文化强区重点工程$/.test(line);
    });
    // A line that only names the unit speaks for the list under it; it stands in the items' place.
    expect(lost.filter((line) => !/^由城管局负责实施/.test(line))).toEqual([]);
  });
});
