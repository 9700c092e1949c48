/** What texts of a table are by their look alone. */
import { plainName } from './names.js';

/** Characters that tell what a text is. */
const LONGEST = 200;
const FIGURE = /^[-−]?\d[\d,.]*[%‰]?$/;
const NOTE = /^\(?(?:附?注|说明|备注|[*※]|(?:数据|资料)?来源|填表人|填报人|审核|(?:单位)?负责人)/u;

export function isFigureText(text: string): boolean {
  return text.length <= LONGEST && FIGURE.test(plainName(text));
}

/** Does a line stand below a table and speak of it, or name who has made it? */
export function isNote(text: string): boolean {
  return NOTE.test(plainName(text.slice(0, LONGEST)));
}
