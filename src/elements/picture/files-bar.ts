import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { pictureWords } from '../../locales/picture.js';
import type { Locale } from '../../vocabulary/locale.js';
import { copyText } from '../files/copy-text.js';
import { saveFile } from '../files/save-file.js';

/** A drawing that can be had as text and as files. */
export interface PictureSource {
  text(): Promise<string>;
  svg(): Promise<string>;
  png(): Promise<Blob>;
  /** Without its ending. */
  readonly fileName: string;
}

/** Buttons below a drawing: copy as text, save as SVG, save as PNG; and what came of it. */
export class FilesBar {
  private readonly host: LitElement & PictureSource;
  private outcome: 'copied' | 'uncopied' | 'failed' | null = null;
  /** For who must copy by hand. */
  private uncopied = '';

  constructor(host: LitElement & PictureSource) {
    this.host = host;
  }

  render(locale: Locale): TemplateResult {
    const words = pictureWords[locale];
    const { outcome } = this;
    return html`<div class="files" part="files" role="group" aria-label=${words.files}>
      <button type="button" @click=${() => this.attempt(() => this.copy())}>${words.copy}</button>
      <button type="button" @click=${() => this.attempt(() => this.saveSvg())}>${words.svg}</button>
      <button type="button" @click=${() => this.attempt(() => this.savePng())}>${words.png}</button>
      <span role="status">${outcome && words[outcome]}</span>
      ${
        outcome === 'uncopied'
          ? html`<textarea
              readonly
              rows="6"
              aria-label=${words.copyText}
              .value=${this.uncopied}
              @focus=${({ target }: Event) => (target as HTMLTextAreaElement).select()}
            ></textarea>`
          : nothing
      }
    </div>`;
  }

  private async copy(): Promise<void> {
    const text = await this.host.text();
    const isCopied = await copyText(text, this.host.renderRoot.querySelector('.files')!);
    this.uncopied = text;
    this.become(isCopied ? 'copied' : 'uncopied');
  }

  private async saveSvg(): Promise<void> {
    saveFile(`${this.host.fileName}.svg`, await this.host.svg(), 'image/svg+xml');
    this.become(null);
  }

  private async savePng(): Promise<void> {
    const image = await this.host.png();
    saveFile(`${this.host.fileName}.png`, new Uint8Array(await image.arrayBuffer()), 'image/png');
    this.become(null);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error(error);
      this.become('failed');
    }
  }

  private become(outcome: FilesBar['outcome']): void {
    this.outcome = outcome;
    this.host.requestUpdate();
  }
}

export const filesBarStyles = css`
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.9em;
    align-items: center;
    margin-top: 0.3em;
    font-size: 0.93em;
  }
  .files button {
    min-height: 24px;
    padding: 0;
    color: var(--_accent);
    background: none;
    border: 0;
  }
  .files button:hover {
    text-decoration: underline;
  }
  .files textarea {
    width: 100%;
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border-strong);
  }
  @media print {
    .files {
      display: none;
    }
  }
`;
