/** The areas of words: loaded where a page adds words to one that is not loaded yet, or is none, or to a member that there is not. LANG10 */
const AREAS =
  `about answers attainment attainment-source board board-head breakdowns cell check-command collect command drafts entry export export-command faults fields findings form
  form-facts gauge grid guide hand-in import indicator-panel keys license looks merge-command notices observation-table panels papers passphrase paste picture plan-check points
  print problems returns roll-up-command save-state sending session spreadsheet standard-units statuses strays tables-command targets times trend units`.split(
    /\s+/,
  );

/** Members that only some languages have: the word for one, and what a unit is called in another place. */
const OPTIONAL = /\.(?:one|named)$/;

/** @param names of areas, and of members as `entry.progress`. */
export function warnOfUnknown(names: readonly string[]): void {
  const unknown = names.filter((name) => !AREAS.includes(name) && !OPTIONAL.test(name));
  const areas = unknown.every((name) => name.includes('.')) ? '' : ` There are: ${AREAS.join(', ')}.`;
  if (unknown.length > 0) console.warn(`addLanguage: there are no words for ${unknown.join(', ')}.${areas}`);
}
