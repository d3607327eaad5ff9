import type { PhotoFacts } from '@portfolio/contracts';
import { isHandedOut, photoWords, refusalOf, sizeWords, warningsOf } from './attachmentModel';

const PHOTO: PhotoFacts = { width: 640, height: 480, takenAt: '2026-10-01T10:33:21', latitude: 40.7531, longitude: 111.6733, camera: 'HUAWEI Mate 60' };
const NOTHING: PhotoFacts = { width: null, height: null, takenAt: null, latitude: null, longitude: null, camera: null };

describe('attachments on the page', () => {
  it('says sizes as people do', () => {
    expect([0, 1023, 2048, 1_500_000, 26_214_400].map(sizeWords)).toEqual(['0 字节', '1023 字节', '2 KB', '1.4 MB', '25.0 MB']);
  });

  it('does not send what the server would refuse anyway, and says why', () => {
    expect(refusalOf({ name: '现场.JPG', size: 1000 })).toBeNull();
    expect(refusalOf({ name: '现场.jpg', size: 0 })).toBe('文件是空的（0 字节）。');
    expect(refusalOf({ name: '网页.html', size: 10 })).toMatch(/只能上传/);
    expect(refusalOf({ name: '没有后缀', size: 10 })).toMatch(/只能上传/);
    expect(refusalOf({ name: '大.docx', size: 31 * 1024 * 1024 })).toBe('Office 文件不能超过 30 MB，这个文件 31.0 MB。');
    expect(refusalOf({ name: '大.pdf', size: 31 * 1024 * 1024 })).toBeNull();
  });

  it('says what a photo tells of itself, and nothing where it tells nothing', () => {
    expect(photoWords(PHOTO)).toBe('2026年10月1日 10:33 拍摄，北纬 40.7531°、东经 111.6733°，HUAWEI Mate 60');
    expect(photoWords({ ...NOTHING, latitude: -33.9, longitude: -70.1 })).toBe('南纬 33.9000°、西经 70.1000°');
    expect(photoWords(NOTHING)).toBeNull();
  });

  it('warns by the day that is being typed, in place of the day that is stored', () => {
    const stored = [{ code: 'taken_long_before_claim' as const, text: '旧' }, { code: 'taken_elsewhere' as const, text: '远' }];
    const codes = (date: string | null) => warningsOf({ photo: PHOTO, warnings: stored }, date, '2026-11-23').map(({ code, text }) => [code, text.slice(0, 5)]);
    expect(codes(null)).toEqual([['taken_long_before_claim', '旧'], ['taken_elsewhere', '远']]);
    expect(codes('2026-10-05')).toEqual([['taken_elsewhere', '远']]);
    expect(codes('2026-11-20')).toEqual([['taken_elsewhere', '远'], ['taken_long_before_claim', '照片拍摄于']]);
    expect(warningsOf({ photo: null, warnings: [] }, '2026-11-20', '2026-11-23')).toEqual([]);
  });

  it('offers a file only once nothing stands against it', () => {
    expect((['not_configured', 'unscanned', 'clean', 'infected'] as const).filter((scan) => isHandedOut({ scan }))).toEqual(['not_configured', 'clean']);
  });
});
