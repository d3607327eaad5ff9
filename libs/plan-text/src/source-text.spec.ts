import { cleanSlice, flowOf, isPageLine, sourceLines } from './source-text';

describe('cleanSlice', () => {
  it.each([
    ['村\n\n庄道路', '村庄道路'],
    ['实训楼\n— 45 —\n建设', '实训楼建设'],
    ['实训楼\r\n第 46 页\r\n  建设', '实训楼建设'],
    ['AI\nDoctor 平台', 'AI Doctor 平台'],
    ['10 千伏 \n\f线路', '10 千伏线路'],
    ['**公路**<b>工程</b>', '公路工程'],
    ['甲<br>乙', '甲乙'],
    ['> 甲\n> 乙', '> 甲乙'],
    ['甲 GDP 乙', '甲 GDP 乙'],
    ['3*5米', '3*5米'],
    ['\n\n', ''],
  ])('%j is %j', (slice, name) => {
    expect(cleanSlice(slice)).toBe(name);
  });
});

it('flowOf leads every character back to the source', () => {
  const source = 'x**甲**\n\n乙';
  const flow = flowOf(source, 1, source.length);
  expect(flow.text).toBe('甲乙');
  expect(flow.at.map((at) => source[at])).toEqual(['甲', '乙']);
  expect([...flow.breaks]).toEqual([1]);
});

it('sourceLines counts lines of every kind of line end', () => {
  expect(sourceLines('a\r\n\rb\n\fc').map(({ number, text }) => [number, text])).toEqual([[1, 'a'], [3, 'b'], [5, 'c']]);
});

it('isPageLine knows page numbers, not years in a table or numbered groups', () => {
  expect(['12', '- 12 -', '— 104 —', '第 3 页', '第3页 共 10 页'].every(isPageLine)).toBe(true);
  expect(['1.', '12 个', '20261', '（2）'].some(isPageLine)).toBe(false);
});
