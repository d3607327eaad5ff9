import type { CircularContent } from '@portfolio/contracts';
import type { BusinessDate } from '@portfolio/rules';
import { officialDocument } from './official-document';

/** 督查通报 as it is printed. */
export interface CircularDocumentInput {
  content: CircularContent;
  /** 玉督通报〔2026〕1号; null while it is a draft. */
  number: string | null;
  publishedOn: BusinessDate | null;
}

/** A circular goes to all whom it compares. */
const EVERYBODY = '各有关单位';

/** The bytes of a circular as DOCX: the same blocks as its page. */
export function circularDocument({ content, number, publishedOn }: CircularDocumentInput): Promise<Uint8Array> {
  const { issuer, title, blocks, appendices, demo } = content;
  return officialDocument({ head: { issuer, number }, title, addressee: EVERYBODY, blocks, appendices, signedBy: issuer, date: publishedOn, copyTo: [], demo });
}
