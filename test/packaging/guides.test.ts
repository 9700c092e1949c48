/** What the guides tell people to write is tried: documents open, scripts run, lists are complete. */
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test, type TestContext } from 'node:test';
import { observationKey } from '../../src/observations/cell-key.js';
import { readDecisions } from '../../src/submissions/decisions.js';
import { readDataset } from '../../src/submissions/dataset.js';
import { readPlan } from '../../src/plan/plan.js';
import { EntrySession } from '../../src/report/session.js';
import { Sender } from '../../src/sending/sender.js';
import { localeOf } from '../../src/vocabulary/locale.js';
import { readSubmission, seal, type Submission } from '../../src/submissions/submission.js';
import { STORAGE_FAILURES } from '../../src/storage/failures.js';
import { SEAL_FAULTS } from '../../src/submissions/submission.js';
import { UNFILLED_CODES } from '../../src/submissions/filled-cells.js';
import { gaugeMessages } from '../../src/locales/gauge.js';

const project = join(import.meta.dirname, '../..');
const guides = join(project, 'demo/guides');
const read = (name: string) => readFileSync(join(guides, name), 'utf8');

interface Code {
  readonly guide: string;
  readonly language: string;
  readonly code: string;
}

const codes: readonly Code[] = readdirSync(guides)
  .filter((name) => name.endsWith('.md'))
  .flatMap((guide) =>
    [...read(guide).matchAll(/^```(\w+).*\n([^]*?)^```$/gm)].map(([, language, code]) => ({ guide, language: language!, code: code! })),
  );
const ofGuide = (guide: string, language: string) => codes.filter((one) => one.guide === guide && one.language === language);
const BOTH = ['', '.en'];

/** A script of a guide as a file that Node runs, with the core of the source. */
function scriptFile(folder: string, code: string): string {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, code.replaceAll("'dabiao/core'", JSON.stringify(pathToFileURL(join(project, 'src/core.ts')).href)));
  return pathToFileURL(file).href;
}

