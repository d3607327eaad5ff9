import { resources } from '../resources';
import { createI18nProvider } from './i18n';

const strict = createI18nProvider({
  onMissingKey: (key) => {
    throw new Error(`no text for ${key}`);
  },
});

describe('i18n', () => {
  it('fails on a missing key in tests', () => {
    expect(() => strict.translate('resources.departments.fields.nothing')).toThrow('no text for');
  });

  it('never shows a whole key to a user', () => {
    expect(createI18nProvider().translate('resources.departments.fields.nothing')).toBe('nothing');
  });

  it('lets Chinese labels through as they are', () => {
    expect(createI18nProvider().translate('保存修改，返回列表')).toBe('保存修改，返回列表');
  });

  it('fills in numbers', () => {
    expect(strict.translate('ra.navigation.page_range_info', { offsetBegin: 1, offsetEnd: 25, total: 281 })).toBe('第 1–25 条，共 281 条');
  });

  it.each(resources.map(({ name }) => name))('%s has Chinese words for its name and every field', (name) => {
    const { messages } = resources.find((resource) => resource.name === name) ?? { messages: { name: '', fields: {} } };
    expect(strict.translate(`resources.${name}.name`)).toMatch(/\p{Script=Han}/u);
    for (const field of Object.keys(messages.fields)) expect(strict.translate(`resources.${name}.fields.${field}`)).toMatch(/\p{Script=Han}/u);
  });
});
