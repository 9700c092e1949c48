import assert from 'node:assert/strict';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { check } from '../../src/cli/check.js';
import { inputFiles } from '../../src/cli/input-files.js';
import { merge } from '../../src/cli/merge.js';
import { inPlainSight } from '../../src/plan/hidden.js';
import { readDataset } from '../../src/submissions/dataset.js';
import { zip } from '../spreadsheet/zip.js';
import { observation, PLAN, submission } from '../submissions/support.js';
import { testFolder } from './folder.js';

const { folder, fileOf } = testFolder('input');
const zipped = (name: string, parts: Record<string, string | Uint8Array>) => fileOf(name, Buffer.from(zip(parts)));
const plan = fileOf('plan.json', PLAN);
const education = submission('education', [observation('b', 97.3)]);
const police = submission('police', [observation('c', 97.3)]);
const text = (one: object) => JSON.stringify(one);

/** What is said of each file. */
async function merged(...files: readonly string[]) {
  const { status, output, files: written = [] } = await merge(['--plan', plan, '-o', join(folder, 'dataset.json'), ...files], {});
  const told = new Map(output.split('\n\n').map((part) => [part.split('\n', 1)[0]!, part]));
  return { status, told, values: written[0] ? readDataset(written[0].content).observations.length : null };
}

describe('files that a person names', () => {
  test('INPUTFILE1, INPUTFILE2, INPUTFILE4 a folder has its files and archives, an archive its own, each with its name', async () => {
    const sent = join(folder, 'sent');
    mkdirSync(sent);
    writeFileSync(join(sent, '1.json'), text(education));
    writeFileSync(join(sent, '说明.txt'), 'x');
    writeFileSync(join(sent, '2.zip'), zip({ '报/公安.json': text(police), '说明.txt': 'x', '里.zip': zip({ 'a.json': '{}' }) }));
    const names = (await inputFiles([sent])).map(({ name }) => name.slice(sent.length + 1));
    assert.deepEqual(names, ['1.json', '2.zip › 报/公安.json', '2.zip › 里.zip']);
    const { status, told, values } = await merged(sent);
    assert.deepEqual([status, values], [1, 2]);
    assert.match(told.get(`${join(sent, '2.zip')} › 里.zip`)!, /压缩包里的压缩包/);
    const checked = await check(['--plan', plan, join(sent, '2.zip')], {});
    assert.match(checked.output, /2\.zip › 报\/公安\.json\n {2}符合 dabiao\.submission\/1/);
  });

  test('INPUTFILE3, INPUTFILE4 an archive that is torn, encrypted, swelling or without a submission is told; the good ones are merged', async () => {
    const whole = zip({ 'a.json': text(education) });
    const entry = new DataView(whole.buffer).getUint32(whole.length - 6, true);
    const changed = (at: number, ...bytes: readonly number[]) => {
      const copy = Buffer.from(whole);
      copy.set(bytes, entry + at);
      return copy;
    };
    const bad = {
      torn: fileOf('torn.zip', Buffer.from(whole.slice(0, -9))),
      locked: fileOf('locked.zip', changed(8, 1)),
      bomb: fileOf('bomb.zip', changed(24, 0xff, 0xff, 0xff, 0x7f)),
      short: fileOf('short.zip', changed(24, 9, 1, 0, 0)),
      empty: zipped('empty.zip', { '说明.txt': 'x' }),
      gone: join(folder, 'gone.zip'),
    };
    const { status, told, values } = await merged(...Object.values(bad), zipped('good.zip', { '公安.json': text(police) }));
    assert.deepEqual([status, values], [1, 1]);
    for (const [name, words] of [
      [bad.torn, /打不开/],
      [bad.locked, /密码/],
      [bad.bomb, /1 GB/],
      [`${bad.short} › a.json`, /与所记的大小不符/],
      [bad.empty, /没有 \.json/],
      [bad.gone, /不存在/],
    ] as const) {
      assert.match(told.get(name) ?? '', words, name);
    }
  });

  test('INPUTFILE5 what has more bytes than any submission is not read, be it in an archive', async () => {
    const large = fileOf('500 MB.json', '');
    truncateSync(large, 500_000_000); // sparse: it takes no room
    const inside = zipped('large.zip', { 'a.json': new Uint8Array(50_000_001) });
    const before = process.memoryUsage().rss;
    const { told, values } = await merged(large, inside, fileOf('1.json', education));
    assert.equal(values, 1);
    assert.match(told.get(large)!, /超过 50 MB/);
    assert.match(told.get(`${inside} › a.json`)!, /超过 50 MB/);
    assert.ok(process.memoryUsage().rss - before < 300_000_000);
  });

  test('whatever is wrong with files, each is named with plain words, and the good ones merge', async () => {
    const health = submission('health', [observation('a', 1)]);
    const sealedText = text(health);
    const id = 0xabcdef;
    const [one, other] = [submission('police', [observation('c', 1)], { id }), submission('police', [observation('c', 2)], { id })];
    const bad: readonly (readonly [name: string, content: string | Buffer, words: RegExp])[] = [
      ['cut.json', sealedText.slice(0, 300), /可能不完整/],
      ['edited.json', sealedText.replace('"value":1', '"value":2'), /导出后有改动/],
      ['version.json', text(submission('health', [], { plan: { ...PLAN, version: '9.0.0' } })), /9\.0\.0/],
      ['plan.json', text(submission('health', [], { plan: { ...PLAN, id: 'another' } })), /another/],
      ['newer.json', sealedText.replace('submission/1', 'submission/2'), /较新版本/],
      ['foreign.json', text(submission('police', [observation('b', 1)])), /由“education”牵头/],
      ['utf16.json', Buffer.from(`\ufeff${sealedText}`, 'utf16le'), /UTF-16/],
      ['gbk.json', Buffer.from([0x7b, 0xbd, 0xcc, 0xd3, 0xfd, 0x7d]), /GBK/],
      ['proto.json', `{"__proto__":{"x":1},${sealedText.slice(1)}`, /__proto__/],
      ['web.json', '<!doctype html><p>登录</p>', /./],
      ['none.json', '', /./],
      ['bidi\u202e.json', '{', /./],
    ];
    const paths = bad.map(([name, content]) => fileOf(`bad-${name}`, content));
    const note = '=HYPERLINK("x") <img src=x onerror=alert(1)> \u202eabc';
    const good = submission('education', [{ ...observation('b', 97.3), note }]);
    const sameId = [fileOf('id-1.json', one), fileOf('id-2.json', other)];
    const { status, told, values } = await merged(
      ...paths,
      ...sameId,
      fileOf('good-1.json', `\ufeff${text(good)}`),
      fileOf('good-2.json', health),
    );
    assert.deepEqual([status, values], [1, 2]);
    for (const [i, [name, , words]] of bad.entries()) {
      assert.match(told.get(inPlainSight(paths[i]!)) ?? '', words, name);
    }
    const all = [...told.values()].join('\n');
    for (const path of sameId) assert.ok(all.includes(path), path);
    assert.match(all, /编号与另一份不同的上报件相同/);
  });
});
