import fc from 'fast-check';
import { cleanFileName } from './file-name';

describe('cleanFileName', () => {
  it.each([
    ['现场照片.JPG', '现场照片.jpg'],
    ['IMG_0001.jpeg', 'IMG_0001.jpeg'],
    ['../../etc/cron.d/now.jpg', 'now.jpg'],
    ['C:\\用户\\桌面\\现场.jpg', '现场.jpg'],
    ['现场\u202egpj.exe', '现场gpj.jpg'],
    ['现\u0000场\u200b.jpg\r\n', '现场.jpg'],
    ['a<b>:c|d?.jpg', 'a_b__c_d_.jpg'],
    ['他说%22好%22.jpg', '他说_好_.jpg'],
    ['程序.exe', '程序.jpg'],
    ['全长 3.5 公里', '全长 3.5 公里.jpg'],
    ['   ', '附件.jpg'],
    ['.jpg', '附件.jpg'],
    ['con..  .jpg', 'con.jpg'],
  ])('%j becomes %s', (given, expected) => {
    expect(cleanFileName(given, 'image/jpeg')).toBe(expected);
  });

  it('is always short, plain, on one line, and of the type that the content has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = cleanFileName(given, 'application/pdf');
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]+\.pdf$/u);
        expect([...name].length).toBeLessThanOrEqual(124);
        expect(name).not.toMatch(/^[. ]/);
        expect(cleanFileName(name, 'application/pdf')).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
