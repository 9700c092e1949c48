/** The documentation, as it is made of the project's texts: both languages, descriptions, links, what the search finds. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import MiniSearch from 'minisearch';
import { framed } from '../../src/packaging/site/frame.js';
import { elementsManifest, pageElements } from '../../src/packaging/manifest.js';
import { readExamples } from '../../src/packaging/site/examples.js';
import { chineseDescriptions, sentencesOf } from '../../src/packaging/site/descriptions.js';
import { headingsOf, rendered } from '../../src/packaging/site/html.js';
import { chineseMeasure } from '../../src/packaging/site/zh/measures.js';
import { LANGUAGES } from '../../src/packaging/site/languages.js';
import { site, type Page } from '../../src/packaging/site/pages.js';
import { section } from '../../src/packaging/site/readme-section.js';
import { searchIndex } from '../../src/packaging/site/search-index.js';
import { SEARCH_OPTIONS, searchWords, type Found } from '../../src/packaging/site/search-words.js';
import { readSources } from '../../src/packaging/sources.js';

const project = join(import.meta.dirname, '../..');
const { pages, examples } = site(project);
const elements = pageElements(elementsManifest(readSources(join(project, 'src'))));
const of = (language: string) => pages.filter((page) => page.language.folder === language);
const named = (name: string, language = 'zh') => of(language).find((page) => page.name === name)!;

describe('the pages of the documentation', () => {
  test('SITE1 each is in both languages, with the same headings', () => {
    const shape = ({ name, html }: Page) => ({ name, headings: headingsOf(html).map(({ level }) => level) });
    assert.deepEqual(of('zh').map(shape), of('en').map(shape));
    assert.equal(new Set(of('zh').map(({ name }) => name)).size, of('zh').length);
    const bilingual = of('zh').filter(({ group }) => group === 'elements');
    for (const { name, html } of bilingual) {
      const ids = (text: string) => headingsOf(text).flatMap(({ level, id }) => (level === 2 ? [id] : []));
      assert.deepEqual(ids(html), ids(named(name, 'en').html), name);
    }
  });

  test('SITE1 a text of one language says so in the other, and is marked as what it is', () => {
    assert.match(named('changelog').html, /^<p>[^<]*英文[^]*<\/p>\n<div lang="en">/);
    assert.doesNotMatch(named('changelog', 'en').html, /<div lang=/);
  });

  test('SITE1 the Chinese page of changes tells of every version', () => {
    const versions = [...readFileSync(join(project, 'CHANGELOG.md'), 'utf8').matchAll(/^## ([\d.]+)/gm)].map(([, version]) => version!);
    const [chinese] = named('changelog').html.split('<div lang="en">') as [string];
    assert.ok(versions.length > 0);
    for (const version of versions) assert.match(chinese, new RegExp(`<strong>${version}</strong>[^]*<li>`), version);
  });

  test('SITE1 of a text in both languages a page has the paragraphs of its own', () => {
    const [chinese, english] = ['zh', 'en'].map((language) => named('browsers', language).html.match(/<p>[^]*?<\/p>/g)!);
    assert.equal(chinese!.length, english!.length);
    for (const one of chinese!) assert.match(one, /\p{Script=Han}.*。/su);
    for (const one of english!) assert.doesNotMatch(one.replace(/<strong>.*?<\/strong>/, ''), /\p{Script=Han}/u);
  });

  test('SITE1 of the cells of a table in both languages a page has its half', () => {
    const [chinese, english] = ['zh', 'en'].map((language) => named('browsers', language).html.match(/<table>[^]*<\/table>/)![0]) as [
      string,
      string,
    ];
    assert.match(chinese, /<th>浏览器<\/th>[^]*Chromium 131 及以后[^]*Firefox ESR（实测 153）[^]*打印件没有页码/);
    assert.doesNotMatch(chinese, /later|as below|tried| · /);
    assert.match(english, /<th>browser<\/th>[^]*Chromium 131 and later/);
    assert.doesNotMatch(english, /[\p{Script=Han}（、：]| · /u);
  });

  test('SITE1, MEASURE1 what was measured is told in Chinese: every head of a row and of a column of the benchmarks', () => {
    const heads = [...named('benchmarks').html.matchAll(/(?:<th|<tr>\n<td)>([^<]+)/g)];
    assert.ok(heads.length > 100);
    const english = heads.map(([, text]) => text!).filter((text) => !/\p{Script=Han}/u.test(text));
    assert.deepEqual(english, [], 'to be added to zh/measures.ts');
    assert.equal(chineseMeasure('set 10,000 cells, half of them invalid'), '填 10,000 个单元格，其中一半有错误');
    assert.equal(chineseMeasure('form: mount, 46 rows'), '字段表单：打开，46 行');
    assert.match(named('benchmarks').html, /<p><code>npm run bench[^:]*<\/code>, \d{4}-\d\d-\d\d/);
    const [prose] = named('benchmarks').html.split('<div class="table-box"') as [string];
    for (const [told] of prose.matchAll(/<(p|li)>(?!<code>npm)[^]*?<\/\1>/g)) assert.match(told, /\p{Script=Han}/u);
    assert.doesNotMatch(named('benchmarks', 'en').html, /\p{Script=Han}/u);
  });

  test('MEASURE2 one with a part that has no Chinese stays English', () => {
    assert.equal(chineseMeasure('mount, 46 elephants'), null);
    assert.equal(chineseMeasure('10.2 kB'), null);
  });

  test('SITE2 all that an element has is told in Chinese, and nothing is that it has not', () => {
    const english = elements.flatMap(({ description, attributes = [], members = [], events = [], slots = [], cssParts = [], ...rest }) => [
      ...sentencesOf(description!),
      ...[...attributes, ...members, ...events, ...slots, ...cssParts, ...(rest.cssProperties ?? [])].map((one) => one.description!),
    ]);
    const chinese = chineseDescriptions();
    assert.ok(english.length > 300);
    assert.deepEqual(
      english.filter((sentence) => !chinese.has(sentence)),
      [],
      'to be translated in descriptions.txt',
    );
    const known = new Set(english);
    assert.deepEqual(
      [...chinese.keys()].filter((sentence) => !known.has(sentence)),
      [],
      'no longer said by any comment',
    );
    assert.deepEqual(
      [...chinese.values()].filter((text) => !/\p{Script=Han}.*[。；]$/su.test(text)),
      [],
    );
  });

  test('SITE2 code in a description is the same in both languages', () => {
    const codes = (text: string) => [...new Set(text.match(/`[^`]+`/g))].sort();
    for (const [english, chinese] of chineseDescriptions()) {
      assert.deepEqual(
        codes(english).filter((code) => !codes(chinese).includes(code)),
        [],
        english,
      );
    }
  });

  test('SITE3 links between texts lead to their pages, in the same language', () => {
    assert.match(named('attainment').html, /<a href="formulas\.html">/);
    assert.match(named('theme', 'en').html, /<a href="elements\.html#custom-properties">/);
    assert.match(named('security').html, /<a href="documents\.html#在后端校验">/);
    for (const { name, html } of pages) assert.doesNotMatch(html, /href="[^":]*\.md/, name);
  });

  test('SITE4 the guides are those of their folder, the usual ones first', () => {
    const guides = of('zh').filter(({ group }) => group === 'guides');
    const usual = [
      'embed',
      'api',
      'deploy',
      'plan',
      'collect',
      'sql',
      'attainment',
      'documents',
      'theme',
      'languages',
      'security',
      'licences',
    ];
    const there = usual.filter((name) => existsSync(join(project, `demo/guides/${name}.en.md`)));
    assert.ok(there.length >= 9);
    assert.deepEqual(guides.map(({ name }) => name).slice(0, there.length), there);
  });

  test('each of the ten commonest questions is answered by a page that is there', () => {
    const readme = readFileSync(join(project, 'README.md'), 'utf8');
    const isWritten = (name: string) =>
      name === 'browsers'
        ? section(readme, /browser/i)
        : name.startsWith('dabiao-') || existsSync(join(project, `demo/guides/${name}.en.md`));
    for (const { folder: language, words } of LANGUAGES) {
      assert.deepEqual(
        words.questions.map(([link]) => link),
        LANGUAGES[0]!.words.questions.map(([link]) => link),
      );
      assert.equal(words.questions.length, 10);
      const links = new Set([...named('index', language).html.matchAll(/<li><a href="([^"]*)"/g)].map(([, href]) => href!));
      for (const [link] of words.questions) {
        const [name, anchor] = link.split('#') as [string, string?];
        if (!isWritten(name)) continue;
        assert.ok(links.has(`${name}.html${anchor ? `#${anchor}` : ''}`), link);
        if (anchor) assert.ok(named(name, language).html.includes(` id="${anchor}"`), link);
      }
    }
  });

  test('every element has an example, with a title in both languages', () => {
    for (const [tag, list] of examples) {
      assert.ok(
        list.some(({ html }) => html.includes(`<${tag}`)),
        tag,
      );
      for (const { title } of list) assert.ok(/\p{Script=Han}/u.test(title.zh!) && !/\p{Script=Han}/u.test(title.en!), title.zh);
    }
  });

  test('EXAMPLE3 an id stands once on a page: those of examples are none of its headings and of its frame', () => {
    for (const page of pages) {
      const ids = [...framed(page, pages).matchAll(/<[^>]*? id="([^"]*)"/g)].map(([, id]) => id!);
      assert.deepEqual(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        [],
        `${page.language.folder}/${page.name}`,
      );
    }
  });

  test('EXAMPLE1, EXAMPLE2 what is shown has addresses of a portal, what runs those of the site, without its script', () => {
    const code = '<dabiao-board plan="/plans/a.json" data="/data/b.json"></dabiao-board>';
    const [first, second] = readExamples(
      `<!-- 一 | One -->\n${code}\n<script type="module">\n  go();\n    on();\n</script>\n\n<!-- 二 | Two -->\n<p>2</p>\n`,
    );
    assert.deepEqual(first, {
      title: { zh: '一', en: 'One' },
      code: `${code}\n<script type="module">\n  go();\n    on();\n</script>`,
      html: '<dabiao-board plan="../../plans/a.json" data="../../data/b.json"></dabiao-board>\n',
      script: 'go();\n  on();\n',
    });
    assert.deepEqual([second!.code, second!.script], ['<p>2</p>', null]);
  });
});

describe('the search', () => {
  const found = (language: string, words: string) =>
    MiniSearch.loadJSON(searchIndex(of(language)), SEARCH_OPTIONS).search(words) as unknown as Found[];

  test('SEARCHWORD1 words are parted at every other sign, in small letters', () => {
    assert.deepEqual(searchWords('dabiao-Export, licenseKey 2025-H1'), ['dabiao', 'export', 'licensekey', '2025', 'h1']);
  });

  test('SEARCHWORD2 Chinese is in pieces of two characters, a single one by itself', () => {
    assert.deepEqual(searchWords('导出上报件（JSON文件）县'), ['导出', '出上', '上报', '报件', 'json', '文件', '县']);
    assert.deepEqual(searchWords('。，—'), []);
  });

  test('SEARCHWORD3 it finds pages by words that they do not say', () => {
    const first = (language: string, words: string) => found(language, words)[0]?.link.split('#')[0];
    assert.equal(first('zh', '主题'), 'theme.html');
    assert.equal(first('zh', '第三种语言'), 'languages.html');
    assert.equal(first('zh', '兼容'), 'browsers.html');
    assert.equal(first('en', 'third language'), 'languages.html');
    assert.equal(first('en', 'release notes'), 'changelog.html');
    for (const { folder, words } of LANGUAGES) {
      const isText = ({ group }: Page) => group === 'guides' || group === 'reference';
      assert.deepEqual(
        Object.keys(words.also).sort(),
        of(folder)
          .filter(isText)
          .map(({ name }) => name)
          .sort(),
      );
    }
  });

  test('SEARCHWORD4 what an element has is found at the element before other texts', () => {
    for (const language of ['zh', 'en']) {
      for (const name of ['readonly', 'period', 'previous', 'dabiao-error'])
        assert.match(found(language, name)[0]!.title, /^<dabiao-/, name);
    }
    assert.equal(found('en', 'licenses')[0]!.title, 'Licences');
  });

  test('it finds words in both languages, what a page is about first', () => {
    assert.ok(found('zh', '导出').length > 5);
    assert.equal(found('en', 'export')[0]!.link, 'dabiao-export.html');
    assert.equal(found('zh', '许可证')[0]!.link.split('#')[0], 'licences.html');
    assert.ok(found('zh', '校验码').some(({ link }) => link.startsWith('collect.html')));
    assert.ok(found('en', 'check code').some(({ link }) => link.startsWith('collect.html')));
    assert.ok(found('zh', 'recipient').some(({ link }) => link === 'dabiao-entry.html#attributes'));
    for (const language of ['zh', 'en'])
      assert.ok(
        found(language, 'CSP').some(({ link }) => /^deploy\.html#.*csp$/.test(link)),
        language,
      );
    const near = (language: string, words: string) =>
      found(language, words)
        .slice(0, 3)
        .map(({ link }) => link.split('#')[0]);
    for (const language of ['zh', 'en']) assert.ok(near(language, 'outside-plan').includes('api.html'), language);
    assert.equal(near('zh', '错误代码')[0], 'api.html');
    assert.deepEqual(found('zh', '大熊猫'), []);
  });
});

describe('texts as pages', () => {
  test('a section is found by its heading or by the bold words of a paragraph, to the next of its kind or above', () => {
    const text = '# A\n\n## B\n\nb\n\n```sh\n# no heading\n```\n\n### C\n\nc\n\n**Browsers.** x\n\ny\n\n**D** z\n\n## E\n\ne\n';
    assert.equal(section(text, /^B$/), text.slice(text.indexOf('## B'), text.indexOf('\n## E')).replace('##', '#'));
    assert.equal(section(text, /browsers/i), '**Browsers.** x\n\ny\n');
    assert.equal(section(text, /^A$|none/), null);
  });

  test('headings have the anchors that links of the texts name; raw markup is left out', () => {
    const { title, html } = rendered('# T\n\n## a b（`c`）\n\n## a b（`c`）\n\n<!-- x --><b>y</b>\n\n| a |\n| - |\n| <i> |\n');
    assert.equal(title, 'T');
    assert.deepEqual(
      headingsOf(html).map(({ id }) => id),
      ['a-bc', 'a-bc-1'],
    );
    assert.doesNotMatch(html, /<b>|<i>|<!--/);
    assert.match(html, /<div class="table-box" tabindex="0"><table>/);
  });

  test('between Chinese signs the end of a line is no blank, but in code', () => {
    const { html } = rendered('一行，\n二行\n**三**\nfour\n\n```\n五\n六\n```\n');
    assert.equal(html, '<p>一行，二行<strong>三</strong>\nfour</p>\n<pre tabindex="0"><code>五\n六</code></pre>');
  });

  test('the words of a heading are as they are read', () => {
    assert.deepEqual(
      headingsOf(rendered('# T\n\n## Judged (`a.ts`, `b.ts`)\n').html).map(({ text }) => text),
      ['Judged (a.ts, b.ts)'],
    );
  });
});
