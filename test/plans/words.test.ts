/** The words of every target of the shipped plans, held against the model and against the clause. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { targetWords } from '../../src/vocabulary/targets.js';
import { unitLabel } from '../../src/vocabulary/units.js';
import type { Indicator } from '../../src/plan/schema.js';
import type { Target } from '../../src/plan/target.js';
import { shippedPlans } from './seeds.js';
import { askedComparators, condensed, contradicts, GAP, GROWTH, KEPT, numbersOf, says, tellsDirection, YEARLY } from './words.js';

interface Case {
  readonly name: string;
  readonly indicator: Indicator;
  readonly target: Target;
  readonly clause: string;
  readonly zh: string;
  readonly en: string;
}

const CASES: Case[] = shippedPlans().flatMap((plan) =>
  plan.indicators.flatMap((indicator) =>
    indicator.targets.map((target) => ({
      name: `${plan.id} ${indicator.id} ${target.source.item}`,
      indicator,
      target,
      clause: condensed(target.source.quote),
      zh: targetWords(target, indicator, 'zh-CN', plan),
      en: targetWords(target, indicator, 'en', plan),
    })),
  ),
);
const ofKind = (kind: Target['kind']) => CASES.filter(({ target }) => target.kind === kind);
const numbersIn = (words: string) => new Set(words.match(/\d+(?:\.\d+)?(?::\d+)?/g));

describe('target words of the shipped plans', () => {
  test('TARGETWORD1 every target has words in both languages, with its year', () => {
    assert.ok(CASES.length > 1000);
    for (const { name, target, zh, en } of CASES) {
      assert.doesNotMatch(`${zh}${en}`, /undefined|NaN|\[object/, name);
      if (target.kind === 'level' && target.recurring) continue;
      assert.ok(zh.includes(`${target.year}年`) && en.includes(String(target.year)), `${name}: ${zh} / ${en}`);
    }
  });

  test('TARGETWORD9 the numbers of the words are those of the model', () => {
    for (const { name, target, zh, en } of [...ofKind('level'), ...ofKind('change')]) {
      for (const number of numbersOf(target)) {
        assert.ok(numbersIn(zh).has(number), `${name}: ${number} in ${zh}`);
        assert.ok(numbersIn(en).has(number), `${name}: ${number} in ${en}`);
      }
    }
  });

  test('TARGETWORD9 the numbers of the words are those of the clause', () => {
    for (const { name, target, clause } of CASES) {
      for (const number of numbersOf(target)) assert.ok(says(clause, number), `${name}: ${number} in ${clause}`);
    }
  });

  test('TARGETWORD1 the comparator is the one the clause asks for', () => {
    let asked = 0;
    for (const { name, target, clause, zh } of ofKind('level')) {
      const comparators = new Set(numbersOf(target).flatMap((number) => [...askedComparators(clause, number)]));
      if (comparators.size === 0) continue;
      asked++;
      assert.ok(target.kind === 'level' && comparators.has(target.comparator), `${name}: ${zh}, but ${clause}`);
    }
    assert.ok(asked > 100, `only ${asked} clauses told a comparator`);
  });

  test('TARGETWORD1 years are 岁 or 年 as the clause has it', () => {
    for (const { name, indicator, target, clause, zh } of ofKind('level')) {
      if (indicator.unit !== 'years' || target.kind !== 'level') continue;
      const said = `${target.value}${zh.includes(`${target.value}岁`) ? '岁' : '年'}`;
      assert.ok(clause.includes(said), `${name}: ${zh}, but ${clause}`);
    }
  });

  test('TARGETWORD2 what must be kept, or done every year, is so in the clause too', () => {
    for (const { name, target, clause, zh } of ofKind('level')) {
      if (target.kind !== 'level') continue;
      if (target.recurring) assert.match(clause, YEARLY, `${name}: ${zh}`);
      else assert.equal(target.maintain ?? false, KEPT.test(clause), `${name}: ${zh}, but ${clause}`);
    }
  });

  test('TARGETWORD4 a change goes the way the clause goes', () => {
    for (const { name, target, clause, zh } of ofKind('change')) {
      if (target.kind !== 'change') continue;
      const by = target.percent ?? target.points ?? 0;
      const limited = by > 0 ? target.comparator[0] === '<' : target.comparator[0] === '>';
      if (!limited) assert.ok(!contradicts(clause, by > 0 ? 'up' : 'down') && tellsDirection(clause), `${name}: ${zh}, but ${clause}`);
    }
  });

  test('TARGETWORD5 a trend goes the way the clause goes', () => {
    let told = 0;
    for (const { name, target, clause, zh } of ofKind('trend')) {
      if (target.kind !== 'trend') continue;
      if (target.of === 'gap') assert.match(clause, GAP, `${name}: ${zh}`);
      else if (target.of === 'growth') assert.match(clause, GROWTH, `${name}: ${zh}`);
      else {
        assert.ok(!contradicts(clause, target.direction), `${name}: ${zh}, but ${clause}`);
        if (tellsDirection(clause)) told++;
      }
    }
    assert.ok(told > 200, `only ${told} clauses told a direction`);
  });

  test('TARGETWORD6 a reference to another indicator is told by its name', () => {
    for (const { name, zh } of ofKind('reference')) {
      assert.doesNotMatch(zh, /[a-z]/, `${name}: ${zh}`);
    }
  });

  test('every unit of the shipped plans has an English label', () => {
    for (const { indicator } of CASES) assert.doesNotMatch(unitLabel(indicator, 'en'), /[\u4e00-\u9fff]/);
  });
});
