/** Words of what is copied or saved from a drawing. */
import { copyAsText } from './common.js';
export interface PictureWords {
  readonly files: string;
  readonly copy: string;
  readonly svg: string;
  readonly png: string;
  readonly copied: string;
  readonly uncopied: string;
  readonly copyText: string;
  readonly failed: string;
  readonly place: (region: string, year: number) => string;
  readonly judged: (target: string, status: string) => string;
  readonly source: (plan: string, item: string) => string;
}

export const pictureWords: PictureWords = {
  files: '复制与保存',
  copy: copyAsText,
  svg: '保存为 SVG',
  png: '保存为 PNG',
  copied: '文字已复制。',
  uncopied: '浏览器不允许复制，请选中下面的文字自行复制。',
  copyText: '图中内容的文字',
  failed: '没有成功，请刷新页面后再试。',
  place: (region, year) => `${region} · 截至${year}年`,
  judged: (target, status) => `目标：${target}（${status}）`,
  source: (plan, item) => `目标出处：《${plan}》${item}`,
};
