import type { PhotoFacts, PhotoWarning } from '@portfolio/contracts';
import { daysBetween, formatChineseDate, type BusinessDate } from './business-date';

/** What a photo is shown for. */
export interface PhotoClaim {
  /** The day the claimed thing happened, for example a milestone's actual date; null while nothing is claimed. */
  claimedDate: BusinessDate | null;
  /** The first day the claim is about, for example the first of the filing's period; null where there is none. */
  notBefore: BusinessDate | null;
  /** Where the place should be; null where nobody knows. */
  area: PlaceArea | null;
}

/** A rough box of WGS-84 degrees. */
export interface PlaceArea {
  name: string;
  south: number;
  north: number;
  west: number;
  east: number;
}

/** Older than this before the claimed day, a photo says little about that day. */
export const LONG_BEFORE_CLAIM_DAYS = 30;
/** So far outside of the box a photo may be without a word: the box is rough, and so are phones between buildings. */
export const PLACE_TOLERANCE_KM = 5;

const KM_PER_DEGREE = 111.2;

/**
 * 玉泉区 roughly, drawn around its streets and towns by hand: an assumption that is good for "another city", not for a border. Other
 * districts have none, and their photos no warning about the place.
 */
export const DISTRICT_AREAS: Readonly<Record<string, PlaceArea>> = { YQ: { name: '玉泉区', south: 40.6, north: 40.84, west: 111.4, east: 111.75 } };

/** Where a photo's time or place contradicts its claim; a photo that says nothing is never warned about. */
export function photoWarnings({ takenAt, latitude, longitude }: Pick<PhotoFacts, 'takenAt' | 'latitude' | 'longitude'>, claim: PhotoClaim, today: BusinessDate): PhotoWarning[] {
  const warnings: PhotoWarning[] = [];
  if (takenAt !== null) warnings.push(...timeWarnings(takenAt.slice(0, 10), claim, today));
  if (latitude !== null && longitude !== null && claim.area !== null) {
    const away = kilometresOutside(latitude, longitude, claim.area);
    if (away > PLACE_TOLERANCE_KM) warnings.push({ code: 'taken_elsewhere', text: `照片定位距${claim.area.name}约 ${Math.round(away)} 公里，请说明拍摄地点。` });
  }
  return warnings;
}

function timeWarnings(taken: BusinessDate, { claimedDate, notBefore }: PhotoClaim, today: BusinessDate): PhotoWarning[] {
  const shot = `照片拍摄于${formatChineseDate(taken)}`;
  if (taken > today) return [{ code: 'taken_in_future', text: `${shot}，晚于今天，请核对相机时间。` }];
  if (notBefore !== null && taken < notBefore) return [{ code: 'taken_before_period', text: `${shot}，早于${formatChineseDate(notBefore)}，不能说明这以后的情况。` }];
  const before = claimedDate === null ? 0 : daysBetween(taken, claimedDate);
  if (claimedDate === null || before <= LONG_BEFORE_CLAIM_DAYS) return [];
  return [{ code: 'taken_long_before_claim', text: `${shot}，比所报日期（${formatChineseDate(claimedDate)}）早 ${before} 天，请核对。` }];
}

/** 0 inside of the box, else the distance to its nearest edge or corner; flat geometry is exact enough here. */
function kilometresOutside(latitude: number, longitude: number, { south, north, west, east }: PlaceArea): number {
  const northward = Math.max(south - latitude, 0, latitude - north) * KM_PER_DEGREE;
  const eastward = Math.max(west - longitude, 0, longitude - east) * KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(northward, eastward);
}
