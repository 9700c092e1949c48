/** The plan's own classes of statuses (CHECK20 of `check.ts`). */
import { classFaults } from '../status-classes.js';
import { ids, type Context } from './check-context.js';

export function checkClasses({ plan, report }: Context): void {
  const classes = plan.assessment?.classes;
  if (!classes) return;
  ids(classes, ['assessment', 'classes'], report);
  const { overlap, left } = classFaults(classes);
  if (overlap) {
    const { one, other, status } = overlap;
    report('error', 'classes-overlap', ['assessment', 'classes', other], { first: `classes[${one}]`, status });
  }
  if (left.length > 0) report('warning', 'status-without-class', ['assessment', 'classes'], { statuses: left });
}
