/** Words of the entry page. */

export interface EntryWords {
  readonly cycles: Readonly<Record<'annual' | 'mid-term' | 'final', string>>;
  readonly progress: (filled: number, entries: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
}

export const entryWords: EntryWords = {
  cycles: { annual: '年度监测', 'mid-term': '中期评估', final: '终期评估' },
  progress: (filled, entries) => `已填 ${filled} / ${entries} 项`,
  errors: (count) => `错误 ${count} 处`,
  warnings: (count) => `待说明 ${count} 处`,
};
