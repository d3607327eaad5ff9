import fc from 'fast-check';
import { projectName } from './project-name';

describe('project name', () => {
  test.each([
    ['云中路片区综合管网更新改造', '项目', '云中路片区综合管网更新改造项目'],
    ['国际农产品冷链物流中心建设', '等项目', '国际农产品冷链物流中心建设项目'],
    ['范家营城中村', '改造项目', '范家营城中村改造项目'],
    ['南湖社区、桃李社区、昕雅社区地下管网更新改造', '改造项目', '南湖社区、桃李社区、昕雅社区地下管网更新改造项目'],
    ['柏樾翠居', '等建设项目', '柏樾翠居建设项目'],
    ['城区绿化建设项目', '项目', '城区绿化建设项目'],
    ['泄洪渠疏通疏浚工程', '项目', '泄洪渠疏通疏浚工程'],
    ['大黑河防洪调蓄', null, '大黑河防洪调蓄'],
    ['医药智慧物流园', ' ', '医药智慧物流园'],
  ])('%s + %s', (name, sharedTail, expected) => expect(projectName({ name, sharedTail })).toBe(expected));

  test('always begins with the verbatim words and never grows twice', () => {
    const words = fc.string({ unit: fc.constantFrom(...'改造建设项目工程管网等'), maxLength: 8 });
    fc.assert(
      fc.property(words, fc.option(words), (name, sharedTail) => {
        const once = projectName({ name, sharedTail });
        expect(once.startsWith(name)).toBe(true);
        expect(projectName({ name: once, sharedTail })).toBe(once);
      }),
    );
  });
});
