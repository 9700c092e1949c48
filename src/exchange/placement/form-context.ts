/**
 * What placing texts looks up in a form: names of rows, indicators of the plan, words of breakdowns, headings of columns.
 *
 * CONTEXT1 made once for a session and handed to whoever reads tables for it, each list stays the same object · CONTEXT2 a list is made
 * when it is first asked for: a block without names needs none, and of a large form they take a moment
 */
import type { Indicator } from '../../plan/schema.js';
import type { EntrySession } from '../../report/session.js';
import { BreakdownWords } from './breakdown-words.js';
import { HeadingWords } from './headings.js';
import { RowNames } from './names.js';
import { RegionTexts } from './region-texts.js';
import { RowTexts } from './row-texts.js';
import { UnitTexts } from './unit-texts.js';

export class FormContext {
  readonly session: EntrySession;
  private byId: ReadonlyMap<string, Indicator> | undefined;
  private rowNames: RowNames | undefined;
  private rowTexts: RowTexts | undefined;
  private headingWords: HeadingWords | undefined;
  private unitTexts: UnitTexts | undefined;
  private regionTexts: RegionTexts | undefined;

  constructor(session: EntrySession) {
    this.session = session;
  }

  /** Which indicator of the plan an id means, which is in small letters here: spreadsheets change them. */
  get indicators(): ReadonlyMap<string, Indicator> {
    return (this.byId ??= new Map([...this.session.plan.indicators].reverse().map((one) => [one.id.toLowerCase(), one])));
  }

  /** Which rows a name means. */
  get names(): RowNames {
    return (this.rowNames ??= new RowNames(this.session));
  }

  /** Which row and breakdown a text in a column of names means. */
  get texts(): RowTexts {
    return (this.rowTexts ??= new RowTexts(this.session, {
      names: this.names,
      words: new BreakdownWords(this.session.plan),
      units: this.units,
      regions: this.regions,
      headings: this.headings,
    }));
  }

  /** Which column a heading means. */
  get headings(): HeadingWords {
    return (this.headingWords ??= new HeadingWords(this.session, this.units, this.regions));
  }

  /** Which unit a text states. */
  get units(): UnitTexts {
    return (this.unitTexts ??= new UnitTexts(this.session));
  }

  /** Which region a text names. */
  get regions(): RegionTexts {
    return (this.regionTexts ??= new RegionTexts(this.session));
  }
}
