/** What a record that was set aside was of. */
export type DamagedPart = 'drafts' | 'writes' | 'typing' | 'steps' | 'versions' | 'receipts' | 'copy';
