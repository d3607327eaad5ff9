import { paragraphRuns } from './coverage';

const clean = (slice: string) => slice.replace(/\n+/g, '');
const at = (text: string, id: string, words: string) => ({ id, sourceStart: text.indexOf(words), sourceEnd: text.indexOf(words) + words.length });

describe('a programme’s paragraph in runs', () => {
  const text = '前文。\n\n1.治理工程：实施河道治理，村\n\n庄道路，照明提升等项目。\n\n后文';
  const span = { start: text.indexOf('1.'), end: text.indexOf('\n\n后文') };

  it('gives every character of the paragraph once, the works marked', () => {
    const items = [at(text, 'a', '河道治理'), at(text, 'b', '村\n\n庄道路'), at(text, 'c', '照明提升')];
    const runs = paragraphRuns(text, span, items, clean);
    expect(runs.map(({ text: run }) => run).join('')).toBe('1.治理工程：实施河道治理，村庄道路，照明提升等项目。');
    expect(runs.filter(({ itemId }) => itemId !== null)).toEqual([
      { text: '河道治理', itemId: 'a' },
      { text: '村庄道路', itemId: 'b' },
      { text: '照明提升', itemId: 'c' },
    ]);
  });

  it('never repeats words that two readings share', () => {
    const items = [at(text, 'whole', '河道治理'), at(text, 'again', '河道治理'), at(text, 'part', '治理')];
    const joined = paragraphRuns(text, span, items, clean).map(({ text: run }) => run).join('');
    expect(joined).toBe('1.治理工程：实施河道治理，村庄道路，照明提升等项目。');
  });
});
