// Bundlers, each as it is without a configuration of its own: no plugin knows of wasm.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, start } from './home.mjs';

/** What those do who copy the wasm themselves. */
function beside(folder, output) {
  for (const name of ['licentia_bg.wasm', 'licentia_verify_bg.wasm']) {
    copyFileSync(join(folder, 'node_modules/@licentia/verifier', name), join(folder, output, name));
  }
}

/** A plugin of Rollup's, which finds no package without one. */
const plugin = (home, name) => join(home.tools, `node_modules/@rollup/plugin-${name}/dist/cjs/index.js`);

/** For a page: `build(home, folder)` gives the folder to serve; `name` is a package of the tools. */
export const FOR_PAGES = [
  {
    note: 'modules as they are',
    build: async (_, folder) => {
      for (const name of ['page.js', 'worker.js']) {
        const text = readFileSync(join(folder, name), 'utf8');
        const path = './node_modules/@licentia/verifier';
        const direct = text.replace("'@licentia/verifier/verify'", `'${path}/verify.js'`)
          .replace("'@licentia/verifier'", `'${path}/browser.js'`);
        writeFileSync(join(folder, name), direct);
      }
      return '.';
    },
  },
  {
    name: 'vite',
    build: async (home, folder) => {
      await run(home.bin('vite'), ['build'], { cwd: folder });
      return 'dist';
    },
  },
  {
    name: 'vite',
    note: 'its dev server',
    // It bundles what is in `node_modules` by itself, into another folder.
    start: (home, cwd) => start(home.bin('vite'), ['--host=127.0.0.1', '--port=0'], { cwd }),
  },
  {
    name: 'webpack',
    build: async (home, folder) => {
      const words = ['--mode=production', '--entry=./page.js', '--output-filename=page.js'];
      await run(home.bin('webpack'), ['build', ...words], { cwd: folder });
      copyFileSync(join(folder, 'index.html'), join(folder, 'dist/index.html'));
      return 'dist';
    },
  },
  {
    name: 'rollup',
    note: 'node-resolve, wasm copied',
    build: async (home, folder) => {
      const resolve = `${plugin(home, 'node-resolve')}={browser:true}`;
      const words = ['page.js', 'worker.js', '--dir=dist', '--plugin', resolve];
      await run(home.bin('rollup'), words, { cwd: folder });
      copyFileSync(join(folder, 'index.html'), join(folder, 'dist/index.html'));
      beside(folder, 'dist');
      return 'dist';
    },
  },
  {
    name: 'esbuild',
    note: 'wasm copied',
    build: async (home, folder) => {
      const words = ['page.js', 'worker.js', '--bundle', '--format=esm', '--outdir=dist'];
      await run(home.bin('esbuild'), words, { cwd: folder });
      copyFileSync(join(folder, 'index.html'), join(folder, 'dist/index.html'));
      beside(folder, 'dist');
      return 'dist';
    },
  },
  {
    name: 'esbuild',
    note: 'wasm handed over',
    build: async (home, folder) => {
      for (const name of ['page.js', 'worker.js']) {
        const text = readFileSync(join(folder, name), 'utf8');
        const handed = "import wasm from '@licentia/verifier/licentia_bg.wasm';\n"
          + "import smallWasm from '@licentia/verifier/licentia_verify_bg.wasm';\n"
          + text.replace(/(check\({[^}]*}), (\w+)/, '$1, { ...$2, wasm, smallWasm }');
        writeFileSync(join(folder, name), handed);
      }
      const words = ['page.js', 'worker.js', '--bundle', '--format=esm', '--loader:.wasm=file', '--outdir=dist'];
      await run(home.bin('esbuild'), words, { cwd: folder });
      copyFileSync(join(folder, 'index.html'), join(folder, 'dist/index.html'));
      return 'dist';
    },
  },
  {
    name: 'parcel',
    // Of a page it makes one with an inline import map, which no strict policy allows.
    note: 'page.js',
    build: async (home, folder) => {
      await run(home.bin('parcel'), ['build', 'page.js', '--no-cache'], { cwd: folder });
      copyFileSync(join(folder, 'index.html'), join(folder, 'dist/index.html'));
      return 'dist';
    },
  },
];

/** For Node: `build(home, folder)` gives the program to run. */
export const FOR_NODE = [
  {
    name: 'webpack',
    build: async (home, folder) => {
      const words = ['--mode=production', '--target=node', '--entry=./program.mjs', '--output-filename=main.cjs'];
      await run(home.bin('webpack'), ['build', ...words], { cwd: folder });
      return 'dist/main.cjs';
    },
  },
  {
    name: 'rollup',
    note: 'node-resolve, commonjs',
    build: async (home, folder) => {
      const plugins = [`${plugin(home, 'node-resolve')}={exportConditions:["node"]}`, plugin(home, 'commonjs')];
      const words = ['program.mjs', '--dir=dist', ...plugins.flatMap((it) => ['--plugin', it])];
      await run(home.bin('rollup'), words, { cwd: folder });
      return 'dist/program.js';
    },
  },
  {
    name: 'esbuild',
    build: async (home, folder) => {
      const words = ['program.mjs', '--bundle', '--platform=node', '--format=esm', '--outfile=dist/main.mjs'];
      await run(home.bin('esbuild'), words, { cwd: folder });
      return 'dist/main.mjs';
    },
  },
  {
    name: 'esbuild',
    note: 'to CommonJS',
    build: async (home, folder) => {
      const words = ['program.mjs', '--bundle', '--platform=node', '--format=cjs', '--outfile=dist/main.cjs'];
      await run(home.bin('esbuild'), words, { cwd: folder });
      return 'dist/main.cjs';
    },
  },
  {
    name: 'vite',
    note: 'vite build --ssr',
    build: async (home, folder) => {
      await run(home.bin('vite'), ['build', '--ssr', 'program.mjs'], { cwd: folder });
      return 'dist/program.js';
    },
  },
];
