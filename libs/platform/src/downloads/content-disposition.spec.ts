import fc from 'fast-check';
import { contentDisposition } from './content-disposition';

describe('contentDisposition', () => {
  it('names the file for every browser', () => {
    expect(contentDisposition('attachment', '许可证 (1).pdf')).toBe(`attachment; filename="___ (1).pdf"; filename*=UTF-8''%E8%AE%B8%E5%8F%AF%E8%AF%81%20%281%29.pdf`);
    expect(contentDisposition('inline', `a"b\\c'%41.jpg`)).toBe(`inline; filename="a_b_c'_41.jpg"; filename*=UTF-8''a%22b%5Cc%27%2541.jpg`);
  });

  it('never breaks out of the header, and gives the very name back', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(name, (text) => {
        const header = contentDisposition('attachment', text);
        expect(header).toMatch(/^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]*$/);
        expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(text);
      }),
    );
  });
});
