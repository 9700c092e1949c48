/** The areas of words: loaded where a page adds words to one that is not loaded yet, or is none. LANG10 */
const AREAS =
  `about answers attainment attainment-source board board-head breakdowns cell check-command collect command drafts entry export export-command faults fields findings form
  form-facts gauge grid guide hand-in import indicator-panel keys license looks merge-command notices observation-table panels papers passphrase paste picture plan-check points
  print problems returns roll-up-command save-state sending session spreadsheet standard-units statuses strays tables-command targets times trend units`.split(
    /\s+/,
  );

export function warnOfUnknown(areas: readonly string[]): void {
  const unknown = areas.filter((area) => !AREAS.includes(area));
  if (unknown.length > 0) console.warn(`addLanguage: there are no words for ${unknown.join(', ')}. There are: ${AREAS.join(', ')}.`);
}
