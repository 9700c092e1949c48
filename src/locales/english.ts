/**
 * All that the kit says in English, by area, for pages whose tables came without it. What a gauge says is not among it: it is so little that
 * its tables have it.
 */
import { vocabularyInEnglish } from '../vocabulary/english.js';
import { aboutWords } from './en/about.js';
import { answerWords } from './en/answers.js';
import { attainmentSourceWords } from './en/attainment-source.js';
import { attainmentMessages } from './en/attainment.js';
import { boardHeadWords } from './en/board-head.js';
import { boardWords } from './en/board.js';
import { cellWords } from './en/cell.js';
import { checkCommandWords } from './en/check-command.js';
import { collectWords } from './en/collect.js';
import { commandWords } from './en/command.js';
import { draftsWords } from './en/drafts.js';
import { entryWords } from './en/entry.js';
import { exportCommandWords } from './en/export-command.js';
import { exportWords } from './en/export.js';
import { faultWords } from './en/faults.js';
import { fieldsWords } from './en/fields.js';
import { findingSentences } from './en/findings.js';
import { gridWords } from './en/grid.js';
import { guideWords } from './en/guide.js';
import { handInWords } from './en/hand-in.js';
import { importWords } from './en/import.js';
import { indicatorPanelWords } from './en/indicator-panel.js';
import { keyWords } from './en/keys.js';
import { licenseWords } from './en/license.js';
import { lookWords } from './en/looks.js';
import { mergeWords } from './en/merge-command.js';
import { noticeWords } from './en/notices.js';
import { panelWords } from './en/panels.js';
import { papersWords } from './en/papers.js';
import { passphraseWords } from './en/passphrase.js';
import { pasteWords } from './en/paste.js';
import { pictureWords } from './en/picture.js';
import { PLAN_CHECK } from './en/plan-check.js';
import { pointsWords } from './en/points.js';
import { printWords } from './en/print.js';
import { problemWords } from './en/problems.js';
import { rollUpWords } from './en/roll-up-command.js';
import { returnsWords } from './en/returns.js';
import { saveStateWords } from './en/save-state.js';
import { sendingWords } from './en/sending.js';
import { sessionWords } from './en/session.js';
import { straysWords } from './en/strays.js';
import { tablesWords } from './en/tables-command.js';
import { timeRules } from './en/times.js';
import { trendWords } from './en/trend.js';

export const english = {
  about: aboutWords,
  answers: answerWords,
  attainment: attainmentMessages,
  'attainment-source': attainmentSourceWords,
  board: boardWords,
  'board-head': boardHeadWords,
  cell: cellWords,
  collect: collectWords,
  drafts: draftsWords,
  entry: entryWords,
  export: exportWords,
  faults: faultWords,
  fields: fieldsWords,
  findings: findingSentences,
  grid: gridWords,
  guide: guideWords,
  'hand-in': handInWords,
  import: importWords,
  'indicator-panel': indicatorPanelWords,
  keys: keyWords,
  license: licenseWords,
  looks: lookWords,
  notices: noticeWords,
  panels: panelWords,
  papers: papersWords,
  passphrase: passphraseWords,
  paste: pasteWords,
  picture: pictureWords,
  'plan-check': PLAN_CHECK,
  command: commandWords,
  'check-command': checkCommandWords,
  'export-command': exportCommandWords,
  'merge-command': mergeWords,
  'roll-up-command': rollUpWords,
  'tables-command': tablesWords,
  points: pointsWords,
  print: printWords,
  problems: problemWords,
  returns: returnsWords,
  'save-state': saveStateWords,
  sending: sendingWords,
  session: sessionWords,
  strays: straysWords,
  ...vocabularyInEnglish,
  times: timeRules,
  trend: trendWords,
};
