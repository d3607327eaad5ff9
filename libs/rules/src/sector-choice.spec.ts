import { chooseSector } from './sector-choice';

const CENTRE = '建设高品质宜居中心城区重点工程';
const WORKS = '现代化基础设施重点工程';
const sector = (boxTitle: string, programmeTitle: string | null, itemName: string) => chooseSector({ boxTitle, programmeTitle, itemName }).sector;

describe('sector choice', () => {
  test.each([
    ['ecology', '美丽玉泉建设重点工程', '全域绿化重点工程', '209国道道路绿化补植复绿工程'],
    ['municipal_network', '美丽玉泉建设重点工程', '建设资源节约型社会重点工程', '103省道再生水管网建设项目'],
    ['ecology', '美丽玉泉建设重点工程', '建设资源节约型社会重点工程', '再生水水质提标工程'],
    ['public_safety', '公共安全治理水平提升重点工程', '社会治安重点工程', '公安业务用房建设项目'],
    ['logistics_commerce', '现代化产业体系构建重点工程', '现代物流重点工程', '新能源智慧物流园建设'],
    ['industry', '现代化产业体系构建重点工程', '生物医药重点工程', '合成生物科技建设项目'],
    ['digital', '现代化产业体系构建重点工程', '“人工智能+”行动', 'AI 人工智能产业园建设项目'],
    ['industry', '现代化产业体系构建重点工程', '园区基础设施建设重点工程', '裕隆园区片区综合管网建设项目'],
    ['innovation', '创新发展建设重点工程', null, '疫苗生产用牛血清及培养基验证技术平台建设及应用项目'],
    ['culture_tourism', '首府历史文化核心区建设重点工程', '文化旅游项目', '立体停车场项目'],
    ['housing', CENTRE, '好房子建设项目', '柏樾翠居'],
    ['housing', CENTRE, '棚户区改造建设项目', '范家营地块二改造项目'],
    ['urban_renewal', CENTRE, '城中村改造项目', '范家营城中村'],
    ['municipal_network', CENTRE, '市政管网建设项目', '内涝积水点治理改造工程'],
    ['municipal_network', CENTRE, '基础设施建设项目', '云中路片区综合管网更新改造'],
    ['transport', CENTRE, '基础设施建设项目', '村庄道路维修改造工程'],
    ['elderly_childcare', CENTRE, '基础设施建设项目', '适老化改造项目'],
    ['water', CENTRE, '基础设施建设项目', '泄洪渠疏通疏浚工程'],
    ['urban_renewal', CENTRE, '基础设施建设项目', '银河北街活力街区打造'],
    ['transport', WORKS, '交通设施建设工程', '城市基础（市政道路及管网）设施建设工程（第二批）建设'],
    ['water', WORKS, '水利基础设施重点工程', '市政供水管网延伸项目'],
    ['energy', WORKS, '能源基础设施建设工程重点工程', '充电桩建设项目'],
    ['agriculture', '农业农村现代化重点工程', '都市农业建设重点工程', '农文旅露营休闲营地项目'],
    ['education', '人口高质量发展重点工程', '高质量教育重点工程', '校园足球“绿茵育人计划”项目'],
    ['health', '人口高质量发展重点工程', '医疗卫生强基工程', '云中路社区卫生服务中心新建项目'],
    ['elderly_childcare', '人口高质量发展重点工程', '“一老一小”服务能力提升重点工程', '智慧养老平台建设'],
    ['culture_sports', '文明城区建设重点工程', '文物保护及文物修缮项目', '玉泉区非遗传承利用项目'],
  ])('%s: %s / %s / %s', (expected, box, programme, item) => expect(sector(box, programme, item)).toBe(expected));

  test('works on another district, whose boxes are not divided or speak of nothing', () => {
    expect(sector('“十五五”水利重点项目', null, '城东水厂')).toBe('water');
    expect(sector('重大项目清单', '', '第二实验幼儿园扩建')).toBe('education');
    expect(chooseSector({ boxTitle: '重大项目清单', programmeTitle: '其他', itemName: '某项目' })).toEqual({
      sector: 'urban_renewal',
      rule: 'fallback',
      reason: '规划文字中没有可判断领域的词，暂列“城市更新”，请核对。',
    });
  });

  test('says which words decided', () => {
    expect(chooseSector({ boxTitle: CENTRE, programmeTitle: '基础设施建设项目', itemName: '村庄道路维修改造工程' })).toEqual({
      sector: 'transport',
      rule: 'item',
      reason: '条目写有“道路”，推定领域为“交通设施”。',
    });
    expect(chooseSector({ boxTitle: WORKS, programmeTitle: '其他', itemName: '某项目' })).toMatchObject({ sector: 'transport', rule: 'box' });
  });
});
