import { readableName } from './readable-name';

it.each([
  ['秋实雅居', '建设项目', '秋实雅居建设项目'],
  ['物流基地建设', '项目', '物流基地建设项目'],
  ['物流基地建设', '建设项目', '物流基地建设项目'],
  ['道路工程（第四批）', '项目', '道路工程（第四批）'],
  ['东村城中村', '改造项目', '东村城中村改造项目'],
  ['东村城中村', null, '东村城中村'],
])('%s with %s', (name, sharedTail, readable) => {
  expect(readableName({ name, sharedTail })).toBe(readable);
});
