import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observationSchema } from '../../src/observations/observation.js';
import { isRegionCode } from '../../src/plan/region-code.js';
import { planSchema } from '../../src/plan/schema.js';
import { spoilt } from './sample.js';

const RIGHT = ['440783', '440783101', '440783101002'];
const WRONG = ['', '44078', '4407831', '44078310', '4407831010', '440783101002003', '44078x', '４４０７８３', ' 440783', '440783\n'];

test('REGION1 six, nine or twelve digits', () => {
  for (const code of RIGHT) assert.ok(isRegionCode(code), code);
  for (const code of WRONG) assert.ok(!isRegionCode(code), JSON.stringify(code));
});

test('REGION1 the same for the region of a plan, the one above it, and that of an observation', () => {
  const readers = [
    (code: string) => planSchema.safeParse(spoilt((p) => (p.region.code = code))),
    (code: string) => planSchema.safeParse(spoilt((p) => (p.region.parent.code = code))),
    (code: string) => observationSchema.safeParse({ indicator: 'a', region: code, period: '2025', status: 'A', value: 1 }),
  ];
  for (const read of readers) {
    for (const code of RIGHT) assert.ok(read(code).success, code);
    for (const code of WRONG) assert.ok(!read(code).success, JSON.stringify(code));
  }
});
