/** Words of the panel that tells of the current indicator. */
import { levels } from './common.js';

export interface IndicatorPanelWords {
  readonly title: string;
  readonly position: (number: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly fold: string;
  readonly justFilled: (number: number) => string;
  readonly levels: Readonly<Record<'error' | 'warning' | 'explained', string>>;
  readonly attainment: string;
  readonly guide: string;
}

export const indicatorPanelWords: IndicatorPanelWords = {
  title: '当前指标',
  position: (number) => `第 ${number} 项`,
  previous: '上一项',
  next: '下一项',
  fold: '收起',
  justFilled: (number) => `刚才填的第 ${number} 项`,
  levels,
  attainment: '达标情况',
  guide: '填报说明',
};
