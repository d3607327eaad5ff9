import fc from 'fast-check';
import { addDays } from './business-date';
import { DISTRICT_AREAS, LONG_BEFORE_CLAIM_DAYS, photoWarnings, type PhotoClaim } from './photo-warnings';

const TODAY = '2026-11-23';
const NOTHING: PhotoClaim = { claimedDate: null, notBefore: null, area: null };
const YUQUAN = DISTRICT_AREAS['YQ'] ?? null;
const codes = (photo: { takenAt?: string | null; at?: [number, number] }, claim: Partial<PhotoClaim>) =>
  photoWarnings({ takenAt: photo.takenAt ?? null, latitude: photo.at?.[0] ?? null, longitude: photo.at?.[1] ?? null }, { ...NOTHING, ...claim }, TODAY).map(({ code }) => code);

describe('photoWarnings', () => {
  it('says nothing of a photo that says nothing, and of one that fits', () => {
    expect(codes({}, { claimedDate: '2026-11-20', notBefore: '2026-11-16', area: YUQUAN })).toEqual([]);
    expect(codes({ takenAt: '2026-11-19T10:00:00', at: [40.7531, 111.6733] }, { claimedDate: '2026-11-20', notBefore: '2026-11-16', area: YUQUAN })).toEqual([]);
  });

  it('a photo from before the period, or from the future', () => {
    expect(photoWarnings({ takenAt: '2026-11-15T23:59:59', latitude: null, longitude: null }, { ...NOTHING, notBefore: '2026-11-16' }, TODAY)).toEqual([
      { code: 'taken_before_period', text: '照片拍摄于2026年11月15日，早于2026年11月16日，不能说明这以后的情况。' },
    ]);
    expect(codes({ takenAt: '2026-11-16T00:00:00' }, { notBefore: '2026-11-16' })).toEqual([]);
    expect(codes({ takenAt: '2026-11-24T08:00:00' }, {})).toEqual(['taken_in_future']);
  });

  it('a photo of more than 30 days before the claimed day', () => {
    expect(codes({ takenAt: '2026-10-21T08:00:00' }, { claimedDate: '2026-11-20' })).toEqual([]);
    expect(photoWarnings({ takenAt: '2026-10-20T08:00:00', latitude: null, longitude: null }, { ...NOTHING, claimedDate: '2026-11-20' }, TODAY)).toEqual([
      { code: 'taken_long_before_claim', text: '照片拍摄于2026年10月20日，比所报日期（2026年11月20日）早 31 天，请核对。' },
    ]);
  });

  it('a place far outside of the district: 昭君博物院 is not, the old airport in the east, 包头 and 北京 are', () => {
    expect(codes({ at: [40.7042, 111.7069] }, { area: YUQUAN })).toEqual([]);
    expect(codes({ at: [40.8497, 111.824] }, { area: YUQUAN })).toEqual(['taken_elsewhere']);
    expect(photoWarnings({ takenAt: null, latitude: 40.6574, longitude: 109.8403 }, { ...NOTHING, area: YUQUAN }, TODAY)[0]?.text).toMatch(/距玉泉区约 13\d 公里/);
    expect(codes({ at: [39.9042, 116.4074] }, { area: YUQUAN })).toEqual(['taken_elsewhere']);
    expect(codes({ at: [39.9042, 116.4074] }, { area: null })).toEqual([]);
  });

  it('warns about a claimed day exactly when the photo is older than the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const warned = codes({ takenAt: `${addDays('2026-11-20', -days)}T12:00:00` }, { claimedDate: '2026-11-20' }).length === 1;
        expect(warned).toBe(days > LONG_BEFORE_CLAIM_DAYS);
      }),
    );
  });

  it('never warns about a place inside of the box', () => {
    const { south, north, west, east } = YUQUAN ?? { south: 0, north: 0, west: 0, east: 0 };
    const inside = fc.tuple(fc.double({ min: south, max: north, noNaN: true }), fc.double({ min: west, max: east, noNaN: true }));
    fc.assert(fc.property(inside, (at) => expect(codes({ at }, { area: YUQUAN })).toEqual([])));
  });
});
