import type { TranslationMessages } from 'react-admin';
import { actions } from './actions';
import { feedback } from './feedback';
import { pages } from './pages';
import { tools } from './tools';

/** All words of react-admin in Chinese. The type refuses a missing key; `messages.spec.ts` compares with the English of the installed version. */
export const chinese: TranslationMessages = { ra: { ...actions, ...pages, ...feedback, ...tools } };
