/**
 * The desks of this browser, in IndexedDB: a record for each desk, and each submission once, whichever desks it lies on.
 *
 * DESKSTORE1 what is kept is on disk when it resolves: a submission with the record that names it, or neither · DESKSTORE2 a record written by another
 * window since it was read is not written over · DESKSTORE3 a damaged record is set aside and told, a damaged submission is told by its name, and all
 * else is there · DESKSTORE4 submissions that no desk names any more are taken away when a desk is opened
 */
import { DocumentError } from '../documents/problems.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { Database, type Step } from '../storage/database.js';
import { commit, type Request } from '../storage/transaction.js';
import { EMPTY_DESK, type DeskState, type RefusedFile, type TakenFile } from '../submissions/desk-state.js';
import { deskRecordOf, deskStateOf, readDeskRecord } from '../submissions/desk-record.js';
import { readSubmissionStepwise, type Submission } from '../submissions/submission.js';

/** strict: a power failure right after the promise must not take with it what was written. */
const STRICT = { durability: 'strict' } as const;

type Schema = {
  /** By desk; `version` counts its writes. */
  desks: { key: string; value: { readonly version: number; readonly record: unknown } };
  /** By digest, the submission or its text. */
  submissions: { key: string; value: unknown };
  damaged: { key: string; value: unknown };
};

const UPGRADES: readonly Step[] = [
  (db) => {
    for (const name of ['desks', 'submissions', 'damaged']) db.createObjectStore(name);
  },
];

type Run = <T>(work: () => Steps<T>) => Promise<T>;

export interface KeptDesk {
  readonly state: DeskState;
  /** To be given when it is kept again. */
  readonly version: number;
  /** The record could not be read, and was set aside. */
  readonly isDamaged: boolean;
}

/** Whatever fails, fails with a StorageError. */
export class DeskStore {
  private readonly database: Database<Schema>;

  private readonly run: Run;

  /** @param name of the database. @param run does long work, with turns for the page. */
  constructor(name = 'dabiao-desk', run: Run = async (work) => runWhole(work())) {
    this.database = new Database(name, UPGRADES);
    this.run = run;
  }

  /**
   * DESKSTORE3
   * @param known submissions that were read before, by their digests.
   */
  async read(desk: string, known: ReadonlyMap<string, Submission> = new Map()): Promise<KeptDesk> {
    return this.database.use(async (db) => {
      const found = await db.get('desks', desk);
      if (!found) return { state: EMPTY_DESK, version: 0, isDamaged: false };
      const record = readDeskRecord(found.record);
      if (!record) {
        await db.put('damaged', found, `${desk} ${found.version}`);
        return { state: EMPTY_DESK, version: found.version, isDamaged: true };
      }
      const files: TakenFile[] = [];
      const damaged: RefusedFile[] = [];
      for (const { name, digest } of record.files) {
        const submission = known.get(digest) ?? (await this.submissionOf(await db.get('submissions', digest)));
        if (submission instanceof DocumentError) damaged.push({ id: digest, name, problems: submission.problems, count: submission.count });
        else files.push({ name, submission });
      }
      const state = deskStateOf(record, files);
      return { state: { ...state, refused: [...state.refused, ...damaged] }, version: found.version, isDamaged: false };
    });
  }

  /**
   * @param known digests of the submissions that are kept already.
   * @param version as it was read, or returned here.
   * @param texts of submissions, by their digests: what is written already is kept sooner as it is.
   * @returns the next version, or `null` where another window has written in between. DESKSTORE1, DESKSTORE2
   */
  async keep(
    desk: string,
    state: DeskState,
    known: ReadonlySet<string>,
    version: number,
    texts: ReadonlyMap<string, string> = new Map(),
  ): Promise<number | null> {
    return this.database.use(async (db) => {
      const tx = db.transaction(['desks', 'submissions'], 'readwrite', STRICT);
      const before = await tx.objectStore('desks').get(desk);
      if ((before?.version ?? 0) !== version) {
        await tx.done;
        return null;
      }
      const fresh = state.files.filter(({ submission }) => !known.has(submission.digest));
      const requests: Request[] = fresh.map(
        ({ submission }) =>
          () =>
            tx.objectStore('submissions').put(texts.get(submission.digest) ?? submission, submission.digest),
      );
      requests.push(() => tx.objectStore('desks').put({ version: version + 1, record: deskRecordOf(state) }, desk));
      await commit(tx, requests);
      return version + 1;
    });
  }

  /** Has another window written since? */
  async isStale(desk: string, version: number): Promise<boolean> {
    return this.database.use(async (db) => ((await db.get('desks', desk))?.version ?? 0) !== version, true);
  }

  /** DESKSTORE4 */
  async clean(): Promise<void> {
    await this.database.use(async (db) => {
      const tx = db.transaction(['desks', 'submissions'], 'readwrite');
      const desks = await tx.objectStore('desks').getAll();
      const records = desks.map(({ record }) => readDeskRecord(record));
      const kept = await tx.objectStore('submissions').getAllKeys();
      const named = new Set(records.flatMap((record) => record?.files.map(({ digest }) => digest) ?? []));
      // What a record that can't be read names is not known.
      const unnamed = records.every((record) => record !== null) ? kept.filter((digest) => !named.has(digest)) : [];
      await commit(
        tx,
        unnamed.map((digest) => () => tx.objectStore('submissions').delete(digest)),
      );
    });
  }

  close(): void {
    this.database.close();
  }

  private async submissionOf(value: unknown): Promise<Submission | DocumentError> {
    try {
      return await this.run(() => readSubmissionStepwise(value));
    } catch (error) {
      if (error instanceof DocumentError) return error;
      throw error;
    }
  }
}
