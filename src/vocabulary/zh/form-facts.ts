/** What a form states of itself, in the words of statistical forms. */
import type { FormFacts } from '../../plan/form-facts.js';

export interface FormFactsWords {
  readonly heading: string;
  readonly labels: Readonly<Record<Exclude<keyof FormFacts, 'document'>, string>>;
  /** Of the document, by whose it is. */
  readonly documents: Readonly<Record<'approver' | 'filer' | 'none', string>>;
  readonly labelled: (label: string, text: string) => string;
  /** A month or a day, written 2027-12 or 2027-12-31. */
  readonly date: (text: string) => string;
  readonly dueBy: (day: string) => string;
  readonly past: (date: string) => string;
}

export const formFactsWords: FormFactsWords = {
  heading: '报表标识',
  labels: {
    number: '表号',
    issuer: '制定机关',
    approver: '批准机关',
    filer: '备案机关',
    validUntil: '有效期至',
    due: '报送日期',
    delivery: '报送方式',
  },
  documents: { approver: '批准文号', filer: '备案文号', none: '文号' },
  labelled: (label, text) => `${label}：${text}`,
  date: (text) => {
    const [year, month, day] = text.split('-').map(Number);
    return `${year}年${month}月${day ? `${day}日` : ''}`;
  },
  dueBy: (day) => `${day}前`,
  past: (date) => `已过有效期（${date}）`,
};
