// What is said of the package without running it: its types, its manifest, its files.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, run } from './home.mjs';
import { shown } from './recipes.mjs';

/** Each fails with what is wrong. */
export const DOCUMENTS = [
  { name: 'its manifest', tool: 'publint', run: publint },
  { name: 'its types, by every resolution', tool: '@arethetypeswrong/cli', run: attw },
  ...['typescript', 'typescript-7'].flatMap((tool) => [
    { name: 'the README, node16', tool, run: (home) => compile(home, tool, 'node16', readme(home, 'mjs')) },
    { name: 'the README, bundler', tool, run: (home) => compile(home, tool, 'bundler', readme(home, 'js')) },
    { name: 'CommonJS, node16', tool, run: (home) => compile(home, tool, 'node16', { 'common.cts': COMMON }) },
  ]),
  { name: 'the recipes, as the docs show them', run: shown },
  { name: 'every file that is built, and no other', run: files },
];

/** The examples of the package's README, one file each, and the entry `verify`. */
function readme(home, ending) {
  const text = readFileSync(join(home.installed, 'README.md'), 'utf8');
  const examples = [...text.matchAll(/```(?:js|ts)\n([^]*?)```/g)].map(([, code]) => code);
  const files = examples.map((code, index) => [`example-${index}.${ending}`, code]);
  return Object.fromEntries([...files, [`small.${ending}`, SMALL]]);
}

const COMMON = `import { LicenseError, Verifier, type Verdict } from '@licentia/verifier';
import licentia = require('@licentia/verifier');
import small = require('@licentia/verifier/verify');

export const verdict: Verdict = licentia.Verifier.createSync({ keys: '' }).verify('');
export const isOurs = (error: unknown): error is LicenseError => error instanceof LicenseError;
export const same: Verdict = small.Verifier.createSync({ keys: '' }).verify('');
export const isTheirs = (error: unknown) => error instanceof small.LicenseError && error.code === 'weak-key';
export const wait: Promise<Verifier> = Verifier.create({ keys: { keys: [] } });
`;

const SMALL = `import { LicenseError, Verifier } from '@licentia/verifier/verify';

export const { verdict } = (await Verifier.create({ keys: '' })).verify('', { at: undefined });
export const isOurs = (/** @type {unknown} */ error) => error instanceof LicenseError && error.code;
`;

/** Compiles files as the strictest project would. */
async function compile(home, tool, resolution, files) {
  const isNode = resolution === 'node16';
  const names = Object.keys(files);
  const settings = {
    compilerOptions: {
      strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true,
      noEmit: true, allowJs: true, checkJs: true,
      target: 'es2022', lib: ['es2023', 'dom'], module: isNode ? 'node16' : 'esnext', moduleResolution: resolution,
      types: ['node'], typeRoots: [join(home.tools, 'node_modules/@types')],
    },
    files: names,
  };
  const cwd = home.folder(`types ${tool} ${names.join()}`, { ...files, 'tsconfig.json': JSON.stringify(settings) });
  const tsc = join(home.tools, 'node_modules', tool, 'bin/tsc');
  await run(process.execPath, [tsc, '--project', cwd], { cwd });
}

async function publint(home) {
  const { publint: lint } = await home.module('publint');
  const { formatMessage } = await home.module('publint/utils');
  const manifest = JSON.parse(readFileSync(join(home.installed, 'package.json'), 'utf8'));
  const { messages } = await lint({ pkgDir: home.installed, strict: true });
  if (messages.length > 0) throw new Error(messages.map((it) => formatMessage(it, manifest, { color: false })).join('\n'));
}

async function attw(home) {
  const { exports } = JSON.parse(readFileSync(join(home.installed, 'package.json'), 'utf8'));
  // What bundlers make of a wasm that is imported, only their own types can say.
  const untyped = Object.keys(exports).filter((entry) => entry.endsWith('.wasm'));
  const words = ['--format', 'ascii', '--no-emoji', '--exclude-entrypoints', ...untyped];
  await run(home.bin('attw'), [home.tarball, ...words]);
}

/** `package.test.mjs` says which files are built. */
async function files(home) {
  const listing = await run('tar', ['--list', '--gzip', '--file', home.tarball]);
  const packed = listing.trim().split('\n').map((path) => path.replace(/^package\//, '')).sort();
  const wanted = readdirSync(built).sort();
  if (String(packed) !== String(wanted)) throw new Error(`packed are ${packed}, built are ${wanted}`);
}
