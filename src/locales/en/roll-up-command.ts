import type { RollUpWords } from '../zh/roll-up-command.js';

export const rollUpWords: RollUpWords = {
  usage: `Usage: dabiao roll-up --plan plan.json -o FILE [options] DATASET.json … or FOLDER …

Makes datasets of the level below into one of the level above: counts, numerators and denominators are added, rates made anew and never averaged. A sum that lacks a region is
not written, and told.

Options:
--plan FILE          the plan file, the same that the datasets were made with
-o, --output FILE    the dataset to write
--region CODE        a region of the lowest level that is due, may be repeated; those of the datasets by default
--created-at TIME    when it was made, as 2026-04-01T09:00:00+08:00; not recorded by default
--json               the outcome as JSON, for programs
--lang LANGUAGE      zh-CN (the default) or en
--help               shows this`,
  noFile: 'Give at least one dataset or folder.',
  combined: (datasets, observations) => `${datasets} ${datasets === 1 ? 'dataset' : 'datasets'}, ${observations} observations`,
  incomplete: (indicator, region, period, have, of) => `incomplete: ${indicator} (${region}, ${period}), ${have} of ${of} regions`,
  unadded: (indicator, reason) =>
    `not added up: ${indicator} (${{ task: 'a task', ratio: 'a ratio', 'no-counts': 'without numerator and denominator' }[reason]})`,
};
