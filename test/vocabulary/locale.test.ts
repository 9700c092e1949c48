import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { attainmentMessages, wordingOf } from '../../src/locales/attainment.js';
import { gaugeMessages } from '../../src/locales/gauge.js';
import { statusWords } from '../../src/locales/statuses.js';
import { problemSentence, problemText } from '../../src/locales/problems.js';
import { addEnglish, addLanguage, type LanguageWords } from '../../src/vocabulary/added.js';
import { lacksWords, localeOf, localized, LOCALES, tables, watchers, type Locale } from '../../src/vocabulary/locale.js';
import { targetWords } from '../../src/vocabulary/targets.js';
import { unitLabel, valueWords } from '../../src/vocabulary/units.js';
import { indicator, samplePlan } from '../plan/sample.js';

for (const folder of ['locales', 'vocabulary']) {
  const files = readdirSync(join(import.meta.dirname, '../../src', folder)).filter((name) => name.endsWith('.ts') && name !== 'english.ts');
  for (const name of files) await import(`../../src/${folder}/${name}`);
}
const OWN_TABLES = [...tables].map(([area, table]) => [area, { ...table }] as const);

describe('languages', () => {
  test('LANG1 a tag is its language whatever follows it, and zh-CN where none fits', () => {
    const tags = ['en', 'en-GB', 'EN-us', 'zh', 'zh-CN', 'zh-Hans-CN', 'zh-TW', 'de', 'english', '', null, undefined];
    const zh = 'zh-CN';
    assert.deepEqual(tags.map(localeOf), ['en', 'en', 'en', zh, zh, zh, zh, zh, zh, zh, zh, zh]);
  });

  // A toy language: the tests below need it, and there is no taking it away.
  const toy = 'qtt' as Locale;
  const words = {
    gauge: { target: 'Zorp', year: (year: number) => `zo ${year}` },
    problems: { placed: (path: string, sentence: string) => `${path} » ${sentence}` },
    units: { counted: (noun: string) => ({ label: `+${noun}`, after: ` +${noun}` }) },
    later: { greeting: 'Zulo' },
  };

  test('LANG2 an added language has its words in every area, loaded before it and after', () => {
    addLanguage(toy, words);
    assert.deepEqual(LOCALES, ['zh-CN', 'en', 'qtt']);
    assert.equal(localeOf('qtt'), toy);
    assert.deepEqual([gaugeMessages[toy].target, gaugeMessages[toy].year(2030)], ['Zorp', 'zo 2030']);
    assert.equal(valueWords(3, { unit: { count: '所' } }, toy), '3 +所');
    const problem = { level: 'error', code: 'task-with-unit', path: 'unit', data: {} } as const;
    assert.equal(problemText(problem, toy), 'unit » 任务没有计量单位，请删除“unit”。');

    const later = localized('later', { greeting: '你好', farewell: '再见' }, { greeting: 'Hello', farewell: 'Bye' });
    assert.deepEqual(later[toy], { greeting: 'Zulo', farewell: '再见' });
  });

  test('LANG3 what an added language leaves out is said in Chinese', () => {
    assert.equal(gaugeMessages[toy].baseline, gaugeMessages['zh-CN'].baseline);
    assert.equal(unitLabel({ unit: 'hours' }, toy), '小时');
    assert.equal(problemSentence({ code: 'json-empty', data: {} }, toy), problemSentence({ code: 'json-empty', data: {} }, 'zh-CN'));
    const plan = samplePlan();
    const one = indicator('one');
    assert.equal(targetWords(one.targets[0]!, one, toy, plan), targetWords(one.targets[0]!, one, 'zh-CN', plan));
  });

  test('LANG3 in members of members too, with lists and functions in one piece', () => {
    const words = {
      plain: 'a',
      list: ['b', 'c'],
      deep: { one: 'd', two: { three: 'e', four: (n: number) => `f${n}` }, none: null as { five: string } | null },
    };
    addLanguage('qtd', {
      nested: { list: ['B'], deep: { two: { three: 'E' }, none: { five: 'G' } } },
      problems: { sentences: { missing: () => 'Zil' }, placed: undefined },
    });
    const nested = localized('nested', words, words)['qtd' as Locale];
    assert.deepEqual(
      { ...nested, deep: { ...nested.deep, two: { ...nested.deep.two, four: nested.deep.two.four(1) } } },
      {
        plain: 'a',
        list: ['B'],
        deep: { one: 'd', two: { three: 'E', four: 'f1' }, none: { five: 'G' } },
      },
    );
    assert.deepEqual(words.deep.two.three, 'e');
    const sentence = (code: string, tag: string) => problemSentence({ code, data: {} }, tag as Locale);
    assert.deepEqual([sentence('missing', 'qtd'), sentence('json-empty', 'qtd')], ['Zil', sentence('json-empty', 'zh-CN')]);
    const problem = { level: 'error', code: 'json-empty', path: 'unit', data: {} } as const;
    assert.equal(problemText(problem, 'qtd' as Locale), problemText(problem, 'zh-CN'));
  });

  test('LANG3 words that were added before stay below those that come later', () => {
    addLanguage('qte', { problems: { sentences: { missing: () => 'Zil' } } });
    addLanguage('qte', { problems: { sentences: { type: () => 'Zal' } } });
    const said = ['missing', 'type'].map((code) => problemSentence({ code, data: {} }, 'qte' as Locale));
    assert.deepEqual(said, ['Zil', 'Zal']);
  });

  test('LANG3 no name of an object’s own harms: words may come from a file', () => {
    addLanguage(
      'qtf',
      JSON.parse('{"gauge": {"__proto__": {"target": "Zorp"}, "constructor": "Zap", "target": "Zip"}}') as Record<string, object>,
    );
    assert.deepEqual([gaugeMessages['qtf' as Locale].target, ({} as { target?: string }).target], ['Zip', undefined]);
    assert.equal(gaugeMessages['qtf' as Locale].baseline, gaugeMessages['zh-CN'].baseline);
  });

  test('LANG4 who shows words is told of each language added, and no longer once it has gone', () => {
    let told = 0;
    const watcher = () => told++;
    watchers.add(watcher);
    addLanguage('qta', {});
    assert.equal(told, 1);
    watchers.delete(watcher);
    addLanguage('qtb', {});
    assert.equal(told, 1);
  });

  test('LANG5 a tag that is none is refused', () => {
    const before = [...LOCALES];
    for (const tag of ['x-toy', '', 'de_DE', '__proto__', 'constructor', undefined, null, 5, true, {}, [], Symbol('kk')])
      assert.throws(() => addLanguage(tag as string, {}), RangeError, String(tag));
    assert.deepEqual(LOCALES, before);
  });

  test('LANG9 words that are not by area are refused, and nothing of them is taken', () => {
    const before = [...LOCALES];
    let told = 0;
    const watcher = () => told++;
    watchers.add(watcher);
    const target = gaugeMessages.en.target;
    for (const words of [
      undefined,
      null,
      5,
      'Zorp',
      [],
      () => 'Zorp',
      { gauge: 5 },
      { gauge: { target: 'Zorp' }, units: null },
      { gauge: ['Zorp'] },
    ])
      for (const tag of ['qtx', 'en'])
        assert.throws(() => addLanguage(tag, words as unknown as LanguageWords), TypeError, JSON.stringify(words));
    assert.deepEqual([LOCALES, told, gaugeMessages.en.target], [before, 0, target]);
    addLanguage('qty', { gauge: undefined as unknown as object, units: {} });
    watchers.delete(watcher);
    assert.deepEqual([told, gaugeMessages['qty' as Locale].target], [1, gaugeMessages['zh-CN'].target]);
  });

  test('LANG11 a member of another kind is refused by its name, and nothing is taken with it', () => {
    const before = [...LOCALES];
    const refused = [
      [{ entry: { progress: 'x' } }, /entry\.progress to be function, got string/],
      [{ gauge: { target: 'Zorp', year: 2030 } }, /gauge\.year to be function, got number/],
      [{ gauge: { target: () => 'Zorp' } }, /gauge\.target to be string, got function/],
      [{ problems: { sentences: ['missing'] } }, /problems\.sentences to be object, got array/],
      [{ problems: { sentences: { missing: 'Zil' } } }, /problems\.sentences\.missing to be function, got string/],
      [{ gauge: { status: { met: null } } }, /gauge\.status\.met to be string, got null/],
    ] as const;
    for (const [words, message] of refused)
      for (const tag of ['qtx', 'zh-CN']) assert.throws(() => addLanguage(tag, words), { name: 'TypeError', message });
    assert.deepEqual([LOCALES, gaugeMessages['zh-CN'].target], [before, '目标']);
  });

  test('LANG11 of a table that is loaded later its area is left out, and the console says so', (t) => {
    const told = t.mock.method(console, 'error', () => {});
    addLanguage('qtv', { evening: { greeting: () => 'Zulo', farewell: 'Zip' } });
    const words = { greeting: '你好', farewell: '再见' };
    assert.deepEqual(localized('evening', words, words)['qtv' as Locale] ?? words, words);
    assert.match(String(told.mock.calls[0]!.arguments[0]), /evening\.greeting to be string, got function/);
  });

  test('LANG11 the kit’s own languages have members of the same kinds', () => {
    const differing = (zh: object, en: object, path: string): string[] => {
      const [own, other] = [zh, en].map((words) => new Map<string, unknown>(Object.entries(words))) as [
        Map<string, unknown>,
        Map<string, unknown>,
      ];
      return [...new Set([...own.keys(), ...other.keys()])].flatMap((name) => {
        const [one, two] = [own.get(name), other.get(name)];
        if (typeof one !== typeof two || Array.isArray(one) !== Array.isArray(two)) return `${path}.${name}`;
        return typeof one === 'object' && one !== null && !Array.isArray(one) ? differing(one, two as object, `${path}.${name}`) : [];
      });
    };
    const found = OWN_TABLES.flatMap(([area, table]) => differing(table['zh-CN'], table.en, area));
    assert.ok(OWN_TABLES.length > 50);
    assert.deepEqual(
      found.filter((name) => !/\.(?:one|named)$/.test(name)),
      [],
    );
  });

  test('LANG10 a page is told of an area that there is not; the others are those of the guide', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => told.push(text);
    try {
      await import('../../src/elements/theme/english.js');
      const areas = [
        ...readFileSync(join(import.meta.dirname, '../../demo/guides/languages.en.md'), 'utf8').matchAll(/^\|.*\|$/gm),
      ].flatMap(([row]) => [...row.matchAll(/`([\w-]+)`/g)].map(([, area]) => area!));
      assert.ok(areas.length > 40);
      addLanguage('qtz', {
        ...Object.fromEntries([...areas, 'gague', 'unknown'].map((area) => [area, {}])),
        'standard-units': { hours: { one: 'zulo' } },
        gauge: { tarkget: 'Zorp', status: { mett: 'Zip' } },
      });
      const { warnOfUnknown } = await import('../../src/elements/theme/areas.js');
      for (let i = 0; i < 20 && told.length === 0; i++) await new Promise((done) => setTimeout(done, 5));
      assert.deepEqual(told, [
        `addLanguage: there are no words for gague, unknown, gauge.tarkget, gauge.status.mett. There are: ${[...areas].sort().join(', ')}.`,
      ]);
      warnOfUnknown(areas);
      assert.equal(told.length, 1);
    } finally {
      console.warn = warn;
    }
  });

  test('LANG6 words for a language there is already take the place of its own', () => {
    const before = [...LOCALES];
    addLanguage('qtt', { gauge: { target: 'Zarp' } });
    assert.deepEqual(LOCALES, before);
    assert.deepEqual([gaugeMessages[toy].target, gaugeMessages[toy].year(2030)], ['Zarp', 'zo 2030']);
  });

  test('LANG6 what they leave out stays as it is said there, at any depth', () => {
    const before = problemSentence({ code: 'json-empty', data: {} }, 'en');
    addLanguage('en', { problems: { sentences: { missing: () => 'Fill this in.' } } });
    assert.equal(problemSentence({ code: 'missing', data: {} }, 'en'), 'Fill this in.');
    assert.equal(problemSentence({ code: 'json-empty', data: {} }, 'en'), before);
  });

  test('LANG7 English that comes later is below what was added before, in every area, those loaded after it too', () => {
    const [zh, en] = [
      { greeting: '你好', farewell: '再见' },
      { greeting: 'Hello', farewell: 'Bye' },
    ];
    const early = localized('early', zh, zh);
    assert.deepEqual([early.en, lacksWords('en'), lacksWords('zh-CN')], [zh, true, false]);
    addLanguage('en', { early: { farewell: 'So long' } });
    let told = 0;
    const watcher = () => told++;
    watchers.add(watcher);
    addEnglish({ early: en, late: en });
    watchers.delete(watcher);
    assert.deepEqual([early.en, early['zh-CN']], [{ greeting: 'Hello', farewell: 'So long' }, zh]);
    assert.deepEqual([told, lacksWords('en')], [1, false]);
    assert.deepEqual(localized('late', zh, zh).en, en);
    assert.equal(lacksWords('en'), false);
  });

  test('LANG1 a full tag that is a language comes before one that begins alike', () => {
    addLanguage('en-IN', {});
    assert.deepEqual(['en-IN', 'en-GB'].map(localeOf), ['en-IN', 'en']);
  });

  test('LANG8 words for statuses are those of gauges and assessments too, and of the sentences that name one', () => {
    const other = 'qts' as Locale;
    addLanguage(other, { statuses: { met: 'Xmet', behind: 'Xbehind' }, gauge: { status: { behind: 'Own' } } });
    assert.deepEqual(
      [statusWords[other].met, gaugeMessages[other].status.met, attainmentMessages[other].statuses.met],
      ['Xmet', 'Xmet', 'Xmet'],
    );
    assert.deepEqual([gaugeMessages[other].status.behind, attainmentMessages[other].statuses.behind], ['Own', 'Xbehind']);
    const plan = samplePlan();
    const reason = { code: 'method-differs', method: 'open-sdg', status: 'met' } as const;
    assert.match(attainmentMessages[other].reasons['method-differs'](reason, wordingOf(plan, plan.indicators[0]!, other)), /“Xmet”/);
  });

  test('LANG2 the guide names the areas there are, and each has the words that are added to it', async () => {
    const source = join(import.meta.dirname, '../../src');
    const found: string[] = [];
    for (const room of ['locales', 'vocabulary']) {
      for (const file of readdirSync(join(source, room)).filter((name) => name.endsWith('.ts'))) {
        const area = /localized\('([\w-]+)', zh, en\)/.exec(readFileSync(join(source, room, file), 'utf8'))?.[1];
        if (!area) continue;
        await import(join(source, room, file));
        found.push(area);
      }
    }
    for (const guide of ['languages.md', 'languages.en.md']) {
      const text = readFileSync(join(source, '../demo/guides', guide), 'utf8');
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      const named = rows.flatMap((row) => [...row.matchAll(/`([\w-]+)`/g)].map(([, area]) => area!));
      assert.deepEqual(named.sort(), [...found].sort(), guide);
    }
    const one = 'qtr' as Locale;
    addLanguage(one, Object.fromEntries(found.map((area) => [area, { mark: area }])));
    for (const area of found) assert.equal((tables.get(area)![one] as { mark?: string }).mark, area);
  });
});
