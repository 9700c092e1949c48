/** `booklet`: 统计报表制度, of a department its 指标解释 · `responsibility`, `responsibility-file`: 目标责任分解表 on paper, and as an Excel file. */
export const PAPERS = ['booklet', 'responsibility', 'responsibility-file'] as const;
export type Paper = (typeof PAPERS)[number];
