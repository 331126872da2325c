// Writes whose code is in the wasm of some crates, and under which licenses, as these want it:
//
//   node notices.mjs THIRD-PARTY.txt licentia-wasm licentia-verify-wasm

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cargo = (...words) => execFileSync('cargo', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
const [file, ...crates] = process.argv.slice(2);

/** What is linked: as `name v1.0.0`, ours left out, which have a path behind it. */
const target = ['--target', 'wasm32-unknown-unknown', '--edges', 'normal,no-proc-macro'];
const tree = crates.map((name) => cargo('tree', '--locked', '--package', name, ...target, '--prefix', 'none', '--format', '{p}'));
const linked = new Set(tree.join('').split('\n').filter((line) => /^\S+ v\S+$/.test(line)));

const [, mit] = readFileSync(join(root, 'LICENSE'), 'utf8').match(/(Permission is hereby granted[^]*?)\n\n=/);
const { packages } = JSON.parse(cargo('metadata', '--locked', '--format-version', '1'));
const notices = packages
  .filter(({ name, version }) => linked.delete(`${name} v${version}`))
  .map((one) => [`${one.name} ${one.version}, ${one.license}`, textOf(one)])
  .sort();
if (linked.size !== 0) throw new Error(`nobody knows ${[...linked].join(', ')}`);

const rust = ["Rust's core and alloc, MIT OR Apache-2.0", mitOf('The Rust Project Contributors')];
const texts = [rust, ...notices].map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n\n${text.trim()}\n`);
writeFileSync(file, ['The wasm here holds code of others, under these licenses.\n', ...texts].join('\n\n'));

/** The license of a crate as its authors ship it: the one of MIT, where it may be chosen. */
function textOf({ name, license, authors, manifest_path: manifest }) {
  const folder = dirname(manifest);
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  const short = /\bMIT\b/.test(license) ? files.filter((name) => /mit/i.test(name)) : [];
  const chosen = short.length === 0 ? files : short;
  if (chosen.length === 0 && /\bMIT\b/.test(license)) return mitOf(authors.join(', ') || `the authors of ${name}`);
  if (chosen.length === 0) throw new Error(`${name} has no license`);
  return chosen.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

function mitOf(holders) {
  return `Copyright (c) ${holders}\n\n${mit}`;
}
