import english from 'ra-language-english';
import { chinese } from './chinese';

type Words = { [key: string]: string | Words | undefined };

/** Every text of a tree of messages under its whole key. */
function flatten(words: Words, prefix = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value ?? {}, `${prefix}${key}.`)])));
}

const inEnglish = flatten(english as unknown as Words);
const inChinese = flatten(chinese as unknown as Words);

describe('Chinese words of react-admin', () => {
  it('reads the English words it is compared with', () => {
    expect(inEnglish.size).toBeGreaterThan(150);
  });

  // `%{name}` alone is the resource's name, which is Chinese by itself.
  it.each([...inEnglish].filter(([, text]) => /[A-Za-z]/.test(text.replace(/%\{\w+\}/g, ''))).map(([key]) => key))('%s has a Chinese text', (key) => {
    const text = inChinese.get(key);
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text?.replace(/%\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
  });

  it.each([...inEnglish.entries()].filter(([, text]) => text.includes('%{')))('%s uses no value that react-admin does not give', (key, text) => {
    const given = new Set([...placeholders(text), 'field', 'name', 'smart_count', 'recordRepresentation']);
    for (const used of placeholders(inChinese.get(key) ?? '')) expect(given).toContain(used);
  });

  it('knows every key of the installed version', () => {
    expect([...inEnglish.keys()].filter((key) => !inChinese.has(key))).toEqual([]);
  });

  it('writes full-width punctuation', () => {
    for (const [key, text] of inChinese) expect(`${key}: ${text}`).not.toMatch(/\p{Script=Han}[,.?!;](\s|$)/u);
  });
});

function placeholders(text: string): string[] {
  return [...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
