/** What built files may use though the oldest browsers lack it, each with the reason. One that no file needs any more fails the check. */

export interface Exception {
  readonly feature: RegExp;
  /** How the code around it must look; of a style sheet the declaration, selector or rule. */
  readonly code: RegExp;
  readonly why: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    feature: /^Element\.checkVisibility /,
    code: /typeof (\w+)\.checkVisibility ?== ?[`"']function[`"']\) ?\{?return \1\.checkVisibility\(\)/,
    why: 'Handsontable asks whether it is there, and works out the same without it',
  },
  {
    feature: /^Uint8Array\.(to|from)Hex /,
    code: /typeof Uint8Array\.from\(\[\]\)\.toHex|\(\w+\(\w+\), ?\w+\) ?return \w+\.toHex\(\)/,
    why: '@noble/hashes asks whether both are there, and writes the digits itself without them',
  },
  {
    feature: /^color-mix\(\) /,
    code: /^[\w-]+:.*color-mix\(in srgb, ?var\(--ht-/,
    why: 'Handsontable shades handles, shadows and menus of its theme with it; without it they are plain',
  },
  {
    feature: /^:has /,
    code: /ht-multi-select-editor|htItemWrapper|changeType|ht-dialog|ht-notification|ht-empty-data-state|htFocusCatcher|input:focus/,
    why: 'Handsontable: marks of menus and parts that the grid does not use',
  },
  {
    feature: /^HTMLElement\.showPopover /,
    code: /\.showPopover\?\.\(\)/,
    why: 'The menu of the grid is on top of all where there are popovers, else by its place and its z-index',
  },
  { feature: /^scrollbar-(color|width):/, code: /^scrollbar-/, why: 'Handsontable: older browsers show their own scroll bars' },
  { feature: /^accent-color:/, code: /^accent-color: var\(--_accent\)$/, why: 'Check boxes have the colour of the browser' },
  { feature: /^@bottom-(left|center|right) /, code: /^@bottom-/, why: 'Printed sheets go without page numbers' },
];
