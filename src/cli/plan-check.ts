/**
 * `dabiao plan check`: what is wrong with plan files, and what is in them. Of more problems than anyone reads the first are told, and
 * how many there are.
 */
import { parseArgs } from 'node:util';
import { localeOf, type Locale } from '../vocabulary/locale.js';
import { PLAN_CHECK } from '../locales/plan-check.js';
import { problemText } from '../locales/problems.js';
import { checkPlan } from '../plan/check/check.js';
import { checkClauses } from '../plan/clauses.js';
import { checkConcepts, readConcepts } from '../plan/concepts.js';
import { inPlainSight } from '../plan/hidden.js';
import { readDocument } from '../documents/document.js';
import { DocumentError, MOST_PROBLEMS, type Problem } from '../documents/problems.js';
import { PLAN_FORMAT, planSchema, type Plan } from '../plan/schema.js';
import conceptList from '../plans/concepts.json' with { type: 'json' };
import { readText, type TextFile } from './read-text.js';
import { summaryLines } from './summary.js';

export interface Outcome {
  readonly output: string;
  /** 0 good, 1 something is wrong with a file, 2 the command itself was wrong. */
  readonly status: 0 | 1 | 2;
}

export function planCheck(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Outcome {
  const options = optionsOf(args);
  const locale = localeFrom(options.lang, environment);
  const words = PLAN_CHECK[locale];
  const wrong = (text: string): Outcome => ({ output: `${text}\n\n${words.usage}`, status: 2 });

  if (options.help) return { output: words.usage, status: 0 };
  if (options.unknown !== undefined) return wrong(words.unknownOption(options.unknown));
  if (options.files.length === 0) return wrong(words.noFile);

  const source = options.text === undefined ? null : readText(options.text);
  if (source && 'unreadable' in source) return { output: `${options.text}\n  ${unreadable(source, locale)}`, status: 1 };
  const reports = options.files.map((file) => checkFile(file, source?.text ?? null, locale));
  return { output: reports.map(({ output }) => output).join('\n\n'), status: reports.some(({ status }) => status !== 0) ? 1 : 0 };
}

const OPTIONS = new Set(['text', 'lang', 'help']);

interface Options {
  readonly files: readonly string[];
  readonly text: string | undefined;
  readonly lang: string | undefined;
  readonly help: boolean;
  readonly unknown: string | undefined;
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { text: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find(
    (token) => token.kind === 'option' && (!OPTIONS.has(token.name) || (token.name !== 'help' && token.value === undefined)),
  );
  return {
    files: positionals,
    text: typeof values.text === 'string' ? values.text : undefined,
    lang: typeof values.lang === 'string' ? values.lang : undefined,
    help: values.help === true,
    unknown: unknown?.kind === 'option' ? unknown.rawName : undefined,
  };
}

/** The language asked for, else that of the terminal (`en_US.UTF-8`), else Chinese. */
function localeFrom(asked: string | undefined, { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Locale {
  return localeOf((asked ?? (LC_ALL || LC_MESSAGES || LANG))?.replace('_', '-'));
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
  // A plan comes from strangers: a terminal would obey the control characters in its names.
  return { output: [file, ...lines.map((line) => (line === '' ? '' : `  ${inPlainSight(line)}`))].join('\n'), status: errors > 0 ? 1 : 0 };
}

/** Where not all can be told, the errors come before the warnings. */
function firstOf(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const ordered = (['error', 'warning'] as const).flatMap((wanted) => problems.filter(({ level }) => level === wanted));
  return ordered.slice(0, MOST_PROBLEMS);
}

function unreadable(file: Extract<TextFile, { unreadable: unknown }>, locale: Locale): string {
  const words = PLAN_CHECK[locale];
  return `${words.level.error}  ${words.unreadable[file.unreadable](file.detail)}`;
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
