/** Words of what is said of a cell with its answers, loaded when a cell is looked at. */
import { localized } from '../vocabulary/locale.js';
import { answerWords as en } from './en/answers.js';
import { answerWords as zh } from './zh/answers.js';

export const answerWords = localized('answers', zh, en);
