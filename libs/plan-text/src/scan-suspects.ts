import { quoted } from './plan-warning';
import type { Doubt } from './list-member';

/** Finds signs that a scan has read wrongly; names are never changed, only marked. */
export interface ScanSuspects {
  /** The doubt about a name, or null. */
  check(name: string): Doubt | null;
}

const DASHES = /[—–]{1,2}/g;
const key = (left: string, right: string): string => `${left.slice(-2)}|${right.slice(0, 2)}`;
/** （云中路一呼准铁路桥）: a range between two places, the dash read as 一. */
const RANGE = /[（(]([^（）()、，]{1,20}(?:路|街|桥|河|高速|环|镇|村|站|口|线|渠))一([^（）()、，期区批号组段中小]{1,20}(?:路|街|桥|河|高速|环|镇|村|站|口|线|渠|界|段))(?:段)?[)）]/;

/**
 * A 一 is suspect where the same text prints a dash between the same characters elsewhere, or where it stands between
 * two places inside brackets. U+FFFD is what a decoder leaves for an unreadable character.
 */
export function scanSuspects(text: string): ScanSuspects {
  const dashes = new Set<string>();
  for (const match of text.matchAll(DASHES)) {
    const end = match.index + match[0].length;
    dashes.add(key(text.slice(Math.max(0, match.index - 2), match.index), text.slice(end, end + 2)));
  }
  return {
    check(name) {
      if (name.includes('\ufffd')) {
        return { code: 'scan_suspect', message: `${quoted(name)}中有无法识别的字符，请对照原文改正。` };
      }
      const places = new Set<string>();
      for (let at = name.indexOf('一'); at >= 0; at = name.indexOf('一', at + 1)) {
        if (at >= 2 && dashes.has(key(name.slice(0, at), name.slice(at + 1)))) places.add(name.slice(at - 2, at + 3));
      }
      const range = name.length <= 400 ? RANGE.exec(name) : null;
      if (range !== null) places.add(`${range[1]?.slice(-2) ?? ''}一${range[2]?.slice(0, 2) ?? ''}`);
      if (places.size === 0) return null;
      const list = [...places].slice(0, 4).map(quoted).join('、');
      return { code: 'scan_suspect', message: `${list}中的“一”疑为“—”的扫描误识，名称已按原文保留，请对照原文核对。` };
    },
  };
}
