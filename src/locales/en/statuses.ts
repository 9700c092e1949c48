import type { Status } from '../../plan/assessment-terms.js';

export const statuses: Readonly<Record<Status, string>> = {
  met: 'Met',
  'on-track': 'On track',
  behind: 'Behind',
  unlikely: 'Unlikely to be met',
  regressing: 'Regressing',
  'no-data': 'No data',
  'not-due': 'Not due',
  'not-assessable': 'Not assessable',
};
