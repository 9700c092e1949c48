/** Which department and period of a plan to show, when those of the address may be another plan's. */

export interface PlanOutline {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly indicators: readonly { readonly departments: readonly { readonly id: string; readonly role: string }[] }[];
}

export interface Choice {
  readonly department: string;
  readonly period: string;
  /** What was chosen in place of what the plan does not have; empty where it has all. */
  readonly note: string;
}

/** The departments that lead an indicator: of others the form would be empty. */
export function leadingDepartments({ departments, indicators }: PlanOutline): PlanOutline['departments'] {
  const leads = new Set(indicators.flatMap((one) => one.departments.filter(({ role }) => role === 'lead').map(({ id }) => id)));
  return departments.filter(({ id }) => leads.has(id));
}

export function yearsOf({ start, end }: PlanOutline): string[] {
  return Array.from({ length: end - start + 1 }, (_, i) => String(start + i));
}

/** As wanted where the plan has it, else the first department, and the year that is nearest. */
export function choose(plan: PlanOutline, wanted: { readonly department: string; readonly period: string }): Choice {
  const departments = leadingDepartments(plan);
  const kept = departments.some(({ id }) => id === wanted.department);
  const department = kept ? wanted.department : departments[0]!.id;
  const year = Number(wanted.period.slice(0, 4)) || plan.end;
  const nearest = String(Math.min(Math.max(year, plan.start), plan.end));
  const period = wanted.period.startsWith(nearest) ? wanted.period : nearest;
  const changes = [
    ...(kept ? [] : [`没有原来所选部门牵头的指标，已改选“${departments[0]!.name}”`]),
    ...(period === wanted.period ? [] : [`不含原来所选的报告期，已改选${period}年`]),
  ];
  return { department, period, note: changes.length === 0 ? '' : `《${plan.title}》${changes.join('；')}。` };
}
