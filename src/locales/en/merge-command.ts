import type { MergeWords } from '../zh/merge-command.js';

export const mergeWords: MergeWords = {
  usage: `Usage: dabiao merge --plan plan.json -o dataset.json [options] submission.json … or folder, .zip …

Reads and checks the departments' submissions and merges them into one dataset, byte for byte what the page for collecting makes.
Of different values none is chosen: conflicts are listed with both sides; give decisions with --decisions and merge again.
The exit status is 1 when a file can't be taken or something is undecided.

Options:
--plan FILE        The plan file, the same as was filled
-o, --output FILE  The dataset to write
--decisions FILE   Decisions (dabiao.decisions/1)
--region CODE      A region that is due, may be repeated; all regions of the submissions where not given
--period PERIOD    A period that is due, may be repeated; all periods of the submissions where not given
--state STATE      provisional (default) or final
--created-at TIME  When it was made, for example 2026-04-01T09:00:00+08:00; left out where not given
--json             The result as JSON, for programs
--lang LANG        zh-CN (default) or en
--help             Shows this help`,
  noFile: 'Give at least one submission or folder.',
  noState: (state) => `There is no state "${state}": provisional or final.`,
  merged: (files, observations) => `${files} submissions taken, ${observations} observations`,
  sameId: (file) => `Has the id of another, different submission, not taken: ${file}`,
  succession: (later, earlier, cells) =>
    `Two submissions of one department differ in ${cells} cells; decide whether the later replaces the earlier: ${later} (later), ${earlier} (earlier)`,
  conflict: (indicator, region, period, said) => `Undecided, not taken: ${indicator} (${region}, ${period}): ${said.join('; ')}`,
  idle: (count) => `${count} decisions are about submissions that are not here, and have no effect`,
  notFinal: 'Something is undecided or returned: it can’t be final. Use --state provisional, or decide first',
  nothing: 'No file written',
};
