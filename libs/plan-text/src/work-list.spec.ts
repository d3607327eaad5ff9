import { matchBrackets } from './brackets';
import { flowOf } from './source-text';
import { readWorkList, type ListForm } from './work-list';

function read(sentence: string, form: ListForm = 'sentence'): { names: string[]; doubtful: string[]; place: string | null; open: boolean; tail: string | null } {
  const flow = flowOf(sentence, 0, sentence.length);
  const list = readWorkList(flow, matchBrackets(flow.text), { start: 0, end: flow.text.length }, form);
  const name = ({ start, end }: { start: number; end: number }): string => flow.text.slice(start, end);
  return {
    names: list.members.map(name),
    doubtful: list.members.filter(({ doubts }) => doubts.length > 0).map(name),
    place: list.place,
    open: list.openEnded,
    tail: list.sharedTail,
  };
}

const clear = { doubtful: [], place: null, open: false, tail: null };

describe('、 inside a name and between names', () => {
  it('joins places before one head, with the other reading', () => {
    expect(read('实施图书馆、文化馆提升建设项目')).toEqual({ ...clear, names: ['图书馆、文化馆提升建设项目'], doubtful: ['图书馆、文化馆提升建设项目'] });
  });
  it('does not doubt it where ， parts the list', () => {
    expect(read('实施图书馆、文化馆提升建设项目，剧院新建项目等')).toEqual({ ...clear, names: ['图书馆、文化馆提升建设项目', '剧院新建项目'], open: true });
  });
  it('parts complete works', () => {
    expect(read('实施东路绿化建设项目、西河治理工程，南桥修复工程')).toEqual({ ...clear, names: ['东路绿化建设项目', '西河治理工程', '南桥修复工程'] });
  });
  it('parts bare names where the tail says what is done', () => {
    expect(read('实施翠居、御苑·臻园、云中逸品（富庭）新建住宅等建设项目')).toEqual({
      ...clear, names: ['翠居', '御苑·臻园', '云中逸品（富庭）新建住宅'], open: true, tail: '建设项目',
    });
  });
  it('keeps 、 inside brackets and quotation marks', () => {
    expect(read('实施教师（校长、教师）培训项目，“甲、乙”展示项目')).toEqual({ ...clear, names: ['教师（校长、教师）培训项目', '“甲、乙”展示项目'] });
  });
  it('doubts a work that begins with a work of its own', () => {
    expect(read('实施新建管网、雨污水改造工程，箱涵清淤工程').doubtful).toEqual(['新建管网、雨污水改造工程']);
  });
});

describe('等', () => {
  it('opens the list and may share a tail', () => {
    expect(read('实施物流基地建设，物流园等项目')).toEqual({ ...clear, names: ['物流基地建设', '物流园'], open: true, tail: '项目' });
    expect(read('实施东村城中村，西村城中村等改造项目')).toMatchObject({ names: ['东村城中村', '西村城中村'], tail: '改造项目' });
  });
  it('belongs to one name where it stands before that name\'s own head', () => {
    expect(read('实施燃气管道等更新改造项目，电梯更新改造项目')).toEqual({ ...clear, names: ['燃气管道等更新改造项目', '电梯更新改造项目'] });
    expect(read('实施供水提升项目，新河村等重点排涝区整治项目').open).toBe(false);
  });
  it('belongs to the last name where all others are complete', () => {
    expect(read('实施电梯更新改造项目，燃气管道等更新改造项目')).toEqual({
      ...clear, names: ['电梯更新改造项目', '燃气管道等更新改造项目'], doubtful: ['燃气管道等更新改造项目'],
    });
  });
  it('marks a batch, which stays one work', () => {
    const name = '东镇、西片区等一批和美乡村建设项目';
    expect(read(`实施${name}`)).toEqual({ ...clear, names: [name], doubtful: [name], open: true });
  });
});

describe('和, 以及 and works that lean on others', () => {
  it('keeps 和 inside a name', () => {
    expect(read('实施幼儿园提升改造和设备购置工程，学校新建项目').names).toEqual(['幼儿园提升改造和设备购置工程', '学校新建项目']);
  });
  it('parts at 和 between complete works', () => {
    expect(read('推进产业园项目、孵化基地项目和物流园项目')).toEqual({ ...clear, names: ['产业园项目', '孵化基地项目', '物流园项目'] });
  });
  it('parts at 以及 and leaves works without a subject with their building', () => {
    expect(read('实施养老平台建设，学堂建设以及服务中心改扩建，设备购置，消防改造等项目')).toEqual({
      ...clear, names: ['养老平台建设', '学堂建设', '服务中心改扩建，设备购置，消防改造'], doubtful: ['服务中心改扩建，设备购置，消防改造'], open: true, tail: '项目',
    });
  });
  it('leaves instruments with their purchase', () => {
    expect(read('实施校区教学仪器，实验设备购置项目和公寓楼建设等项目')).toMatchObject({
      names: ['校区教学仪器，实验设备购置项目', '公寓楼建设'], doubtful: ['校区教学仪器，实验设备购置项目', '公寓楼建设'],
    });
  });
});

describe('what stands before the list', () => {
  it.each([
    ['昭君路街道实施管网改造工程', '昭君路街道'],
    ['云中路街道办事处重点实施管网改造工程', '云中路街道办事处'],
    ['银河南街实施管网改造工程', '银河南街'],
    ['由区住房和城乡建设局负责实施管网改造工程', '区住房和城乡建设局'],
    ['东风街道：管网改造工程', '东风街道'],
    ['东风街道、西关街道实施管网改造工程', '东风街道、西关街道'],
    ['实施管网改造工程', null],
    ['加快推进管网改造工程', null],
    ['规划建设管网改造工程', null],
  ])('%s', (sentence, place) => {
    expect(read(sentence)).toMatchObject({ place, names: ['管网改造工程'] });
  });

  it.each(['建设用地整理项目', '新建管网工程', '启动区配套工程'])('is part of the name: %s', (name) => {
    expect(read(name).names).toEqual([name]);
  });
});

describe('prose is no list', () => {
  it.each([
    '引入社会资本，培育以老年食品、老年服装为主的银发经济产业',
    '坚持把发展经济的着力点放在实体经济上，提质升级绿色食品产业',
    '健全政策协调机制，加强监督检查',
    '推进基础设施向乡村延伸，优化公共服务',
  ])('%s', (sentence) => {
    expect(read(sentence).names).toEqual([]);
  });
});

describe('lines of lists', () => {
  it.each([
    ['东河治理项目，总投资1.2亿元', ['东河治理项目']],
    ['东河治理项目：涉及5个村，2年完成', ['东河治理项目']],
    ['东河治理项目、西河治理项目', ['东河治理项目', '西河治理项目']],
    ['果蔬分拣中心', ['果蔬分拣中心']],
    ['番茄小镇', ['番茄小镇']],
  ])('%s', (line, names) => {
    expect(read(line, 'line').names).toEqual(names);
  });
});
