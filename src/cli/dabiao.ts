#!/usr/bin/env node
/** The command of the package: `dabiao plan check FILE…`. */
import { planCheck } from './plan-check.js';

const [noun, verb, ...args] = process.argv.slice(2);
// Anything but `plan check` shows how to use it.
const asked = noun === 'plan' && verb === 'check';
const { output, status } = asked ? planCheck(args, process.env) : planCheck(['--help'], process.env);
const helped = noun === undefined || noun === '--help' || noun === '-h';

process.exitCode = asked || helped ? status : 2;
process.stdout.write(`${output}\n`);