function temporary(t: TestContext): string {
  const cache = join(project, 'node_modules/.cache/dabiao');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'guides-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const plan = readPlan(JSON.parse(ofGuide('plan.md', 'json')[0]!.code) as object);

function submissionOf(createdAt: string, value: string, id = '0'): Submission {
  const session = new EntrySession({ plan, department: 'health', periods: ['2025'] });
  const { rows, columns } = session.form;
  const missing = columns.findIndex(({ part }) => part === 'missing');
  session.set(rows.map((_, row) => ({ row, column: missing, text: value })));
  return seal(session, { id: id.repeat(32), createdAt });
}

describe('the guides', () => {
  test('every JSON document in them is one that opens', () => {
    const documents = codes.filter(({ language, code }) => language === 'json' && code.includes('"format": "dabiao.'));
    assert.ok(documents.length >= 4);
    const readers = {
      'dabiao.plan/1': readPlan,
      'dabiao.dataset/1': readDataset,
      'dabiao.submission/1': readSubmission,
      'dabiao.decisions/1': (code: string) => readDecisions(code, 'kaiping-women-2021-2030'),
    };
    for (const { guide, code } of documents) {
      const { format } = JSON.parse(code) as { format: keyof typeof readers };
      assert.doesNotThrow(() => readers[format](code), guide);
    }
  });

  test('they have the same code in both languages, but for what comments and placeholders say', () => {
    const bare = ({ language, code }: Code) => [language, code.replace(/(?:\/\/|\/\*|#|<!--).*/g, '').replace(/\S*[^\x20-\x7E\n]\S*/g, '')];
    for (const guide of ['plan', 'collect', 'documents', 'theme', 'languages']) {
      const [chinese, english] = BOTH.map((end) => codes.filter((one) => one.guide === `${guide}${end}.md`));
      assert.deepEqual(
        chinese!.filter(({ language }) => language !== 'sh').map(bare),
        english!.filter(({ language }) => language !== 'sh').map(bare),
        guide,
      );
    }
  });

  test('what the guide to collecting runs makes a dataset, and tells of what is wrong', async (t) => {
    for (const end of BOTH) {
      const folder = temporary(t);
      mkdirSync(join(folder, 'submissions'));
      const put = (name: string, content: object) => writeFileSync(join(folder, 'submissions', name), JSON.stringify(content));
      writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
      const [early, late] = [
        submissionOf('2026-03-05T09:30:00+08:00', '未统计', '1'),
        submissionOf('2026-03-06T08:00:00+08:00', '未统计', '2'),
      ];
      put('a.json', early);
      put('b.json', late);
      put('c.json', { ...late, createdAt: '2026-03-07T08:00:00+08:00' });
      put('d.json', submissionOf('2026-03-06T09:00:00+08:00', '不适用', '3'));

      const lines: string[] = [];
      const [{ code }] = ofGuide(`collect${end}.md`, 'js') as [Code];
      t.mock.method(console, 'log', (line: string) => lines.push(line));
      // The script names its files from where it is run.
      const placed = code.replace(/'(plan\.json|submissions|dataset\.json)'|`(submissions\/)/g, (_, name?: string, start?: string) =>
        name ? JSON.stringify(join(folder, name)) : `\`${folder}/${start!}`,
      );
      await import(scriptFile(folder, placed));
      const dataset = readDataset(readFileSync(join(folder, 'dataset.json'), 'utf8'), plan);
      const conflicts = early.report.observations.map((one) => `conflict: ${observationKey(one)}`);
      assert.equal(lines[0], 'c.json: digest-differs digest');
      assert.deepEqual(lines.slice(1, 1 + conflicts.length).sort(), conflicts.sort());
      assert.match(lines.at(-1)!, /^\w+: 0 \/ \d+$/);
      assert.deepEqual([dataset.observations, dataset.sources!.length], [[], 3]);
      rmSync(join(folder, 'submissions/d.json'));
      await import(scriptFile(folder, placed));
      assert.deepEqual(
        readDataset(readFileSync(join(folder, 'dataset.json'), 'utf8')).observations.length,
        late.report.observations.length,
      );
    }
  });

  test('what the guide to documents runs on a back end takes a submission, and refuses one that was changed', async (t) => {
    for (const end of BOTH) {
      const [{ code }] = ofGuide(`documents${end}.md`, 'js') as [Code];
      const { receive } = (await import(scriptFile(temporary(t), code))) as {
        receive: (body: string) => { status: number; message: string };
      };
      const submission = submissionOf('2026-03-05T09:30:00+08:00', '未统计');
      assert.deepEqual(receive(JSON.stringify(submission)), { status: 200, message: `health ${submission.digest}` });
      assert.deepEqual(receive(JSON.stringify({ ...submission, id: submission.id.replace('0', '1') })), {
        status: 422,
        message: 'digest: digest-differs',
      });
    }
  });

  test('what the guide to collecting runs on a back end receives what the kit sends, and refuses what was changed', async (t) => {
    process.env['PORT'] = '0';
    const sender = new Sender({
      fetch,
      now: Date.now,
      after: () => () => {},
      random: Math.random,
      isBlocked: () => Promise.resolve(false),
    });
    for (const end of BOTH) {
      const { code } = ofGuide(`collect${end}.md`, 'js').find((one) => one.code.includes('createServer'))!;
      const { server } = (await import(scriptFile(temporary(t), code))) as { server: Server };
      t.after(() => server.close());
      const url = `http://localhost:${(server.address() as AddressInfo).port}/reports`;
      const submission = submissionOf('2026-03-05T09:30:00+08:00', '未统计');
      const { id } = submission;
      const parcel = { url, id, text: JSON.stringify(submission), headers: {} };
      for (const _ of [1, 2]) assert.deepEqual(await sender.send(parcel), { kind: 'received', status: 201, number: id });
      const changed = await sender.send({ ...parcel, text: JSON.stringify({ ...submission, createdAt: '2026-03-06T09:30:00+08:00' }) });
      assert.equal(changed.kind === 'refused' && changed.problem?.errors[0]?.detail, 'digest digest-differs');
    }
  });

  test('what the guide to languages runs adds one', async (t) => {
    const [add] = ofGuide('languages.md', 'js') as [Code];
    await import(scriptFile(temporary(t), add.code));
    assert.equal(gaugeMessages[localeOf('mn-CN')].target, 'Зорилт');
  });

  test('the guide to languages names every area of words', () => {
    for (const end of BOTH) {
      const table = read(`languages${end}.md`).split('\n## ').at(-1)!;
      const named = [...table.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!);
      const areas = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => /^(?:locales|vocabulary)[\\/][^\\/]+\.ts$/.test(file))
        .flatMap((file) =>
          [...readFileSync(join(project, 'src', file), 'utf8').matchAll(/\blocalized\('([a-z-]+)'/g)].map(([, name]) => name!),
        );
      assert.ok(areas.length > 30);
      assert.deepEqual(named.sort(), areas.sort());
    }
  });
});

test('the guide to the API has every code in both languages, and no other', () => {
  const open = readFileSync(join(project, 'src/elements/session/open-session.ts'), 'utf8'); // it needs a browser
  const openFaults = Array.from(/OPEN_FAULTS = \[([^\]]*)\]/.exec(open)![1]!.matchAll(/'([\w-]+)'/g), ([, code]) => code!);
  assert.ok(openFaults.length > 10);
  const summary = readFileSync(join(project, 'src/elements/entry/load-summary.ts'), 'utf8');
  const members = Array.from(summary.matchAll(/^ {2}readonly (\w+)/gm), ([, name]) => name!);
  for (const name of ['api.md', 'api.en.md']) {
    const tables = read(name).split(/^## /m).slice(1);
    const first = tables.map((one) => Array.from(one.matchAll(/^\| `([\w-]+)`/gm), ([, code]) => code!).sort());
    const expected = [openFaults, members, UNFILLED_CODES, SEAL_FAULTS, STORAGE_FAILURES].map((codes) => [...codes].sort());
    assert.deepEqual(first, expected, name);
  }
});
