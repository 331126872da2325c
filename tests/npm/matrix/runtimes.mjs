// Runtimes without a page.

import { basename, join } from 'node:path';
import { readdirSync, writeFileSync } from 'node:fs';
import { run } from './home.mjs';

/** The answers that a program prints in its last line. */
export const printed = async (...words) => JSON.parse((await run(...words)).trim().split('\n').at(-1));

export const RUNTIMES = [
  {
    name: 'Node',
    version: () => process.versions.node,
    how: 'ES module',
    run: (_, cwd) => printed(process.execPath, ['node.mjs'], { cwd }),
  },
  {
    name: 'Node',
    version: () => process.versions.node,
    how: 'CommonJS',
    run: (_, cwd) => printed(process.execPath, ['common.cjs'], { cwd }),
  },
  {
    name: 'Deno',
    version: (home) => home.version('deno'),
    how: 'node_modules',
    run: (home, cwd) => printed(home.bin('deno'), ['run', '--no-prompt', '--allow-read=.', 'main.mjs'], { cwd }),
  },
  {
    name: 'Bun',
    version: (home) => home.version('bun'),
    how: 'ES module',
    run: (home, cwd) => printed(home.bin('bun'), ['main.mjs'], { cwd }),
  },
  {
    name: 'Bun',
    version: (home) => home.version('bun'),
    how: 'bun build',
    run: async (home, cwd) => {
      await run(home.bin('bun'), ['build', 'program.mjs', '--target=bun', '--outdir=dist'], { cwd });
      return printed(home.bin('bun'), ['dist/program.js'], { cwd });
    },
  },
  {
    name: 'workerd',
    version: (home) => home.version('workerd'),
    how: 'esbuild, as wrangler does',
    run: workerd,
  },
];

/** Bundled as wrangler bundles: the wasm is a module of its own. */
async function workerd(home, cwd) {
  const conditions = '--conditions=workerd,worker,browser';
  const words = ['workerd.js', '--bundle', '--format=esm', conditions, '--loader:.wasm=copy', '--outdir=dist'];
  await run(home.bin('esbuild'), words, { cwd });
  const modules = readdirSync(join(cwd, 'dist')).map((name) => {
    const kind = name.endsWith('.wasm') ? 'wasm' : 'esModule';
    return `(name = "${basename(name)}", ${kind} = embed "dist/${name}")`;
  });
  // The first is the program.
  modules.sort((one) => (one.includes('esModule') ? -1 : 1));
  writeFileSync(join(cwd, 'workerd.capnp'), `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  compatibilityDate = "2026-01-01", modules = [${modules.join(', ')}],
))]);
`);
  return printed(home.bin('workerd'), ['test', 'workerd.capnp'], { cwd });
}
