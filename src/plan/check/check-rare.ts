/** What few plans have, checked by code that pages load with the first that does (check-rare-later.ts). */
import { checkChanges } from './check-changes.js';
import { checkClasses } from './check-classes.js';
import { checkCodes } from './check-codes.js';
import type { Context } from './check-context.js';
import { checkDue } from './check-due.js';

export function checkRare(context: Context): void {
  checkDue(context);
  checkChanges(context);
  checkClasses(context);
  checkCodes(context);
}
