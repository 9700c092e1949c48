/** Keys of the tables and their tabs: each is one stop of the Tab key, and the arrows move within. */

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** To the next figure that way; cells without one are passed over. */
export function moveInTable(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const cell = (event.target as Element).closest<HTMLTableCellElement>('td');
  if (!step || !cell || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const { rows } = cell.closest('table')!;
  let [row, column] = [(cell.parentElement as HTMLTableRowElement).rowIndex + step[0], cell.cellIndex + step[1]];
  for (; rows[row]?.cells[column]; row += step[0], column += step[1]) {
    const button = rows[row]!.cells[column]!.querySelector('button');
    if (button && button.offsetParent !== null) return button.focus();
  }
}

/** To the other tab, which is shown at once. */
export function moveInTabs(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]')];
  const place = tabs.indexOf(event.target as HTMLElement);
  const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (next === undefined || place === -1) return;
  event.preventDefault();
  const tab = tabs[(next + tabs.length) % tabs.length]!;
  tab.click();
  tab.focus();
}
