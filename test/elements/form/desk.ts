/** What the tests of the form share: a form as fields, and what they look at in it. */
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/form/dabiao-form.js';
import type { DabiaoForm } from '../../../src/elements/form/dabiao-form.js';
import type { Plan } from '../../../src/plan/schema.js';
import type { Part } from '../../../src/report/form.js';
import type { EntrySession } from '../../../src/report/session.js';
import { at, formPlan, openSession, settled } from '../desk.js';
import { ready, until } from '../support.js';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface FormDesk {
  readonly form: DabiaoForm;
  readonly session: EntrySession;
  field(id: string, part?: Part, breakdown?: string): Field;
  /** The row of an indicator, with what is said of its cells. */
  row(id: string): HTMLElement;
  focus(id: string, part?: Part, breakdown?: string): Promise<void>;
  /** Which field has the focus. */
  focused(): string;
}

export async function openForm(plan: Plan = formPlan(), attributes = ''): Promise<FormDesk> {
  const { root } = await openSession('<dabiao-form></dabiao-form>', plan, attributes);
  const form = root.querySelector('dabiao-form')!;
  await until(() => form.shadowRoot!.querySelector('tbody'));
  await ready(form);
  const ref = (id: string, part?: Part, breakdown?: string) => at(root.session!, id, part, breakdown);
  const field = (id: string, part?: Part, breakdown?: string) => {
    const { row, column } = ref(id, part, breakdown);
    return form.shadowRoot!.querySelector<Field>(`#field-cell-${row}-${column}`)!;
  };
  return {
    form,
    get session() {
      return root.session!;
    },
    field,
    row: (id) => field(id).closest('tbody')!,
    async focus(id, part, breakdown) {
      form.select(ref(id, part, breakdown));
      await settled();
    },
    focused() {
      const { session } = root;
      const { cell = '' } = (form.shadowRoot!.activeElement as HTMLElement | null)?.dataset ?? {};
      const [, row, column] = cell.split('-').map(Number);
      if (row === undefined || column === undefined) return '';
      const { part, breakdown } = session!.form.columns[column]!;
      return [session!.form.rows[row]!.indicator.id, breakdown, part].filter((one) => one !== '').join(' ');
    },
  };
}

/** Pastes a text as from a spreadsheet into the field that has the focus. */
export async function pasteInto(form: DabiaoForm, text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
  form.shadowRoot!.activeElement!.dispatchEvent(event);
  await until(() => form.shadowRoot!.querySelector('[role=status].notice'), 3000);
  await settled();
}

export const notice = (form: DabiaoForm) =>
  form.shadowRoot!.querySelector('[role=status].notice')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
