/** Filling in alone: session, grid and what belongs to them. The grid library itself is loaded when the first grid appears. */
import './elements/second-copy.js';
import './elements/theme/english.js';
export * from './elements/session/dabiao-session.js';
export * from './elements/drafts/dabiao-drafts.js';
export * from './elements/drafts/draft-open-event.js';
export * from './elements/entry/dabiao-entry.js';
export * from './elements/entry/dabiao-entry-header.js';
export * from './elements/export/dabiao-export.js';
export * from './elements/export/submission-event.js';
export * from './elements/form/dabiao-form.js';
export * from './elements/grid/dabiao-grid.js';
export { setLicenseKey } from './elements/form-tools/license-key.js';
export * from './elements/import/dabiao-import.js';
export * from './elements/import/import-event.js';
export * from './elements/print/dabiao-print.js';
export * from './elements/save-state/dabiao-save-state.js';
export * from './elements/strays/dabiao-strays.js';
export { addLanguage, type LanguageWords } from './vocabulary/locale.js';
