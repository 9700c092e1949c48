#!/usr/bin/env node
/** The command of the package: `dabiao plan check FILE…`, `dabiao check FILE…`, `dabiao merge FILE… -o FILE`, `dabiao export FILE -o FILE`. */
import { check } from './check.js';
import { commandWords } from '../locales/command.js';
import { localeFrom, optionsOf, write, type Outcome } from './command.js';
import { exportFile } from './export.js';
import { merge } from './merge.js';
import { planCheck } from './plan-check.js';
import { rollUpFiles } from './roll-up.js';
import { tables } from './tables.js';
import { DABIAO_VERSION } from '../version.js';

const { argv, env, stdout, stderr } = process;
const args = argv.slice(2);
const locale = localeFrom(optionsOf(args, ['lang']), env);

function outcome(): Outcome | Promise<Outcome> {
  const [noun, verb, ...rest] = args;
  if (noun === 'plan' && verb === 'check') return planCheck(rest, env);
  if (noun === 'merge') return merge(args.slice(1), env, stderr.isTTY ? showProgress : undefined);
  if (noun === 'check') return check(args.slice(1), env);
  if (noun === 'roll-up') return rollUpFiles(args.slice(1), env);
  if (noun === 'tables') return tables(args.slice(1), env);
  if (noun === 'export') return exportFile(args.slice(1), env);
  if (noun === '--version') return { output: DABIAO_VERSION, status: 0 };
  return { output: commandWords[locale].usage, status: noun === undefined || noun === '--help' || noun === '-h' ? 0 : 2 };
}

function showProgress(done: number, all: number): void {
  stderr.write(done === all ? '\r\x1b[K' : `\r${done} / ${all}`);
}

const { output, status, files = [] } = await outcome();
const unwritten = files.flatMap((file) => write(file, locale) ?? []);
process.exitCode = unwritten.length > 0 ? 1 : status;
stdout.write(`${[output, ...unwritten].join('\n\n')}\n`);
