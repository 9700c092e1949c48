import type { FormFactsWords } from '../zh/form-facts.js';

export const formFactsWords: FormFactsWords = {
  heading: 'About this form',
  labels: {
    number: 'Form number',
    issuer: 'Issued by',
    approver: 'Approved by',
    filer: 'On file with',
    validUntil: 'Valid until',
    due: 'Due',
    delivery: 'Delivery',
  },
  documents: { approver: 'Approval number', filer: 'Filing number', none: 'Document number' },
  labelled: (label, text) => `${label}: ${text}`,
  date: (text) => text,
  dueBy: (day) => `by ${day}`,
  past: (date) => `No longer valid (valid until ${date})`,
};
