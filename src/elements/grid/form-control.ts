/**
 * The grid as a control of an HTML form: the report is its value, errors make it invalid.
 *
 * The value is written when the form asks for it, so that typing costs nothing. A reset of the form leaves the report as it
 * is: what was typed is never lost.
 */
import { jsonText } from '../../documents/json-text.js';
import { reportOf } from '../../report/report-document.js';
import type { EntrySession } from '../../report/session.js';

export class FormControl {
  private readonly internals: ElementInternals;
  private readonly valueOf: () => { readonly name: string; readonly session: EntrySession } | null;
  private form: HTMLFormElement | null = null;

  /** @param valueOf the control's name and session, or `null` while it has none. */
  constructor(host: HTMLElement, valueOf: FormControl['valueOf']) {
    this.internals = host.attachInternals();
    this.valueOf = valueOf;
  }

  associate(form: HTMLFormElement | null): void {
    this.form?.removeEventListener('formdata', this.onFormData);
    this.form = form;
    form?.addEventListener('formdata', this.onFormData);
  }

  /** @param message what is wrong, or the empty string. */
  validate(message: string): void {
    this.internals.setValidity(message === '' ? {} : { customError: true }, message);
  }

  private readonly onFormData = ({ formData }: FormDataEvent): void => {
    const value = this.valueOf();
    if (value) formData.set(value.name, jsonText(reportOf(value.session)));
  };
}
