/** What stands in brackets behind the names of rows: a region, a period, a unit, or what is not understood. The rules are in `row-context.ts` and `brackets.ts`. */
import { EXPLAINING, isOfOtherQuantity, isOfOtherScope, isUnclear, piecesOf } from './brackets.js';
import type { Steps } from '../../documents/steps.js';
import type { FormContext } from './form-context.js';
import { plainName, Spelling } from './names.js';
import { periodOf } from './period-texts.js';
import { periodsIn } from './title-periods.js';
import { mapRows, type Rows } from './row-steps.js';
import type { RowSays } from './row-says.js';
import type { UnitText } from './unit-texts.js';

const BRACKETS = /\(([^()]*)\)/g;
/** A text with more brackets names no indicator. */
const MOST_BRACKETS = 6;
const MOST_PIECES = 10_000;

/** Behind 月人均养老金 （年） is of another length of time. BRACKET5 */
function isOtherSpan(piece: string, name: string): boolean {
  const [span] = /^[年月季](?=度?$)/u.exec(piece) ?? [];
  const own = /[年月季](?=人?均|平均|度)/u.exec(name)?.[0];
  return span !== undefined && own !== undefined && span !== own;
}

export class RowBrackets {
  private readonly form: FormContext;
  /** Those of names. */
  private readonly columns: readonly number[];
  /** How long the short names of the form's regions are that stand in brackets: others as long are of other regions. */
  private shortPlaces: ReadonlySet<number> = new Set();
  /** What pieces of brackets say, as far as they were read. */
  private readonly pieces = new Map<string, RowSays>();

  /** @param columns those of names. */
  static *read(form: FormContext, columns: readonly number[], rows: Rows): Steps<RowBrackets> {
    const brackets = new RowBrackets(form, columns);
    const lengths = yield* mapRows(rows, (row) =>
      brackets.insides(row).flatMap(({ pieces }) => pieces.filter((one) => form.regions.isShort(one)).map((one) => one.length)),
    );
    brackets.shortPlaces = new Set(lengths.flat());
    return brackets;
  }

  private constructor(form: FormContext, columns: readonly number[]) {
    this.form = form;
    this.columns = columns;
  }

  /** What the brackets behind the names of a row say. */
  bracketed(row: readonly string[]): RowSays {
    const { regions, headings, units } = this.form;
    const says: { -readonly [key in keyof RowSays]: RowSays[key] } = {};
    for (const { bracket, inside, pieces, isSpoken, name } of this.insides(row)) {
      if (regions.bracketed(bracket) !== null) return { why: 'other-region', said: inside };
      const stated = headings.stated(inside);
      const isUnit = units.read(inside) !== null;
      const why = stated ? stated.why : isUnit ? null : headings.otherFiguresIn(inside);
      if (why) return { why, said: inside };
      if (stated?.period !== undefined) says.period = stated.period;
      const span = name === undefined ? undefined : pieces.find((piece) => isOtherSpan(piece, name));
      const quantity = isSpoken || name === undefined ? undefined : pieces.find((piece) => isOfOtherQuantity(piece, name));
      if ((quantity ?? span) !== undefined) says.unclear = (quantity ?? span)!;
      if (isUnit) continue;
      for (const piece of pieces) {
        const one = this.pieceSays(piece, isSpoken);
        if (one.why) return { ...one, said: inside };
        Object.assign(says, one);
      }
    }
    return says;
  }

  /** BRACKET1 */
  private pieceSays(piece: string, isSpoken: boolean): RowSays {
    const key = `${piece}|${isSpoken}`;
    const before = this.pieces.get(key);
    if (before) return before;
    const says = this.readPiece(piece, isSpoken);
    if (this.pieces.size < MOST_PIECES) this.pieces.set(key, says);
    return says;
  }

  private readPiece(piece: string, isSpoken: boolean): RowSays {
    const { regions, headings, units, session } = this.form;
    const place = regions.called(piece);
    const period = headings.stated(piece)?.period ?? (place && periodsIn(piece).map((one) => periodOf(one, session.periods))[0]);
    const isKnown = place !== null || period || units.read(piece) !== null || headings.heading(piece) !== null || isSpoken;
    if (!isKnown && this.shortPlaces.has(piece.length) && /^\p{Script=Han}+$/u.test(piece)) return { why: 'other-region' };
    return {
      ...(place?.region && { region: place.region }),
      ...(period && { period }),
      ...(((!isKnown && isUnclear(piece.replace(EXPLAINING, ''))) || isOfOtherScope(piece)) && { unclear: piece }),
    };
  }

  /** What stands in the brackets behind the names of a row, as far as they are not part of them. ROWCONTEXT3 */
  private insides(row: readonly string[]): readonly {
    readonly bracket: string;
    readonly inside: string;
    readonly pieces: readonly string[];
    readonly isSpoken: boolean;
    readonly name: string | undefined;
  }[] {
    const { names, texts, session } = this.form;
    return this.columns.flatMap((c) => {
      const text = row[c] ?? '';
      const found = texts.find(text);
      const beside = found?.beside === undefined ? [] : [[`(${found.beside})`, found.beside]];
      if ((!/[(（【〔〖]/.test(text) && beside.length === 0) || names.whole(new Spelling(text))) return [];
      const brackets = [...plainName(text).matchAll(BRACKETS), ...beside];
      if (brackets.length > MOST_BRACKETS) return [];
      const named = session.form.rows[found?.named?.rows[0] ?? -1]?.indicator.name;
      const own = named === undefined ? '' : plainName(named);
      return brackets
        .filter(([bracket]) => !own.includes(bracket!))
        .map(([bracket, inside]) => ({
          bracket: bracket!,
          inside: inside!,
          pieces: piecesOf(inside!),
          isSpoken: Boolean(found?.spoken),
          name: named,
        }));
    });
  }

  /** What a text says besides the name that it has in it, whose own brackets tell no unit. ROWCONTEXT3 */
  private withoutName(text: string): string {
    const row = this.form.texts.find(text)?.named?.rows[0];
    const name = row === undefined ? '' : plainName(this.form.session.form.rows[row]!.indicator.name);
    return name.includes('(') ? plainName(text).replace(name, '') : text;
  }

  unitOfName(row: readonly string[]): UnitText | null {
    const { names, texts, units } = this.form;
    const own = this.columns.map((c) => row[c] ?? '').filter((text) => !names.whole(new Spelling(text)));
    return own.map((text) => units.bracketed(this.withoutName(text)) ?? texts.find(text)?.unit).find((unit) => unit) ?? null;
  }
}
