/**
 * Whether a form is shown as a grid or as fields.
 *
 * VIEW1 as the page fixes it · VIEW2 without a licence key as fields, the grid cannot be shown · VIEW3 as the reader chose last, in this browser
 * VIEW4 as a grid where there is room for one, else as fields
 */
export type FormKind = 'grid' | 'form';

/** Pixels. */
const ROOM_FOR_GRID = 700;
const KEY = 'dabiao.view';

export interface ViewInputs {
  /** As the page has it; whatever is none of the kinds leaves the choice. */
  readonly view: string;
  readonly licenseKey: string;
  /** Of the element, in pixels. */
  readonly width: number;
}

export function chooseView({ view, licenseKey, width }: ViewInputs, chosen: FormKind | null): FormKind {
  if (view === 'grid' || view === 'form') return view;
  if (licenseKey.trim() === '') return 'form';
  return chosen ?? (width >= ROOM_FOR_GRID ? 'grid' : 'form');
}

/** May the reader choose? */
export function isOpenChoice({ view, licenseKey }: Pick<ViewInputs, 'view' | 'licenseKey'>): boolean {
  return view !== 'grid' && view !== 'form' && licenseKey.trim() !== '';
}

export function readChosenView(): FormKind | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'grid' || kept === 'form' ? kept : null;
  } catch {
    return null;
  }
}

export function keepChosenView(view: FormKind): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // storage full or forbidden: the choice holds for this page
  }
}
