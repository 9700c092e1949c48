/**
 * Completes package-lock.json, so that it serves every platform and every registry, and whoever installs gets the same bytes.
 *
 * - A registry that mirrors only some platforms leaves the optional packages of the others out of the lock file, and `npm ci` then
 *   refuses it everywhere: they are added.
 * - Every package has the digest of its archive (`integrity`), asked of the registry where npm left it out.
 * - None has an address (`resolved`): npm takes it from whatever registry is set.
 *
 * Run this after `npm install`: node test/support/lock.mjs
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
};
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x'];

const file = new URL('../../package-lock.json', import.meta.url);
const before = readFileSync(file, 'utf8');
const lock = JSON.parse(before);

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isLocked = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((place) => lock.packages[place]);
    if (isLocked) continue;
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...platformOf(name),
      ...(entry.dev && { dev: true }),
      optional: true,
    };
    console.log(`added ${name}`);
  }
}

for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '') continue;
  delete entry.resolved;
  if (entry.integrity) continue;
  const { version, ...rest } = entry;
  lock.packages[path] = { version, integrity: integrityOf(`${path.split('node_modules/').at(-1)}@${version}`), ...rest };
  console.log(`integrity of ${path}`);
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
const after = `${JSON.stringify(lock, null, 2)}\n`;
if (after !== before) writeFileSync(file, after);
console.log(after === before ? 'the lock file was complete' : 'the lock file is complete now');

function integrityOf(spec) {
  const options = { encoding: 'utf8', shell: process.platform === 'win32' };
  const answer = execFileSync('npm', ['view', spec, 'dist.integrity'], options).trim();
  if (!answer.startsWith('sha512-')) throw new Error(`Expected the registry to give a SHA-512 of ${spec}, got '${answer}'`);
  return answer;
}

function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.map((word) => SYSTEMS[word]).find(Boolean);
  const cpu = PROCESSORS.find((processor) =>
    words.some(
      (word) =>
        word === processor || (processor === 'arm' && /^arm(eabi)?$/.test(word)) || (processor === 'ppc64' && word === 'powerpc64le'),
    ),
  );
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word === 'gnu') && os === 'linux'
      ? ['glibc']
      : undefined;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc }) };
}
