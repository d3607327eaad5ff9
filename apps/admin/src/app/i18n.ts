import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { resources } from '../resources';
import { chinese } from './messages/chinese';

const LOCALE = 'zh-CN';

/** React-admin's words and those of every resource. */
export const messages = {
  ...chinese,
  resources: Object.fromEntries(resources.map(({ name, messages: words }) => [name, words])),
};

interface Options {
  /** Called with a key that has no text. The tests throw. */
  onMissingKey?: (key: string) => string;
}

/** The one language of the product. Labels written in Chinese pass through; a key without text never shows whole, at worst its last part does. */
export function createI18nProvider({ onMissingKey = lastPart }: Options = {}): I18nProvider {
  return polyglotI18nProvider(() => messages, LOCALE, [{ locale: LOCALE, name: '简体中文' }], { allowMissing: false, onMissingKey });
}

function lastPart(key: string): string {
  return /^[\w.-]+$/.test(key) ? key.slice(key.lastIndexOf('.') + 1) : key;
}
