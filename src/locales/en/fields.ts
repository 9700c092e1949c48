import type { FieldsWords } from '../zh/fields.js';

export const fieldsWords: FieldsWords = {
  categories: (count) => `Breakdown (${count})`,
  details: 'No data, remarks, source',
};
