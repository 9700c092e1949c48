/** What the vocabulary says in English and is not read by, for pages whose tables came without it. */
import { targetTexts } from './en/targets.js';
import { unitRules } from './en/units.js';

export const vocabularyInEnglish = { targets: targetTexts, units: unitRules };
