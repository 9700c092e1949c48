/** What the vocabulary says in English and is not read by, for pages whose tables came without it. */
import { targetTexts } from './en/targets.js';

export const vocabularyInEnglish = { targets: targetTexts };
