/**
 * 目标责任分解表: who answers for which clause of the plan, with its indicators. Printed, and written as a workbook, from the same rows.
 *
 * RESPONSIBILITY1 clauses stand field by field, in the order of the plan's items, each once with all of its indicators · RESPONSIBILITY2 goals, measures
 * and projects are told by the plan's own items: 目标1.2, 措施3 · RESPONSIBILITY3 of a department those clauses of which it leads or supports an indicator, with
 * these indicators · RESPONSIBILITY4 a department that the plan itself does not name is marked 推定
 */
import { compareItems } from '../plan/clauses.js';
import { codesOf } from '../plan/codes.js';
import type { Indicator, Plan } from '../plan/schema.js';
import type { Target } from '../plan/target.js';
import type { Locale } from '../vocabulary/locale.js';
import { targetWords } from '../vocabulary/targets.js';

export interface ResponsibilityLine {
  readonly code: string;
  readonly indicator: string;
  readonly target: string;
  readonly lead: string;
  readonly support: string;
}

export interface ResponsibilityClause {
  readonly item: string;
  readonly quote: string;
  readonly lines: readonly ResponsibilityLine[];
}

export interface ResponsibilityField {
  readonly field: string;
  readonly clauses: readonly ResponsibilityClause[];
}

export interface ResponsibilityWords {
  readonly columns: Readonly<Record<'field' | 'item' | 'quote' | 'code' | 'indicator' | 'target' | 'lead' | 'support', string>>;
  readonly title: (plan: string, department: string) => string;
  readonly note: string;
  /** After the name of a department. */
  readonly assumed: string;
  readonly named: (names: readonly string[]) => string;
}

/** @param department id; all departments where it is not given. */
export function responsibilityOf(
  plan: Plan,
  locale: Locale,
  words: Pick<ResponsibilityWords, 'assumed' | 'named'>,
  department?: string,
): ResponsibilityField[] {
  const codes = codesOf(plan);
  const names = new Map(plan.departments.map(({ id, name }) => [id, name]));
  const namesOf = ({ departments }: Indicator, role: 'lead' | 'support') =>
    words.named(
      departments.filter((one) => one.role === role).map(({ id, assumed }) => `${names.get(id) ?? id}${assumed ? words.assumed : ''}`),
    );
  const lineOf = (indicator: Indicator, target: Target): ResponsibilityLine => ({
    code: codes.get(indicator.id)!,
    indicator: indicator.name,
    target: targetWords(target, indicator, locale, plan),
    lead: namesOf(indicator, 'lead'),
    support: namesOf(indicator, 'support'),
  });
  return plan.fields.flatMap(({ id, name }): ResponsibilityField[] => {
    const clauses = new Map<string, { item: string; quote: string; lines: ResponsibilityLine[] }>();
    for (const indicator of plan.indicators) {
      if (indicator.field !== id || (department !== undefined && !indicator.departments.some((one) => one.id === department))) continue;
      for (const target of indicator.targets) {
        const { item, quote } = target.source;
        const key = `${item}\n${quote}`;
        const clause = clauses.get(key) ?? { item, quote, lines: [] };
        clause.lines.push(lineOf(indicator, target));
        clauses.set(key, clause);
      }
    }
    const sorted = [...clauses.values()].sort((one, other) => compareItems(one.item, other.item));
    return sorted.length > 0 ? [{ field: name, clauses: sorted }] : [];
  });
}
