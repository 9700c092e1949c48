/**
 * The form as a control of an HTML form: the report is its value, errors make it invalid.
 *
 * The value is written when the form asks for it, so that typing costs nothing. What writes it is loaded once there is a form to be sent;
 * until it is there the control is invalid, and says why. A reset of the form leaves the report as it
 * is: what was typed is never lost. An invalid control that can't have the focus stops the form without a word: while the form is being
 * checked the host can have it, and passes it on to the first wrong cell. It can as long as the focus is inside: browsers take the focus
 * from what is in an element that no longer can.
 */
import { jsonText } from '../../documents/json-text.js';
import type { EntrySession } from '../../report/session.js';
import { LazyPart } from '../lazy/lazy-part.js';

/** What is submitted, and by which name: nothing without one. */
export interface ControlValue {
  readonly name: string | null;
  readonly session: EntrySession | null | undefined;
}

type Host = HTMLElement & { requestUpdate(): void };

export class FormControl {
  readonly internals: ElementInternals;
  private readonly valueOf: () => ControlValue;
  private readonly host: Host;
  private readonly writer: LazyPart<typeof import('../../report/report-document.js')>;
  private form: HTMLFormElement | null = null;
  private isFocusable = false;

  /**
   * @param showError the form is not sent for an error: the person is to see it.
   */
  constructor(host: Host, valueOf: () => ControlValue, showError: () => void) {
    this.host = host;
    this.writer = new LazyPart(host, () => import('../../report/report-document.js'));
    this.internals = host.attachInternals();
    this.valueOf = valueOf;
    host.addEventListener('invalid', () => this.onInvalid(showError));
  }

  associate(form: HTMLFormElement | null): void {
    this.form?.removeEventListener('formdata', this.onFormData);
    this.form = form;
    form?.addEventListener('formdata', this.onFormData);
    this.host.requestUpdate(); // and it is looked at whether all is there to be sent
  }

  /**
   * @param fault what is wrong, or the empty string.
   * @param anchor where browsers show it.
   * @param waiting what is said while there is no session, or what writes the report is not there.
   */
  validate(fault: string, anchor: HTMLElement | null, waiting: { readonly loading: string; readonly unavailable: string }): void {
    const { name, session } = this.valueOf();
    const isReady = !this.form || !name || session?.isPractice || (session && this.writer.wanted !== null);
    const message = fault !== '' || isReady ? fault : this.writer.hasFailed ? waiting.unavailable : waiting.loading;
    this.internals.setValidity(message === '' ? {} : { customError: true }, message, anchor ?? undefined);
  }

  /** A check alone, `checkValidity()`, fires the event and moves no focus. */
  private onInvalid(showError: () => void): void {
    const { host } = this;
    if (this.writer.hasFailed) void this.writer.load();
    if (!this.isFocusable && host.hasAttribute('tabindex')) return;
    this.isFocusable = true;
    const onFocus = () => {
      if (host.matches(':focus') && !host.shadowRoot!.activeElement) showError();
    };
    host.addEventListener('focus', onFocus);
    host.tabIndex = -1;
    setTimeout(() => {
      host.removeEventListener('focus', onFocus);
      onFocus(); // from within the host the focus comes to it without an event
      if (host.matches(':focus-within')) host.addEventListener('focusout', this.onLeft, { once: true });
      else this.onLeft();
    });
  }

  private readonly onLeft = (): void => {
    this.isFocusable = false;
    this.host.removeAttribute('tabindex');
  };

  private readonly onFormData = ({ formData }: FormDataEvent): void => {
    const { name, session } = this.valueOf();
    const { part } = this.writer;
    if (name && session && !session.isPractice && part && !this.host.matches(':disabled'))
      formData.set(name, jsonText(part.reportOf(session)));
  };
}
