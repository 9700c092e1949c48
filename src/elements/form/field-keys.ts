/** The keys of a form as fields, besides those of any page. They are listed for the reader in `src/locales/keys.ts`. */
import { consume } from '../theme/events.js';

export interface FieldCommands {
  /** Is something being typed that has not been written? */
  readonly isTyping: boolean;
  undo(): void;
  redo(): void;
  mend(): void;
  /** Forgets what is being typed. */
  drop(): void;
  /** Goes to the next field of the column that can be filled, or the one before. */
  move(step: 1 | -1): void;
  selectNextPoint(step: 1 | -1): void;
  foldSelected(fold: boolean): void;
}

export function addFieldKeys(container: HTMLElement, commands: FieldCommands): void {
  container.addEventListener('keydown', (event) => {
    const command = event.isComposing ? null : commandOf(event, commands);
    if (!command) return;
    consume(event);
    command();
  });
}

function commandOf(event: KeyboardEvent, commands: FieldCommands): (() => void) | null {
  const { key, target, ctrlKey, metaKey, shiftKey, altKey } = event;
  const isField = (target as HTMLElement).dataset?.['cell'] !== undefined;
  const type = isField && target instanceof HTMLInputElement ? target.type : '';
  if (altKey) return isField && (key === 'ArrowDown' || key === 'ArrowUp') ? () => commands.foldSelected(key === 'ArrowUp') : null;
  if (ctrlKey || metaKey) return controlOf(key.toLowerCase(), shiftKey, isField, commands);
  switch (key) {
    case 'F4':
      return () => commands.mend();
    case 'F8':
      return () => commands.selectNextPoint(shiftKey ? -1 : 1);
    case 'Enter':
      return type === '' ? null : () => commands.move(shiftKey ? -1 : 1);
    case 'ArrowDown':
    case 'ArrowUp':
      return type === 'text' && !shiftKey ? () => commands.move(key === 'ArrowDown' ? 1 : -1) : null;
    case 'Escape':
      return isField && commands.isTyping ? () => commands.drop() : null;
    default:
      return null;
  }
}

/** While something is being typed, and in fields that are no cells, undoing is the browser's. */
function controlOf(key: string, shiftKey: boolean, isField: boolean, commands: FieldCommands): (() => void) | null {
  if (key === '.') return () => commands.mend();
  if (commands.isTyping || !isField) return null;
  if (key === 'z' && !shiftKey) return () => commands.undo();
  return key === 'y' || key === 'z' ? () => commands.redo() : null;
}
