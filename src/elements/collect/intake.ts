/**
 * Files on their way in: read one after the other, with the page alive meanwhile.
 *
 * INTAKE1 what is read is put on the desk in portions, and each is kept before the next: what leaves the page early leaves nothing behind but what was not read yet
 * INTAKE2 files that come while others are read wait for their turn · INTAKE3 so do those that come before a desk is open, or while another is opened
 * INTAKE4 the person can stop it: what was read stays, what waits is let go, and both are told · INTAKE5 all that came in together is one step
 */
import type { Intake } from '../../submissions/collection.js';
import type { DeskKeeper } from './desk-keeper.js';
import { isArchive, type ChosenFile, type ChosenFiles, type ReadFile } from './files.js';
import type { DeskReader } from './reader.js';
import { unpackedFiles } from './unpacked-files.js';

/** Files, and bytes of them, that are put on the desk together, at most, and milliseconds until they are. */
const PORTION = 50;
const PORTION_BYTES = 2_000_000;
const WITHIN = 500;
/** Milliseconds between two drawings of how far it is. */
const BETWEEN = 100;

/** What files are read for. */
export interface IntakeDesk {
  readonly reader: DeskReader;
  readonly keeper: DeskKeeper;
}

/** What came of it, since it was last at rest. */
export interface IntakeResult extends Intake {
  /** No submissions by their names. */
  readonly skipped: number;
  /** There were more than are taken at once. */
  readonly isOver: boolean;
  /** Not read, the person having stopped it. */
  readonly left: number;
}

export interface IntakeProgress {
  readonly done: number;
  readonly all: number;
}

interface Batch {
  readonly files: readonly ChosenFile[];
  next: number;
  /** The next portion, read while the one before is kept. */
  ahead: Promise<readonly ReadFile[]> | null;
  readonly done: () => void;
}

const NOTHING: IntakeResult = { taken: 0, known: 0, refused: 0, skipped: 0, isOver: false, left: 0 };

export class FilesIntake {
  private readonly onProgress: () => void;
  private readonly onDone: (result: IntakeResult) => Promise<void>;
  private desk: IntakeDesk | null = null;
  private waiting: Batch[] = [];
  private result = NOTHING;
  private done = 0;
  private running: object | null = null;
  private isStopped = false;
  private drawn = 0;

  /** @param onDone told when all that waited is read and kept. */
  constructor(onProgress: () => void, onDone: (result: IntakeResult) => Promise<void>) {
    this.onProgress = onProgress;
    this.onDone = onDone;
  }

  /** Files read, of those that came; `null` while nothing is read. */
  get progress(): IntakeProgress | null {
    const left = this.waiting.reduce((sum, { files, next }) => sum + files.length - next, 0);
    return this.running ? { done: this.done, all: this.done + left } : null;
  }

  /** INTAKE2, INTAKE3. Resolves when they are read, or let go. */
  async add(chosen: ChosenFiles): Promise<void> {
    const { files, skipped, isOver = false } = chosen.files.some(isArchive) ? await unpackedFiles(chosen) : chosen;
    this.result = { ...this.result, skipped: this.result.skipped + skipped, isOver: this.result.isOver || isOver };
    await new Promise<void>((done) => {
      this.waiting.push({ files, next: 0, ahead: null, done });
      this.run();
    });
  }

  /** @param desk what is read from now on is for it; none while it is being opened. */
  setDesk(desk: IntakeDesk | null): void {
    [this.desk, this.running] = [desk, null];
    for (const batch of this.waiting) batch.ahead = null;
    this.run();
  }

  /** INTAKE4 */
  stop(): void {
    this.isStopped = this.running !== null;
  }

  private tell(): void {
    if (performance.now() - this.drawn < BETWEEN) return;
    this.drawn = performance.now();
    this.onProgress();
  }

  private run(): void {
    if (this.running || !this.desk || this.waiting.length === 0) return;
    const run = (this.running = {});
    this.done = 0;
    this.onProgress();
    void this.read(this.desk, run);
  }

  private async read(desk: IntakeDesk, run: object): Promise<void> {
    for (const batch of this.batches()) {
      while (batch.next < batch.files.length && !this.isStopped) {
        if (!(await this.readPortion(desk, run, batch))) return;
      }
    }
    const { waiting, result } = this;
    const left = waiting.reduce((sum, { files, next }) => sum + files.length - next, 0);
    [this.waiting, this.result, this.running, this.isStopped] = [[], NOTHING, null, false];
    await this.onDone({ ...result, left });
    for (const { done } of waiting) done();
    this.run();
  }

  /** Those that come meanwhile, too. */
  private *batches(): Iterable<Batch> {
    for (let i = 0; i < this.waiting.length; i++) yield this.waiting[i]!;
  }

  /** @returns whether it is still to go on for this desk. INTAKE1, INTAKE5 */
  private async readPortion(desk: IntakeDesk, run: object, batch: Batch): Promise<boolean> {
    const reads = await (batch.ahead ?? this.portion(desk, batch));
    batch.ahead = null;
    if (this.running !== run) return false; // they are read again for the desk that is open next
    batch.next += reads.length;
    this.done += reads.length;
    this.tell();
    if (batch.next < batch.files.length && !this.isStopped) batch.ahead = this.portion(desk, batch);
    const taken = reads.flatMap((one) => ('taken' in one ? one.taken : []));
    const refused = reads.flatMap((one) => ('refused' in one ? one.refused : []));
    const intake = desk.keeper.takeIn(taken, refused, batch);
    const { result } = this;
    this.result = {
      ...result,
      taken: result.taken + intake.taken,
      known: result.known + intake.known,
      refused: result.refused + intake.refused,
    };
    await desk.keeper.whenKept;
    return this.running === run;
  }

  private portion({ reader }: IntakeDesk, { files, next }: Batch): Promise<readonly ReadFile[]> {
    const end = performance.now() + WITHIN;
    let bytes = 0;
    const portion = files.slice(next, next + PORTION).filter(({ size }, i) => (bytes += size) <= PORTION_BYTES || i === 0);
    return reader.read(portion, files.length, () => performance.now() < end && !this.isStopped);
  }
}
