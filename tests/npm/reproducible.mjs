// Whether the npm package comes out the same, byte for byte, from another folder with another home
// of cargo's and an empty target:
//
//   cargo xtask package
//   node tests/npm/reproducible.mjs
//
// It builds the committed and uncommitted files of git's in a copy, and compares with `target/npm`.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), 'licentia, built elsewhere '));
const run = (program, words, cwd, env = {}) =>
  execFileSync(program, words, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

try {
  const [first, second] = [join(root, 'target/npm'), join(build(), 'target/npm')];
  const [one, other] = [first, second].map(sums);
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const different = names.filter((name) => one[name] !== other[name]);
  for (const name of names) console.log(`${one[name] ?? 'missing'.padEnd(64)}  ${name}`);
  if (different.length > 0) {
    console.log(`\nNOT the same elsewhere: ${different.join(', ')}`);
    process.exitCode = 1;
  } else {
    console.log('\nthe same elsewhere, byte for byte');
  }
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}

/** Builds a copy of the workspace; its folder. */
function build() {
  const copy = join(elsewhere, 'another', 'folder');
  const files = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root).split('\0');
  for (const file of files.filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  // The tools are the same, and so is what was downloaded, under another path.
  symlinkSync(join(root, 'tests/node_modules'), join(copy, 'tests/node_modules'));
  if (existsSync(join(root, '.tools'))) symlinkSync(join(root, '.tools'), join(copy, '.tools'));
  const home = join(elsewhere, 'cargo');
  mkdirSync(home);
  const known = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  for (const name of readdirSync(known)) symlinkSync(join(known, name), join(home, name));
  run('cargo', ['xtask', 'package'], copy, { CARGO_HOME: home, CARGO_TARGET_DIR: join(copy, 'target') });
  return copy;
}

/** SHA-256 of every file of a package, and of what npm packs of it. */
function sums(folder) {
  const [packed] = Object.values(JSON.parse(run('npm', ['pack', '--json', '--pack-destination', elsewhere], folder)));
  const tarball = join(elsewhere, packed.filename);
  const files = readdirSync(folder).map((name) => [name, join(folder, name)]);
  const sum = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries([...files, [packed.filename, tarball]].map(([name, file]) => [name, sum(file)]));
}
