/** Words of the form: parts of an observation, the total, and the choices of the lists. */
import { localized } from './locale.js';
import { formWords as en } from './en/form.js';
import { formWords as zh } from './zh/form.js';

export type { FormWords } from './zh/form.js';
export const formWords = localized('form', zh, en);
