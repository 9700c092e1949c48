import { property } from 'lit/decorators.js';
import { KitElement } from '../kit-element.js';
import type { Observation } from '../../observations/observation.js';
import type { FormFacts } from '../../plan/form-facts.js';
import type { Plan } from '../../plan/schema.js';
import type { Cycle } from '../../report/schema.js';
import type { SessionSource } from './open-session.js';
import { isOtherContent } from './other-content.js';

/** What a page says of the report to be filled: the properties of `<dabiao-session>`, and of `<dabiao-entry>` that passes them on to one. */
export abstract class SessionInputs extends KitElement implements SessionSource {
  /** URL of the plan file. */
  @property() plan: string | null = null;

  /** The plan itself, in place of a URL. */
  @property({ attribute: false, hasChanged: isOtherContent }) planData: Plan | null = null;

  /** Id of the department that reports. */
  @property() department: string | null = null;

  /** Regions to fill for, parted by blanks: GB/T 2260 codes, each with a name where it is not the plan's own, `440783001=三埠街道`. */
  @property() region: string | null = null;

  /** Periods to fill, parted by blanks: `2025`, `2025-H1`. */
  @property() period: string | null = null;

  /** Periods of these that were submitted before: shown, never written. */
  @property() locked: string | null = null;

  /** The form is shown and not filled; what the page loads is written all the same. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** annual (default), mid-term or final. */
  @property() cycle: Cycle = 'annual';

  /** URL of what was reported before, last year's values: a dataset, or a submission, of this plan. */
  @property() data: string | null = null;

  /** Observations reported before, in place of a URL. */
  @property({ attribute: false, hasChanged: isOtherContent }) previous: readonly Observation[] = [];

  /**
   * What the form states of itself, 表号、制定机关、批准或备案机关、文号、有效期至、报送日期、报送方式, before what the plan says: shown, printed and written into the
   * Excel file, and never sealed.
   */
  @property({ attribute: false, hasChanged: isOtherContent }) formFacts: FormFacts = {};

  /** A form filled with made-up values, slips among them, to learn on: its draft is apart from all others, and nothing of it can be exported. */
  @property({ type: Boolean, reflect: true }) practice = false;

  /** Whose drafts, where several people fill reports at one computer: each finds their own. */
  @property() owner: string | null = null;

  /** Who is at the form, kept with each cell; the owner unless given. */
  @property() user: string | null = null;
}
