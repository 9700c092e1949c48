/** The files that the guide has the command write, of made-up observations. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFile } from '../../src/cli/export.js';
import { tables } from '../../src/cli/tables.js';
import type { RowFormat } from '../../src/cli/row-files.js';
import { observations, PERIODS, PLAN, REGIONS } from './made.js';

export async function writeTables(folder: string, format: RowFormat, seed: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [dataset, plan] = [join(folder, 'dataset.json'), join(folder, 'plan.json')];
  writeFileSync(dataset, JSON.stringify({ format: 'dabiao.dataset/1', plan: { id: PLAN.id }, observations: observations(seed) }));
  writeFileSync(plan, JSON.stringify(PLAN));
  const scope = [...REGIONS.flatMap((region) => ['--region', region]), ...PERIODS.flatMap((period) => ['--period', period])];
  const outcomes = [
    await exportFile([dataset, '--format', format, '-o', join(folder, `observation.${format}`)], {}),
    await tables(['--plan', plan, '-o', folder, '--format', format, ...scope], {}),
  ];
  for (const { status, output, files = [] } of outcomes) {
    if (status !== 0) throw new Error(`Expected the tables to be written, got ${output}`);
    for (const { path, content } of files) writeFileSync(path, content);
  }
}
