/** Which row a key leads to: up and down, first and last; none for other keys, or past the ends. */
export function rowFor<T>({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, rows: readonly T[], current: T | null): T | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const at = current === null ? -1 : rows.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows[rows.length - 1];
  }
  return undefined;
}

/** Moves within a list that is one stop of the tabulator. */
export function moveFocus(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const current = event.target as HTMLButtonElement;
  if (!buttons.includes(current)) return;
  const next = rowFor(event, buttons, current);
  if (!next) return;
  event.preventDefault();
  current.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
