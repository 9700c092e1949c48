/**
 * A style sheet of the library in the words of Chromium 86, which offices still run: without it the grid has no lines and no room in its cells.
 *
 * OLDER1 a choice within a selector as one selector for each, without its classes where it must weigh nothing · OLDER2 what only a choice would
 * except is not excepted · OLDER3 shorthands of two sides as their longhands · OLDER4 distances of a box by its physical sides, of text that runs
 * from left to right · OLDER5 all else as it stands, but for comments
 */
const SIDES: Readonly<Record<string, string>> = {
  'block-start': 'top',
  'block-end': 'bottom',
  'inline-start': 'left',
  'inline-end': 'right',
};

const CHOICE = /:(is|where)\(((?:[^()]|\([^()]*\))*)\)/;
const EXCEPTED_CHOICE = new RegExp(`:not\\(${CHOICE.source}\\)`, 'g');
const SELECTORS = /[^{};]+(?=\{)/g;
const DECLARATION = /(?<=[;{\s])([a-z-]+):([^;{}]+)(?=[;}])/g;

export function olderCss(sheet: string): string {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(EXCEPTED_CHOICE, '')
    .replace(SELECTORS, (selectors) => (CHOICE.test(selectors) ? partsOf(selectors, ',').flatMap(choices).join() : selectors))
    .replace(DECLARATION, longhands);
}

function choices(selector: string): string[] {
  const [choice, kind, list] = CHOICE.exec(selector) ?? [];
  if (choice === undefined) return [selector.replace(/(?<=[^\s>+~])\*/g, '')]; // no star right behind what says more
  return partsOf(list!, ',').flatMap((one) => choices(selector.replace(choice, kind === 'is' ? one : weightless(one))));
}

/** What stands in `:where()` must not outweigh our own sheets: its elements are light enough. */
const weightless = (selector: string): string => selector.replace(/(^|[\s>+~])(\.[\w-]+)+/g, '$1*').replace(/\.[\w-]+/g, '');

function longhands(declaration: string, property: string, value: string): string {
  const [, name, axis, end = ''] = /^(padding|margin|inset|border(?=-\w+-width))-(inline|block)(-start|-end|-width)?$/.exec(property) ?? [];
  if (property === 'inset') {
    const [top, right = top, bottom = top, left = right] = partsOf(value, '\\s');
    return `top:${top};right:${right};bottom:${bottom};left:${left}`;
  }
  if (name === undefined) return declaration;
  const side = (which: string) => (name === 'inset' ? SIDES[`${axis}${which}`] : `${name}-${axis}${which}`);
  if (end === '-start' || end === '-end') return `${side(end)}:${value}`;
  const [first, last = first] = partsOf(value, '\\s');
  return `${side('-start')}${end}:${first};${side('-end')}${end}:${last}`;
}

/** Between commas or blanks, but not those within brackets. */
function partsOf(text: string, sign: string): string[] {
  const parts = text.match(new RegExp(`(?:\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|[^${sign}(])+`, 'g'))!;
  return parts.map((part) => part.trim()).filter(Boolean);
}
