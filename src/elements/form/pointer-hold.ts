/**
 * What is drawn while a pointer is pressed would move what it is pressed on: a message that comes above it, because the field that had the
 * focus is left, and the click would fall beside the button.
 */
export class PointerHold {
  isPressed = false;
  private held: (() => void) | null = null;

  constructor() {
    document.addEventListener('pointerdown', this.onDown, { capture: true, passive: true });
    document.addEventListener('pointerup', this.onUp, { capture: true, passive: true });
    document.addEventListener('pointercancel', this.onUp, { capture: true, passive: true });
  }

  /** Does something at once, or after the click. */
  release(task: () => void): void {
    if (this.isPressed) this.held = task;
    else task();
  }

  end(): void {
    document.removeEventListener('pointerdown', this.onDown, { capture: true });
    document.removeEventListener('pointerup', this.onUp, { capture: true });
    document.removeEventListener('pointercancel', this.onUp, { capture: true });
  }

  private readonly onDown = (): void => {
    this.isPressed = true;
  };

  private readonly onUp = (): void => {
    this.isPressed = false;
    const { held } = this;
    this.held = null;
    if (held) setTimeout(held); // after the click
  };
}
