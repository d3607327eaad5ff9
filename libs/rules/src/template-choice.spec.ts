import { chooseTemplate } from './template-choice';

describe('template choice', () => {
  test.each([
    ['pipe_network', '云中路片区综合管网更新改造项目', 'municipal_network'],
    ['pipe_network', '小黑河（云中路—呼准铁路桥）河道治理工程', 'ecology'],
    ['pipe_network', '巴彦路道路绿化建设项目', 'ecology'],
    ['pipe_network', '章盖营110千伏变电站新建1#10千伏线路送出工程', 'energy'],
    ['road', '锡林南路南二环至南三环段拓宽改造', 'transport'],
    ['road', '城市基础（市政道路及管网）设施建设工程（第二批）建设', 'transport'],
    ['road', '金南四街建设项目', 'industry'],
    ['road', '裕隆乌海西街东段建设项目', 'industry'],
    ['equipment', '中小学设备购置项目', 'education'],
    ['equipment', '中蒙医医院康复（康养）中心购置医疗设备项目', 'health'],
    ['equipment', '充电桩建设项目', 'energy'],
    ['soft', '智慧园区管理平台建设项目', 'industry'],
    ['soft', '国家通用语言文字能力提升项目', 'education'],
    ['soft', '高端疫苗佐剂研发项目', 'innovation'],
    ['soft', '网络改造建设项目', 'digital'],
    ['building', '昭君路小学新建项目', 'education'],
    ['building', '职业农民培训教育基地项目', 'agriculture'],
    ['building', '玉泉变220千伏变电站工程', 'energy'],
    ['building', '裕隆生物医药污水处理厂项目', 'industry'],
    ['building', '秋实璟熙臺', 'housing'],
  ] as const)('%s: %s', (kind, name, sector) => expect(chooseTemplate({ name, sector })).toBe(kind));
});
