import { html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { dark } from '../theme/dark.styles.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import '../session/dabiao-session.js';
import { SessionInputs } from '../session/session-inputs.js';
import '../grid/dabiao-grid.js';
import '../export/dabiao-export.js';
import type { DabiaoImport } from '../import/dabiao-import.js';
import '../import/dabiao-import.js';
import '../print/dabiao-print.js';
import '../save-state/dabiao-save-state.js';
import '../strays/dabiao-strays.js';
import './dabiao-entry-header.js';
import { styles } from './dabiao-entry.styles.js';

/**
 * Everything a department needs to fill its report, from one tag: the plan's indicators to type and paste into, the draft
 * kept in the browser, and the sealed submission as a file.
 *
 *     <dabiao-entry plan="plans/kaiping-women-2021-2030.json" department="health" period="2025" license-key="…"></dabiao-entry>
 *
 * @element dabiao-entry
 */
@customElement('dabiao-entry')
export class DabiaoEntry extends SessionInputs {
  static override styles = [theme, buttons, dark, styles];

  @query('dabiao-import') private importer!: DabiaoImport;

  /** Licence key of Handsontable, the grid component. */
  @property({ attribute: 'license-key' }) licenseKey = '';

  /** A file dropped on the grid is read as by the import, with its preview. */
  private onDrop(event: DragEvent): void {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault(); // the browser would leave the page for the file
    void this.importer.read(file);
  }

  protected override render(): TemplateResult {
    return html`<dabiao-session
      .plan=${this.plan}
      .planData=${this.planData}
      .department=${this.department}
      .region=${this.region}
      .period=${this.period}
      .locked=${this.locked}
      .cycle=${this.cycle}
      .data=${this.data}
      .previous=${this.previous}
      .owner=${this.owner}
      .user=${this.user}
    >
      <div class="bar">
        <dabiao-entry-header></dabiao-entry-header>
        <dabiao-save-state></dabiao-save-state>
        <dabiao-import></dabiao-import>
        <dabiao-print></dabiao-print>
        <dabiao-export></dabiao-export>
      </div>
      <dabiao-strays></dabiao-strays>
      <dabiao-grid .licenseKey=${this.licenseKey} @dragover=${onDragOver} @drop=${(event: DragEvent) => this.onDrop(event)}></dabiao-grid>
    </dabiao-session>`;
  }
}

function onDragOver(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-entry': DabiaoEntry;
  }
}
