/** What leaves the board as text or as a file: loaded when a person asks for it. */
import type { LiveAssessment } from '../../attainment/live-assessment.js';
import { boardColumns, boardLines, boardText, type ListWords } from '../../exchange/board-list.js';
import { tableWorkbook } from '../../exchange/table-workbook.js';
import { warningTable, type SentencesOf } from '../../exchange/warning-table.js';
import { warningsCsv } from '../../exchange/warnings-csv.js';
import { wordingOf } from '../../locales/attainment.js';
import { reasonSentences } from '../../locales/sentences.js';
import { saveFile } from '../files/save-file.js';
import { headText } from './head/head-text.js';
import type { HeadView } from './head/view.js';
import { facetNames, scopeNames } from './filter-names.js';
import type { Filter, Row } from './rows.js';
import { statusWord, type Words } from './words.js';

/** What a board shows. */
export interface Shown {
  readonly model: LiveAssessment;
  /** In the order they are listed. */
  readonly rows: readonly Row[];
  readonly filter: Filter;
  /** The head of the board, as above the rows. */
  readonly head: HeadView;
  readonly words: Words;
  /** Day of making, as it is shown. */
  readonly date: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function textOf(shown: Shown): string {
  const { model, rows, words } = shown;
  return boardText(boardLines(model, rows, listWords(shown)), headOf(shown), {
    ...listWords(shown),
    inYear: words.board.inYear,
  });
}

export async function saveRows(shown: Shown, pause?: () => Promise<void>): Promise<void> {
  const { model, rows, words } = shown;
  const { board, attainment } = words;
  const lines = boardLines(model, rows, listWords(shown));
  const columns = boardColumns(model);
  const heads = { ...attainment.columns, ...board.list };
  const warnings = warningTable(model.plan, warningsOf(shown), attainment, sentencesOf(shown));
  const book = await tableWorkbook(
    headOf(shown),
    [
      {
        name: board.listSheet,
        heads: columns.map((column) => heads[column]),
        rows: Array.from(lines, ({ cells }) => columns.map((column) => cells[column])),
      },
      { name: board.warningsSheet, ...warnings },
    ],
    pause,
  );
  saveFile(board.rowsFile(fileTitle(shown), model.options.asOf), book, XLSX);
}

export function saveWarnings(shown: Shown): void {
  const { model, words } = shown;
  const csv = warningsCsv(model.plan, warningsOf(shown), words.attainment, sentencesOf(shown));
  saveFile(words.board.warningsFile(fileTitle(shown), model.options.asOf), csv, 'text/csv');
}

/** Title, day, method and year, counts and what they are of, filters. */
function headOf({ model, rows, filter, head, words, date }: Shown): string[] {
  const { board, attainment } = words;
  const { plan, options } = model;
  const [facets, scope] = [facetNames(filter, model.settings.classes, words), scopeNames(filter, plan, words)];
  const total = model.indicators.filter(({ decisive }) => decisive !== null).length;
  return [
    board.heading(plan.title, options.asOf),
    `${board.made(date)}　${board.asOf(options.asOf, attainment.methods[options.method ?? 'linear'])}`,
    board.filteredBy([...scope, ...facets]),
    board.shown({ shown: rows.length, scope: head.facts.all, all: total }, facets, scope),
    ...headText(head),
  ];
}

function warningsOf({ model, rows }: Shown) {
  const ids = new Set(rows.map(({ indicator }) => indicator.id));
  return model.warnings.filter(({ indicator }) => ids.has(indicator));
}

function listWords(shown: Shown): ListWords {
  const { words } = shown;
  const { locale, attainment, board } = words;
  return {
    locale,
    subjects: attainment.subjects,
    flags: attainment.flags,
    marks: board.marks,
    status: (kind, status) => statusWord(words, kind, status),
    sentences: sentencesOf(shown),
  };
}

function sentencesOf({ model, words }: Shown): SentencesOf {
  return (reasons, indicator, series) => reasonSentences(reasons, words.attainment, wordingOf(model.plan, indicator, words.locale, series));
}

/** The plan's title, and what the rows are narrowed by. */
function fileTitle({ model, filter, words }: Shown): string {
  return [model.plan.title, ...scopeNames(filter, model.plan, words), ...facetNames(filter, model.settings.classes, words)].join('-');
}
