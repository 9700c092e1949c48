import type { BoardHeadWords } from '../zh/board-head.js';
import type { IndicatorKind } from '../../plan/assessment-terms.js';
import { headings } from '../../vocabulary/en/headings.js';
import { percent, some } from '../numbers.js';

const kinds: Readonly<Record<IndicatorKind, string>> = { quantifiable: 'quantifiable', directional: 'directional', task: 'tasks' };

const partOf = (count: number, whole: number) => `${count}/${whole} (${percent(count / whole)})`;

export const boardHeadWords: BoardHeadWords = {
  title: (year) => `Attainment of the plan’s targets · ${year}`,
  scope: (names) => `Filtered: ${names.join(' · ')}. The counts and tables below are of these indicators only.`,
  reporting: (due, reported, partly) =>
    `${reported} of ${some(due, 'department')} reported${partly === 0 ? '' : `, ${partly} of them in part`}`,
  unreported: (names) => `Not reported: ${names.join(', ')}`,
  partlyReported: (names) => `Reported in part: ${names.join(', ')}`,
  reportedOf: (department, reported, due) => `${department} (${reported} of ${due})`,
  provisional: (count) => `${some(count, 'indicator')} with provisional data`,

  counts: 'Counts',
  countsNote: (all, count) => (count === 1 ? `${all} in all` : `${all} in all, of ${count} kinds, which are not added up`),
  kind: 'Kind',
  kindNotes: { quantifiable: 'a number to reach', directional: 'to rise, to narrow', task: 'to set up, to draw up' },
  met: (noDataCounts) => (noDataCounts ? 'Met / assessable or no data' : 'Met / assessable'),
  metOrBasically: 'Met or basically met',
  all: 'All (not assessed)',
  outside: (count) => `${count} not assessed`,
  composition: (hasClasses) => (hasClasses ? 'In the plan’s classes' : 'Status of those assessed'),
  notApplicable: 'not applicable',
  noneAssessable: 'none assessable yet',
  judgedLater: 'judged when due',
  noQuantifiable: (isNarrowed) =>
    `${isNarrowed ? 'None of the filtered indicators' : 'No indicator of this plan'} is quantifiable, so there is no rate.`,
  nothing: 'There are no indicators to count.',
  unclassed: (count) => `${count} in no class`,
  withShare: (count, whole) => `${count} (${percent(count / whole)})`,
  marked: (kind, { met, basicallyMet, denominator, all }) => {
    if (denominator === 0) return `${kinds[kind]}: none assessable yet, ${all} in all`;
    const basic = basicallyMet === null ? '' : `, met or basically met ${partOf(basicallyMet, denominator)}`;
    return `${kinds[kind]}: ${kind === 'task' ? 'done' : 'met'} ${partOf(met, denominator)}${basic}, ${all} in all`;
  },
  betweenKinds: '; ',
  between: ', ',
  statusAndKind: (status, kind) => `${kind}: ${status}`,

  gloss: 'How it is counted',
  denominator: (noDataCounts) =>
    noDataCounts
      ? 'The denominator is what can be assessed or has no data, of each kind by itself.'
      : 'The denominator is what can be assessed, of each kind by itself.',
  outsideWhy: 'Outside it: ',
  glossEnd: '.',
  basic: (margin, of) =>
    `Basically met: short by at most ${percent(margin)} of ${of === 'value' ? 'the target' : 'the way from the baseline'}; for quantifiable indicators only.`,
  worst: 'An indicator with several targets counts by the worst; milestones are not counted by themselves.',
  directional: 'A direction is met or not in the year of its target only.',

  changes: (year) => `Since ${year}`,
  changesNote: 'computed by the same rules',
  noChange: 'No change.',
  comparing: 'Comparing…',
  change: { met: 'newly met', regressing: 'now regressing', noData: 'now without data', revised: 'revised' },
  changed: (name, count, list) => `${count} ${name} (${list.join(', ')})`,
  kindCount: (kind, count) => `${count} ${kind === 'task' ? (count === 1 ? 'task' : 'tasks') : kinds[kind]}`,
  listOf: (name, count) => `${name} (${count})`,

  attention: 'Needs attention',
  attentionNote: (shown) => `the ${shown} gravest`,
  more: (count, parts) => `${count} more${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
  part: (word, figure) => `${word} ${figure}`,
  titled: (title, text) => `${title}: ${text}`,
  noAttention: 'No indicator is unlikely to be met or volatile.',
  noneJudged: 'Nothing can be assessed yet, so nothing can be said.',
  needed: 'Needed',
  actual: 'Actual',
  unknownPace: '—',
  points: { percent: ' pp', permille: ' ‰ points' },
  paceNote:
    'Change a year (pp: percentage points). Needed: from the latest value to the year of the target. Actual: the trend of the years so far. Each pair of bars has its own scale.',
  beyondNote:
    '＞, ＜: a direction has no number. It takes a change above (＞) or below (＜) this a year to be past the base value by the year of the target.',

  tables: 'Attainment by field and department',
  byField: 'By field',
  byDepartment: 'By department',
  field: headings.field,
  department: headings.department,
  tableNote: 'A figure shows its indicators (arrow keys move); directions and tasks are counted in the statuses too',
  quantifiable: (noDataCounts) => (noDataCounts ? 'Quantifiable met/assessable or no data' : 'Quantifiable met/assessable'),
  total: 'Total',
  none: '·',
  figure: (row, column, figure) => `${row}, ${column}: ${figure}`,
};
