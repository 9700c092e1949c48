/** The grid library, as much of it as the entry grid uses: its modules registered, its style sheets as one string. */
import { AutoColumnSize } from 'handsontable/plugins/autoColumnSize';
import { Autofill } from 'handsontable/plugins/autofill';
import { ContextMenu } from 'handsontable/plugins/contextMenu';
import { CopyPaste } from 'handsontable/plugins/copyPaste';
import { ManualColumnResize } from 'handsontable/plugins/manualColumnResize';
import { registerPlugin } from 'handsontable/plugins/registry';
import coreCss from 'handsontable/styles/handsontable.css?inline';
import themeCss from 'handsontable/styles/ht-theme-main.min.css?inline';
import { olderCss } from './older-css.js';

export { default as Handsontable } from 'handsontable/base';
export { baseRenderer } from 'handsontable/renderers/baseRenderer';

// The context menu throws unless AutoColumnSize is registered, though column widths are ours.
registerPlugin(AutoColumnSize);
registerPlugin(Autofill);
registerPlugin(ContextMenu);
registerPlugin(CopyPaste);
registerPlugin(ManualColumnResize);

// The library sorts the names of keys as the page's language does. Browsers load its rules with the first comparison, some 10 ms: while the
// page may still wait for its plan.
'a'.localeCompare('b');

export const THEME = 'ht-theme-main';

const CORE_STYLES_ID = 'handsontable-core-styles';

/** One sheet for all grids and overlays of the page, read while the page may still wait for its plan. */
export const gridSheet = new CSSStyleSheet();
gridSheet.replaceSync(CSS.supports('selector(:is(a))') ? coreCss + themeCss : olderCss(coreCss + themeCss));

/**
 * Menus, which are grids of their own, write the core styles into the page's head whatever `injectCoreCss` says: it is not
 * handed on to them in 18.1 (https://github.com/handsontable/handsontable/blob/18.1.1/handsontable/src/plugins/contextMenu/menu/menu.ts).
 * They refrain when they find a style element of that id; this one has no content for a Content-Security-Policy to refuse.
 */
export function preventCoreStyles(): void {
  if (document.getElementById(CORE_STYLES_ID)) return;
  const marker = document.createElement('dabiao-no-core-styles');
  marker.id = CORE_STYLES_ID;
  Object.setPrototypeOf(marker, HTMLStyleElement.prototype);
  document.head.append(marker);
}
