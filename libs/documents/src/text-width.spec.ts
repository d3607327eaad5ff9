import fc from 'fast-check';
import { textWidth, titleLines } from './text-width';

describe('titleLines', () => {
  it.each([
    ['督办事项办理情况回执', ['督办事项办理情况回执']],
    ['关于2026年11月玉泉区重大项目建设进展督查情况的通报', ['关于2026年11月玉泉区重大', '项目建设进展督查情况的通报']],
    ['关于金南四街道路工程和管网改造工程逾期的督办通知', ['关于金南四街道路工程和', '管网改造工程逾期的督办通知']],
  ])('breaks %s', (title, lines) => {
    expect(titleLines(title, 20)).toEqual(lines);
  });

  it('loses nothing, and no line is wider than may be', () => {
    const character = fc.constantFrom(...'关于玉泉区重大项目建设的进展和管网改造、及情况通报《》“”（），。：2026ab-');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 90 }), (characters) => {
        const title = characters.join('');
        const lines = titleLines(title, 20);
        expect(lines.join('')).toBe(title);
        if (/^[\u4e00-\u9fff]*$/.test(title)) for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(20);
      }),
    );
  });
});

it('counts figures and Latin letters as half as wide', () => {
  expect(textWidth('2026年11月23日')).toBe(7);
});
