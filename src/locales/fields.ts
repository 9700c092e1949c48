/** Words of a form as fields. */
import { localized } from '../vocabulary/locale.js';
import { fieldsWords as en } from './en/fields.js';
import { fieldsWords as zh } from './zh/fields.js';

export type { FieldsWords } from './zh/fields.js';
export const fieldsWords = localized('fields', zh, en);
