import { ATTACHMENT_TYPES, type AttachmentType } from '@portfolio/contracts';

const MAX_STEM = 120;
/** Controls, line separators, and marks that turn the direction of reading: `照片gpj.exe` shown as `照片exe.jpg`. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;
const NOT_IN_NAMES = /[\\/:*?"<>|]/g;

/** A name fit to be shown and saved under: no folder, nothing hidden, of a bearable length, with the extension that its content deserves. */
export function cleanFileName(given: string, type: AttachmentType): string {
  // Browsers write these three so in a form (HTML, multipart/form-data encoding).
  const sent = given.replace(/%22|%0D|%0A/gi, (code) => decodeURIComponent(code));
  const last = sent.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const plain = last.replace(HIDDEN, '').replace(NOT_IN_NAMES, '_').replace(/\s+/g, ' ').replace(/[. ]+$/, '');
  const [, stem = plain, extension = ''] = /^(.*)\.([^.]{1,10})$/.exec(plain) ?? [];
  const { extensions } = ATTACHMENT_TYPES[type];
  const known = (extensions as readonly string[]).includes(extension.toLowerCase());
  const shown = shortened((known || isExtension(extension) ? stem : plain).replace(/^[. ]+|[. ]+$/g, ''));
  return `${shown === '' ? '附件' : shown}.${known ? extension.toLowerCase() : extensions[0]}`;
}

/** Something like `exe`, not the tail of a sentence such as `3.5 公里`. */
function isExtension(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]{0,9}$/.test(text);
}

function shortened(stem: string): string {
  return [...stem].slice(0, MAX_STEM).join('').trimEnd();
}
