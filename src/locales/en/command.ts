import type { CommandWords } from '../zh/command.js';
import { levels } from './common.js';

export const commandWords: CommandWords = {
  usage: `Usage: dabiao plan check plan.json …            checks plan files
       dabiao check FILE.json …                 checks submissions, datasets, reviews
       dabiao merge submission.json … -o FILE   merges submissions
       dabiao roll-up dataset.json … -o FILE    brings datasets of the level below together
       dabiao export dataset.json -o FILE       writes observations as CSV, for Excel and others
       dabiao tables --plan plan.json -o FOLDER writes the plan as tables, to compute in SQL

Add --help for more about each; dabiao --version prints the version.`,
  unreadable: {
    missing: () => 'The file does not exist. Check the path.',
    folder: () => 'This is a folder. Give the file in it.',
    forbidden: () => 'No permission to read it.',
    encoding: () => 'The file is not UTF-8 (perhaps GBK or UTF-16). Save it as UTF-8.',
    'too-large': () => 'The file has more than 50 MB and can be no submission.',
    'zip-damaged': () => 'The archive can’t be opened: not whole, damaged, or no .zip. Get it again.',
    'zip-encrypted': () => 'The archive has a password. Unpack it with the password and name the folder.',
    'zip-too-many': () => 'There are more than 20,000 files in the archive; nothing was unpacked. Part it, with submissions only.',
    'zip-swelling': () =>
      'The archive would unpack to more than can be meant (above 1 GB, or other than it says); it was not unpacked. Ask who has sent it.',
    'zip-nested': () => 'This is an archive within an archive and was not opened. Unpack it.',
    'zip-empty': () => 'There is no .json file in the archive.',
    other: (detail) => `The file can't be read (${detail}).`,
  },
  unwritable: (detail) => `The file can't be written (${detail}). Check the path and the permission.`,
  unknownOption: (option) => `There is no option "${option}".`,
  noPlan: 'Give the plan file with --plan.',
  noOutput: 'Give the file to write with -o.',
  noScope: (text) => `"${text}" is neither a region code nor a period.`,
  noFormat: (format, known) =>
    format === '' ? `Give a format by --format: ${known.join(', ')}.` : `There is no format "${format}". Give one of ${known.join(', ')}.`,
  error: levels.error.toLowerCase(),
};
