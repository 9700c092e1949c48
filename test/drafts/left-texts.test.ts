import { expect } from 'chai';
import { describe, it } from 'node:test';
import { leftTexts } from '../../src/drafts/left-texts.js';

const KEY = 'a|440783|2025||value';
let windows = 0;
const left = (before: string, text: string, clock?: number) => ({
  window: `w${++windows}`,
  draft: 'p',
  key: KEY,
  before,
  text,
  ...(clock !== undefined && { clock }),
});
const found = (now: string, ...records: ReturnType<typeof left>[]) =>
  leftTexts(records, () => now).map(({ text, others }) => [text, others.map((other) => other.text)]);

describe('left texts', () => {
  it('LEFTTEXT1 a text typed over another follows it, in whatever order they lie there', () => {
    expect(found('', left('12', '13', 3), left('', '11', 1), left('11', '12', 2))).to.deep.equal([['13', []]]);
  });
  it('LEFTTEXT1 so do those of a former kit, without a clock, or with one that is none', () => {
    expect(found('', left('12', '13'), left('', '11', NaN), left('11', '12'))).to.deep.equal([['13', []]]);
  });
  it('LEFTTEXT1 to and fro, the last comes back', () => {
    expect(found('', left('11', '13', 4), left('12', '11', 3), left('11', '12', 2), left('', '11', 1))).to.deep.equal([['13', []]]);
  });
  it('LEFTTEXT1 emptied again, the cell is empty', () => {
    expect(found('', left('11', '', 2), left('', '11', 1))).to.deep.equal([['', []]]);
  });
  it('LEFTTEXT2 what was left beside a text that stands is named, each', () => {
    expect(found('6', left('', '11', 1), left('11', '12', 2))).to.deep.equal([['6', ['11', '12']]]);
    expect(found('', left('', '5', 1), left('', '7', 2))).to.deep.equal([['5', ['7']]]);
  });
});
