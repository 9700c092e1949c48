/**
 * The head in words, to be copied and exported: the same figures as on the screen.
 *
 * HEADTEXT1 who has reported, who in part, who not, and provisional data · HEADTEXT2 a line for each kind there is, every figure with its denominator, then what it is made
 * of · HEADTEXT3 changes with their numbers by kind, those there are · HEADTEXT4 what needs attention, by name · HEADTEXT5 how it is counted
 * HEADTEXT6 the key and the binding indicators a line each, where the plan marks any
 */
import { nameIn } from '../../../plan/names.js';
import { INDICATOR_KINDS } from '../../../plan/assessment-terms.js';
import { composition, nameOf } from './composition.js';
import { CHANGES, isAnyJudged } from './facts.js';
import { reportingText } from './reporting.js';
import { markedTexts, MARKS, type HeadView } from './view.js';

export function headText(view: HeadView): readonly string[] {
  const { model, facts, words } = view;
  const { head } = words;
  const { sum, names } = reportingText(model.plan, model.reporting, head);
  const lines = [
    sum,
    ...names,
    facts.provisional > 0 && head.provisional(facts.provisional),
    ...kindLines(view),
    ...markLines(view),
    changesLine(view),
    attentionLine(view),
    glossLine(view),
  ];
  return lines.filter((line): line is string => typeof line === 'string');
}

function kindLines({ model, facts, words }: HeadView): string[] {
  const { head, attainment } = words;
  const { classes, noDataCounts } = model.settings;
  if (facts.all === 0) return [head.nothing];
  return INDICATOR_KINDS.filter((kind) => facts.summary.plan[kind].all > 0).map((kind) => {
    const counts = facts.summary.plan[kind];
    const parts = composition(kind, counts, classes, noDataCounts).map((part) =>
      head.part(
        nameOf(part, attainment),
        part.isShare && counts.denominator > 0 ? head.withShare(part.count, counts.denominator) : part.count,
      ),
    );
    if (counts.unclassed > 0) parts.push(head.unclassed(counts.unclassed));
    return [attainment.counts(kind, counts), parts.join(head.between)].join(attainment.between);
  });
}

function markLines(view: HeadView): string[] {
  const { head, board } = view.words;
  return MARKS.map((mark) => [mark, markedTexts(view, mark)] as const)
    .filter(([, texts]) => texts.length > 0)
    .map(([mark, texts]) => head.titled(board.marks[mark], texts.join(head.betweenKinds)));
}

function changesLine({ model, facts, changes, words: { head } }: HeadView): string | null {
  if (!changes || facts.all === 0) return null;
  const parts = CHANGES.filter((name) => changes[name].rows.length > 0).map((name) => {
    const { rows, kinds } = changes[name];
    return head.changed(
      head.change[name],
      rows.length,
      kinds.map(([kind, count]) => head.kindCount(kind, count)),
    );
  });
  return head.titled(head.changes(model.options.asOf - 1), parts.length > 0 ? parts.join(head.between) : head.noChange);
}

function attentionLine({ model, facts, words }: HeadView): string {
  const { head, attainment } = words;
  const { shown, others } = facts.attention;
  if (shown.length === 0) return isAnyJudged(facts.summary.plan) ? head.noAttention : head.noneJudged;
  const names = shown.map(({ indicator, status }) => head.part(nameIn(model.plan.indicators, indicator), attainment.statuses[status]));
  return head.titled(head.attention, [...names, ...(others > 0 ? [head.more(others, [])] : [])].join(head.between));
}

/** What the counts mean, in one line: as it stands below them. */
function glossLine({ model, facts, words }: HeadView): string {
  const { head, attainment } = words;
  const { noDataCounts, margin, marginOf } = model.settings;
  const { quantifiable, directional } = facts.summary.plan;
  const outside = facts.outside.map(([status, count]) => head.part(attainment.statuses[status], count));
  const sentences = [
    head.denominator(noDataCounts),
    outside.length > 0 && `${head.outsideWhy}${outside.join(head.between)}${head.glossEnd}`,
    quantifiable.all > 0 && head.basic(margin, marginOf),
    directional.all > 0 && head.directional,
    head.worst,
  ];
  return head.titled(head.gloss, sentences.filter((sentence) => sentence !== false).join(attainment.between));
}
