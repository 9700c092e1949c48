/** A field for a passphrase, and the line below it that says what is wrong. */
import { html, nothing, type TemplateResult } from 'lit';

export interface PassphraseField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** It is being chosen, not entered: the browser must not offer one it remembers. */
  readonly isNew: boolean;
  readonly isShown: boolean;
  readonly fault: string | null;
  readonly onInput: (value: string) => void;
  readonly onEnter: () => void;
}

export function renderPassphraseField(field: PassphraseField): TemplateResult {
  const { name, label, value, isNew, isShown, fault } = field;
  const onInput = (event: InputEvent) => field.onInput((event.target as HTMLInputElement).value);
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) field.onEnter();
  };
  return html`<p class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      type=${isShown ? 'text' : 'password'}
      autocomplete=${isNew ? 'new-password' : 'current-password'}
      autocapitalize="off"
      spellcheck="false"
      .value=${value}
      aria-invalid=${fault === null ? nothing : 'true'}
      aria-describedby=${fault === null ? nothing : `${name}-fault`}
      @input=${onInput}
      @keydown=${onKeydown}
    />
    ${renderFault(name, fault)}
  </p>`;
}

/** What is wrong with a field. */
export function renderFault(name: string, fault: string | null): TemplateResult | typeof nothing {
  return fault === null ? nothing : html`<span class="fault" id="${name}-fault" role="alert">${fault}</span>`;
}

export function renderShow(label: string, isShown: boolean, onChange: (isShown: boolean) => void): TemplateResult {
  return html`<label class="check">
    <input type="checkbox" .checked=${isShown} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)} />
    ${label}
  </label>`;
}

/** How far a long work is, read out when it begins. */
export function renderProgress(label: string, done: number): TemplateResult {
  return html`<p class="working" role="status">${label} <progress max="1" .value=${done} aria-label=${label}></progress></p>`;
}
