import type { CommandWords } from '../zh/command.js';
import { levels } from './common.js';
import { problemWords } from './problems.js';
import { unreadFiles } from './unread-files.js';

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
    encoding: () => problemWords.sentences['json-encoding']({}),
    'too-large': () => unreadFiles['too-large'],
    'zip-damaged': () => 'The archive can’t be opened: not whole, damaged, or no .zip. Get it again.',
    'zip-encrypted': () => 'The archive has a password. Unpack it with the password and name the folder.',
    'zip-too-many': () => unreadFiles['zip-too-many'],
    'zip-swelling': () => unreadFiles['zip-swelling'],
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
