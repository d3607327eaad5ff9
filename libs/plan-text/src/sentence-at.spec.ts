import { sentenceAt } from './sentence-at';

const text = `## 专栏 7 城区工程

**1.管网工程：**东风街道实施甲片区管网改造。西关街道实施乙村，村

庄道路改造工程等。

- 丙项目；
- 丁项目，
  含配套。

| 戊工程 | 己项目 |
`;

const at = (words: string, length = words.length): ReturnType<typeof sentenceAt> => {
  const start = text.indexOf(words);
  return sentenceAt(text, start, start + length);
};

it('gives the sentence and the paragraph over a page break, without markup', () => {
  expect(at('村\n\n庄道路改造工程')).toEqual({
    sentence: '西关街道实施乙村，村庄道路改造工程等。',
    highlightStart: 9,
    highlightEnd: 17,
    paragraph: '1.管网工程：东风街道实施甲片区管网改造。西关街道实施乙村，村庄道路改造工程等。',
    paragraphHighlightStart: 30,
    paragraphHighlightEnd: 38,
    line: 3,
    lastLine: 5,
  });
});

it('keeps the title of the programme before its first sentence', () => {
  expect(at('甲片区').sentence).toBe('1.管网工程：东风街道实施甲片区管网改造。');
});

it('keeps a line of a list and a row of a table to itself', () => {
  expect(at('丙项目')).toMatchObject({ sentence: '丙项目；', paragraph: '丙项目；', highlightStart: 0, highlightEnd: 3 });
  expect(at('丁项目').paragraph).toBe('丁项目，含配套。');
  expect(at('己项目').paragraph).toContain('戊工程');
});

it.each([[-1, 2], [3, 3], [5, 2], [0, 10_000], [0.5, 2]])('refuses offsets %d–%d that are not of this text', (start, end) => {
  expect(() => sentenceAt(text, start, end)).toThrow(RangeError);
});
