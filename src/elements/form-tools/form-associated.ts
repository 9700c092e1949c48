import type { KitElement } from '../kit-element.js';
import type { FormControl } from './form-control.js';

// oxlint-disable-next-line typescript/no-explicit-any -- what TypeScript asks of a class to be extended here
type Abstract<T> = abstract new (...args: any[]) => T;

export interface FormAssociated {
  control: FormControl;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly type: string;
  readonly validationMessage: string;
  readonly validity: ValidityState;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  formAssociatedCallback(form: HTMLFormElement | null): void;
}

/** What a page can ask of an element that is a control of its HTML form, as of a field. */
export function formAssociated<T extends Abstract<KitElement>>(base: T) {
  abstract class Control extends base implements FormAssociated {
    static readonly formAssociated = true;

    /** @internal The control of the HTML form. */
    abstract control: FormControl;

    /** The HTML form that it is a control of; `null` where there is none. */
    get form(): HTMLFormElement | null {
      return this.control.internals.form;
    }

    /** The `<label>` elements that name it. */
    get labels(): NodeList {
      return this.control.internals.labels;
    }

    /** Its tag, as of a field `select-one`. */
    get type(): string {
      return this.localName;
    }

    /** Why the HTML form can't be sent; empty where it can. */
    get validationMessage(): string {
      return this.control.internals.validationMessage;
    }

    /** As of a field: `valid`, and `customError` while something keeps the HTML form from being sent. */
    get validity(): ValidityState {
      return this.control.internals.validity;
    }

    /** Does the HTML form ask it? Not while it is disabled. */
    get willValidate(): boolean {
      return this.control.internals.willValidate;
    }

    /** Is there nothing that keeps an HTML form from being sent? */
    checkValidity(): boolean {
      return this.control.internals.checkValidity();
    }

    /** As `checkValidity()`; else the reason is shown, and the first wrong cell. */
    reportValidity(): boolean {
      return this.control.internals.reportValidity();
    }

    formAssociatedCallback(form: HTMLFormElement | null): void {
      this.control.associate(form);
    }

    /** By the page, or by a fieldset around. */
    formDisabledCallback(): void {
      this.requestUpdate();
    }
  }
  return Control as T & Abstract<FormAssociated>;
}
