import { some } from '../numbers.js';
import type { HandInWords } from '../zh/hand-in.js';

const left = (days: number) => (days > 0 ? `${some(days, 'day')} left` : days === 0 ? 'due today' : `${some(-days, 'day')} overdue`);

export const handInWords: HandInWords = {
  recipient: (recipient) => recipient || 'the statistics office',
  due: (date, days) => `by ${date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}, ${left(days)}`,
  dueAs: (text) => `Due: ${text}`,
  practice: 'Practice',
};
