/** Writes the JSON Schema files into the folder given: `node --import tsx src/cli/write-schemas.ts dist/schemas`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './schemas.js';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Expected the folder to write to, got nothing');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
