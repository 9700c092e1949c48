/** Names by id, of one list at a time: fields and departments may have the same ids. */
export function namesOf(list: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ id, name }) => [id, name]));
}
