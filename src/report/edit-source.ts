/** How a text came into its cell. */
export const EDIT_SOURCES = ['typed', 'pasted', 'imported', 'mended', 'undone', 'restored', 'cleared', 'loaded'] as const;
export type EditSource = (typeof EDIT_SOURCES)[number];
