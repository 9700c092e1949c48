/** What few plans have, checked by code that pages load with the first that does (check-rare-later.ts). */
import { checkChanges } from './check-changes.js';
import { checkClasses } from './check-classes.js';
import { checkCodes } from './check-codes.js';
import type { Context } from './check-context.js';
import { checkDimensions } from './check-dimensions.js';
import { checkDue } from './check-due.js';

export function checkRare(context: Context): void {
  checkDimensions(context);
  checkDue(context);
  checkChanges(context);
  checkClasses(context);
  checkCodes(context);
  checkForm(context);
}

/** CHECK22 */
function checkForm({ plan, report }: Context): void {
  if (plan.form?.approver !== undefined && plan.form.filer !== undefined) report('error', 'approver-and-filer', ['form', 'filer']);
}
