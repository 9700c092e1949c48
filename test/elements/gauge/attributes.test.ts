import { expect } from 'chai';
import { describe, it } from 'node:test';
import { readAttributes, type GaugeAttributes } from '../../../src/elements/gauge/attributes.js';
import { GaugeError } from '../../../src/elements/gauge/error.js';

const PLAIN: GaugeAttributes = {
  label: 'x',
  value: '6.25',
  year: '2025',
  target: '8',
  comparator: '<=',
  upper: null,
  tolerance: null,
  targetYear: null,
  baseline: null,
  baselineYear: null,
  milestones: '',
  unit: 'per-100000',
  precision: null,
  min: null,
  max: null,
  task: null,
};

const read = (more: Partial<GaugeAttributes>) => readAttributes({ ...PLAIN, ...more }, 'zh-CN');

function faultOf(more: Partial<GaugeAttributes>): [attribute: string, got: string | null] {
  try {
    read(more);
  } catch (error) {
    if (error instanceof GaugeError) return [error.attribute, error.got];
  }
  throw new Error('Expected a GaugeError');
}

describe('attributes of a gauge', () => {
  it('ATTRIBUTE1 takes digits with a point, and numbers of a script', () => {
    expect(read({ value: ' 6.25 ' })).to.deep.include({ value: 6.25 });
    expect(read({ value: '-.5', baseline: 7 })).to.deep.include({ value: -0.5, baseline: 7 });
    for (const value of ['abc', '1e3', '0x10', '6,25', '6.', 'Infinity', NaN, Infinity]) {
      expect(faultOf({ value })).to.deep.equal(['value', String(value)]);
    }
    expect(faultOf({ targetYear: 'bald' })[0]).to.equal('target-year');
  });

  it('ATTRIBUTE2 takes empty and absent for no value', () => {
    for (const value of ['', ' ', null, undefined]) expect(read({ value })).to.deep.include({ value: null });
    expect(read({ value: 0 })).to.deep.include({ value: 0 });
    expect(read({ task: '' })).to.deep.include({ kind: 'task', state: null });
  });

  it('ATTRIBUTE3 tells what a target lacks', () => {
    expect(faultOf({ target: null })).to.deep.equal(['target', null]);
    expect(faultOf({ comparator: 'between' })).to.deep.equal(['upper', null]);
    expect(faultOf({ comparator: 'between', upper: '7' })).to.deep.equal(['upper', '7']);
    expect(faultOf({ comparator: '~' })).to.deep.equal(['tolerance', null]);
    expect(faultOf({ comparator: '~', tolerance: '-1' })).to.deep.equal(['tolerance', '-1']);
    expect(faultOf({ target: '10000000000000000' })).to.deep.equal(['target', '10000000000000000']);
    expect(faultOf({ label: ' ' })).to.deep.equal(['label', null]);
  });

  it('ATTRIBUTE4 tells an unknown comparator or state, and takes any unit', () => {
    expect(faultOf({ comparator: '=>' })).to.deep.equal(['comparator', '=>']);
    expect(faultOf({ task: 'fast fertig' })).to.deep.equal(['task', 'fast fertig']);
    const after = (unit: string) => {
      const reading = read({ unit });
      return reading.kind === 'value' ? reading.after(5) : null;
    };
    expect(['per-100000', '%', 'percent', '名', 'yuan', '', 'constructor'].map(after)).to.deep.equal([
      '/10万',
      '%',
      '%',
      '名',
      ' yuan',
      '',
      ' constructor',
    ]);
  });

  it('ATTRIBUTE5 tells ends in the wrong order', () => {
    expect(faultOf({ min: '5', max: '5' })).to.deep.equal(['min', '5']);
    expect(faultOf({ min: '9', max: '5' })).to.deep.equal(['min', '9']);
  });
});
