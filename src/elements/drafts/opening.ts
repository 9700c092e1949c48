/** Opening a draft from the list: by what is around it, where that shows the same plan, else by the page. */
import type { DraftRecord } from '../../drafts/draft.js';
import { isRegionCode } from '../../plan/region-code.js';
import type { EntrySession } from '../../report/session.js';
import { SessionInputs } from '../session/session-inputs.js';
import { DabiaoDraftOpenEvent } from './draft-open-event.js';

/** `asked`: whoever listens opens it · `locked`: its period was submitted · `no-department`: the plan has none of this name. */
export type Opening = 'opened' | 'asked' | 'locked' | 'no-department';

/** The element whose properties say what is filled: the session around an element, or the entry that the session is part of. */
export function inputsAround(element: Element): SessionInputs | null {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (!(node instanceof SessionInputs)) continue;
    const { host } = node.getRootNode() as Partial<ShadowRoot>;
    return host instanceof SessionInputs ? host : node;
  }
  return null;
}

export function openDraft(
  element: HTMLElement,
  { plan, department, period, cycle, regions }: DraftRecord,
  session?: EntrySession,
): Opening {
  const inputs = session?.plan.id === plan.id ? inputsAround(element) : null;
  if (inputs && (inputs.locked ?? '').split(/[\s,，]+/).includes(period)) return 'locked';
  if (inputs && !session!.plan.departments.some(({ id }) => id === department)) return 'no-department';
  const isShown = session !== undefined && isOpen({ plan, department, period, cycle }, session);
  const shown = isShown ? [...new Set([...session.regions, ...regions])] : regions;
  const isLeftToUs = element.dispatchEvent(new DabiaoDraftOpenEvent({ plan: plan.id, department, period, cycle, regions: shown }));
  if (!isLeftToUs || !inputs) return 'asked';
  const codes = shown.filter(isRegionCode);
  if (codes.length > 0 && !isSame(codes, session!.regions)) inputs.region = codes.map((code) => named(code, session!)).join(' ');
  if (!isShown) Object.assign(inputs, { department, period, cycle });
  return 'opened';
}

/** The session fills the draft, be it without some of its regions. */
function isOpen(
  { plan, department, period, cycle }: Pick<DraftRecord, 'plan' | 'department' | 'period' | 'cycle'>,
  session: EntrySession,
): boolean {
  return (
    session.plan.id === plan.id && session.department === department && session.cycle === cycle && session.openPeriods.includes(period)
  );
}

/** The draft is open, and the session shows all regions of it. */
export function isShownWhole(record: DraftRecord, session: EntrySession): boolean {
  return record.regions.filter(isRegionCode).every((code) => session.regions.includes(code));
}

function named(code: string, { regionNames }: EntrySession): string {
  const name = regionNames[code];
  return name === undefined || /[\s,，=]/.test(name) ? code : `${code}=${name}`;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}
