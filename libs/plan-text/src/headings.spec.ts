import { headingOf, tidySpaces } from './headings';
import { sourceLines } from './source-text';

const read = (text: string): ReturnType<typeof headingOf> => {
  const [line] = sourceLines(text);
  return line === undefined ? null : headingOf(text, line);
};

describe('headings of boxes', () => {
  it.each([
    ['#### **专栏5 创新发展建设重点工程**', 5, '创新发展建设重点工程'],
    ['## 专栏 2 美丽玉泉建设重点工程', 2, '美丽玉泉建设重点工程'],
    ['### 专栏3 公共安全', 3, '公共安全'],
    ['专栏 1 “十五五”时期主要指标\t\t\t\t', 1, '“十五五”时期主要指标'],
    ['专栏十二 数字政府', 12, '数字政府'],
    ['专栏１２：数字政府', 12, '数字政府'],
    ['【专栏3】农业工程', 3, '农业工程'],
    ['【专栏3：农业工程】', 3, '农业工程'],
    ['【专栏】农业工程', null, '农业工程'],
    ['专栏 农业工程', null, '农业工程'],
    ['专栏：农业工程', null, '农业工程'],
    ['专栏 一体化发展工程', null, '一体化发展工程'],
    ['专栏 5G网络工程', null, '5G网络工程'],
    ['| 专栏4 城市更新 | |', 4, '城市更新'],
    ['> <b>专栏4 城市更新</b>', 4, '城市更新'],
    ['专栏7', 7, ''],
  ])('%s', (text, number, title) => {
    expect(read(text)).toMatchObject({ kind: 'box', number, title });
  });

  it.each([
    '专栏2中的项目由区发展和改革委员会统筹',
    '专栏2列出的项目要按期完成。',
    '专栏1 美丽玉泉建设重点工程 ..... 18',
    '专栏1 美丽玉泉建设重点工程\t18',
    '专栏作家座谈会在我区召开，会上',
    '第四章 加快推动绿色转型发展 ...... 23',
    '第四章提出的任务，',
    '1.交通工程',
  ])('no heading: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

it('headings of chapters keep the space between their clauses and lose those of the scan', () => {
  expect(read('## 第四章 加快推动绿色转型发展 建设人与自然共生的 美丽玉泉')).toEqual({
    kind: 'chapter', level: 2, title: '第四章 加快推动绿色转型发展 建设人与自然共生的美丽玉泉',
  });
  expect(read('第七章加快发展')).toMatchObject({ title: '第七章 加快发展' });
  expect(read('### **第三节 持续巩固**')).toEqual({ kind: 'section', level: 3 });
});

it('tidySpaces keeps spaces beside Latin letters and digits', () => {
  expect(tidySpaces('达到自治 区、市要求')).toBe('达到自治区、市要求');
  expect(tidySpaces('单位 GDP 能源消耗')).toBe('单位 GDP 能源消耗');
  expect(tidySpaces('5 左右')).toBe('5 左右');
});
