/**
 * The form as a control of an HTML form: the report is its value, errors make it invalid.
 *
 * The value is written when the form asks for it, so that typing costs nothing. A reset of the form leaves the report as it
 * is: what was typed is never lost. An invalid control that can't have the focus stops the form without a word: while the form is being
 * checked the host can have it, and passes it on to the first wrong cell.
 */
import { jsonText } from '../../documents/json-text.js';
import { reportOf } from '../../report/report-document.js';
import type { EntrySession } from '../../report/session.js';

export class FormControl {
  private readonly internals: ElementInternals;
  private readonly valueOf: () => { readonly name: string; readonly session: EntrySession } | null;
  private readonly host: HTMLElement;
  private form: HTMLFormElement | null = null;

  /**
   * @param valueOf the control's name and session, or `null` while it has none.
   * @param showError the form is not sent for an error: the person is to see it.
   */
  constructor(host: HTMLElement, valueOf: FormControl['valueOf'], showError: () => void) {
    this.host = host;
    this.internals = host.attachInternals();
    this.valueOf = valueOf;
    host.addEventListener('invalid', () => this.onInvalid(showError));
  }

  associate(form: HTMLFormElement | null): void {
    this.form?.removeEventListener('formdata', this.onFormData);
    this.form = form;
    form?.addEventListener('formdata', this.onFormData);
  }

  /**
   * @param message what is wrong, or the empty string.
   * @param anchor where browsers show it.
   */
  validate(message: string, anchor: HTMLElement | null): void {
    this.internals.setValidity(message === '' ? {} : { customError: true }, message, anchor ?? undefined);
  }

  /** A check alone, `checkValidity()`, fires the event and moves no focus. */
  private onInvalid(showError: () => void): void {
    const { host } = this;
    if (host.hasAttribute('tabindex')) return;
    const onFocus = (event: FocusEvent) => {
      if (event.composedPath()[0] === host) showError();
    };
    host.addEventListener('focus', onFocus);
    host.tabIndex = -1;
    setTimeout(() => {
      host.removeEventListener('focus', onFocus);
      host.removeAttribute('tabindex');
    });
  }

  private readonly onFormData = ({ formData }: FormDataEvent): void => {
    const value = this.valueOf();
    if (value) formData.set(value.name, jsonText(reportOf(value.session)));
  };
}
