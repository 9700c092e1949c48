import type { CheckCommandWords } from '../zh/check-command.js';

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

export const checkCommandWords: CheckCommandWords = {
  usage: `Usage: dabiao check [options] FILE.json … or FOLDER, .zip …

Checks submissions, datasets and reviews: shape, content, digest; and against a plan where one is given.
Where all submissions of a dataset are among the files, it is held against them, too.
The exit code is 1 where a file is wrong.

Options:
--plan FILE      the plan file
--json           the outcome as JSON, for programs
--lang LANGUAGE  zh-CN (the default) or en
--help           shows this`,
  noFile: 'Give at least one file or folder.',
  right: ({ format, plan, department, observations, remarks, digest }) =>
    [
      `right: ${format}`,
      `plan ${plan}`,
      ...(department === undefined ? [] : [`department ${department}`]),
      ...(observations === undefined ? [] : [counted(observations, 'observation')]),
      ...(remarks === undefined ? [] : [counted(remarks, 'remark')]),
      ...(digest === undefined ? [] : [`digest ${digest}`]),
    ].join(', '),
};
