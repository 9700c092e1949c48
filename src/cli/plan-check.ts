/**
 * `dabiao plan check`: what is wrong with plan files, and what is in them. Of more problems than anyone reads the first are told, and
 * how many there are.
 */
import type { Locale } from '../vocabulary/locale.js';
import { commandWords } from '../locales/command.js';
import { PLAN_CHECK } from '../locales/plan-check.js';
import { problemText } from '../locales/problems.js';
import { checkPlan } from '../plan/check/check.js';
import { checkClauses } from '../plan/clauses.js';
import { checkConcepts, readConcepts } from '../plan/concepts.js';
import { readDocument } from '../documents/document.js';
import { DocumentError, MOST_PROBLEMS, type Problem } from '../documents/problems.js';
import { PLAN_FORMAT, planSchema, type Plan } from '../plan/schema.js';
import conceptList from '../plans/concepts.json' with { type: 'json' };
import { localeFrom, optionsOf, told, unreadable, type Environment, type Outcome } from './command.js';
import { readText } from './read-text.js';
import { summaryLines } from './summary.js';

export function planCheck(args: readonly string[], environment: Environment): Outcome {
  const options = optionsOf(args, ['text', 'lang']);
  const locale = localeFrom(options, environment);
  const words = PLAN_CHECK[locale];
  const wrong = (text: string): Outcome => ({ output: `${text}\n\n${words.usage}`, status: 2 });

  if (options.isAsked('help')) return { output: words.usage, status: 0 };
  if (options.unknown !== undefined) return wrong(commandWords[locale].unknownOption(options.unknown));
  if (options.files.length === 0) return wrong(words.noFile);

  const textFile = options.given.text?.at(-1);
  const source = textFile === undefined ? null : readText(textFile);
  if (source && 'unreadable' in source) return { output: `${textFile}\n  ${unreadable(source, locale)}`, status: 1 };
  const reports = options.files.map((file) => checkFile(file, source?.text ?? null, locale));
  return { output: reports.map(({ output }) => output).join('\n\n'), status: reports.some(({ status }) => status !== 0) ? 1 : 0 };
}

function checkFile(file: string, source: string | null, locale: Locale): Outcome {
  const read = readText(file);
  if ('unreadable' in read) return { output: `${file}\n  ${unreadable(read, locale)}`, status: 1 };
  const { plan, problems, count = problems.length } = planAndProblems(read.text, source);
  const words = PLAN_CHECK[locale];
  const warnings = problems.filter(({ level }) => level === 'warning').length;
  const errors = count - warnings;
  const strayed = problems.filter(({ code }) => code === 'clause-not-in-text').length;
  const clauses = plan?.indicators.flatMap(({ targets }) => targets).length ?? 0;
  const lines = [
    ...firstOf(problems).map((problem) => `${words.level[problem.level]}  ${problemText(problem, locale)}`),
    ...(count > MOST_PROBLEMS ? [words.more(count - MOST_PROBLEMS)] : []),
    words.count(errors, warnings),
    ...(plan ? ['', ...summaryLines(plan, source === null ? null : clauses - strayed, locale)] : []),
  ];
  return { output: told(file, lines), status: errors > 0 ? 1 : 0 };
}

/** Where not all can be told, the errors come before the warnings. */
function firstOf(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const ordered = (['error', 'warning'] as const).flatMap((wanted) => problems.filter(({ level }) => level === wanted));
  return ordered.slice(0, MOST_PROBLEMS);
}

/** The plan too, when its shape is right: with wrong ids it can still be counted. */
function planAndProblems(text: string, source: string | null): { plan?: Plan; problems: readonly Problem[]; count?: number } {
  try {
    const plan = readDocument(planSchema, PLAN_FORMAT, text);
    const problems = [...checkPlan(plan), ...checkConcepts(plan, readConcepts(conceptList))];
    return { plan, problems: source === null ? problems : [...problems, ...checkClauses(plan, source)] };
  } catch (error) {
    if (error instanceof DocumentError) return { problems: error.problems, count: error.count };
    throw error;
  }
}
