/**
 * The first paste of a page, three columns: to painted and validated, and to kept in the draft where there is one.
 *
 * figures: a value, its numerator and its denominator; every other value is words, as people write when they know no number
 * names: as a table of one's own has it, the indicator, its region, a value. Only our own grid finds the rows by their names.
 */
const ROWS = 3334;
/** Rows that are seen without scrolling. */
const SEEN = 8;
const WORDS = '约六成';

export async function pasteFigures(page, rows, most = ROWS) {
  const block = Array.from({ length: Math.min(rows, most) }, (_, row) => {
    const numerator = (row % 399) + 1;
    return [row % 2 === 1 ? WORDS : (numerator / 4).toFixed(2), String(numerator), '400'];
  });
  const invalid = block.map(([value]) => value === WORDS);
  const found = await paste(page, block, { texts: block.slice(0, SEEN), invalid });
  const wrong = invalid.filter(Boolean).length;
  const told = await page.step('countInvalid', block.length);
  if (told !== wrong) throw new Error(`Expected ${wrong} invalid cells after the paste, got ${told}`);
  return found;
}

export async function pasteNames(page, rows) {
  const names = await page.step('names', Math.min(rows, ROWS));
  const block = names.map((name, row) => [...name, `${(row % 90) + 1}.25`]);
  const texts = block.slice(0, SEEN).map((cells) => cells.slice(-1));
  const { paste: painted, pasteKept, pasteLongest } = await paste(page, block, { texts, invalid: texts.map(() => false) });
  return { pasteNames: painted, pasteNamesKept: pasteKept, pasteNamesLongest: pasteLongest };
}

async function paste(page, block, expected) {
  const text = block.map((cells) => cells.join('\t')).join('\n');
  await page.run('the clipboard to be written', (text) => navigator.clipboard.writeText(text), text);
  await page.step('select', 0);
  await page.settle();
  await page.step('watchPaste', expected);
  const before = await page.cpu();
  await page.keys('press', 'Control+V');
  const { painted, kept, longest, count } = await page.step('result');
  return { paste: painted, pasteKept: kept, pasteCpu: (await page.cpu()) - before, pasteLongest: longest, pasteTasks: count };
}
