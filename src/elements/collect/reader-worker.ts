/** The desk's worker: reads files and holds them against the plan and the checks of the form, as the page would. It is built into a file of its own. */
import { jsonText } from '../../documents/json-text.js';
import { runWhole } from '../../documents/steps.js';
import type { Observation } from '../../observations/observation.js';
import { CollectedPlan } from '../../submissions/check-submission.js';
import { checkSubmissionStepwise } from '../../submissions/submission-checks.js';
import { readFile, type ChosenFile } from './files.js';
import type { FromWorker, SentFile, SentRead, ToWorker } from './reader-messages.js';
import { filesIn } from './zips.js';

const port = globalThis as unknown as { postMessage(message: FromWorker): void };

let collected: CollectedPlan | null = null;
let previous: Observation[] = [];
/** What is in the archive that was asked for last. */
let opened: { readonly file: File; readonly files: ReadonlyMap<string, ChosenFile> } | null = null;

async function chosenFile({ file, id, name, size, archive }: SentFile): Promise<ChosenFile> {
  if (archive === undefined) return { file, id, name, size, content: () => file.arrayBuffer() };
  const isOpen = opened?.file.name === file.name && opened.file.size === file.size && opened.file.lastModified === file.lastModified;
  if (!isOpen) {
    const { files } = await filesIn({ file, name: archive, size: file.size, content: () => file.arrayBuffer() });
    opened = { file, files: new Map(files.map((one) => [one.name, one])) };
  }
  return opened!.files.get(name)!;
}

async function read(sent: SentFile, plan: CollectedPlan): Promise<SentRead> {
  const one = await readFile(await chosenFile(sent), plan);
  return 'refused' in one ? one : { name: one.taken.name, text: jsonText(one.taken.submission) };
}

async function answer(message: Extract<ToWorker, { id: number }>): Promise<FromWorker> {
  const { kind, id } = message;
  if (kind === 'check') {
    const checks = message.submissions.map((one) => runWhole(checkSubmissionStepwise(collected!.plan, one, previous)));
    return { kind, id, answer: checks };
  }
  const found: SentRead[] = [];
  for (const file of message.files) found.push(await read(file, collected!));
  return { kind, id, answer: found };
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'plan') collected = new CollectedPlan(data.plan, data.digest, data.scope);
  else if (data.kind === 'previous') previous = data.isFirst ? [...data.observations] : [...previous, ...data.observations];
  else {
    answer(data).then(
      (one) => port.postMessage(one),
      (error: unknown) => {
        console.error(error);
        port.postMessage({ kind: 'failed', id: data.id });
      },
    );
  }
});
port.postMessage({ kind: 'ready' });
