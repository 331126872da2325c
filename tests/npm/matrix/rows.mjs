// The rows of the table: where the package runs, how it came there, and how to find out.

import { join } from 'node:path';
import { serve } from '../../browser/server.mjs';
import { BROWSERS } from './browsers.mjs';
import { FOR_NODE, FOR_PAGES } from './bundlers.mjs';
import { askServer, startNext } from './next.mjs';
import { DOCUMENTS } from './documents.mjs';
import { RECIPES, useRecipe } from './recipes.mjs';
import { RUNTIMES, printed } from './runtimes.mjs';

/** The policy under which every page stands. */
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** All rows, and how to stop what they have started. */
export function rowsOf(home) {
  const stops = [];
  const once = (start) => {
    let started;
    return () => (started ??= start());
  };
  const started = (start, stop) => once(async () => {
    const it = await start();
    stops.push(() => stop(it));
    return it;
  });

  const browsers = BROWSERS.map((browser) => ({
    ...browser, open: started(() => browser.start(home), (it) => it.close()),
  }));
  const inBrowsers = (how, address) => browsers.map(({ name, missing, open }) => ({
    where: name, how, missing, first: 'genuine',
    async run() {
      const browser = await open();
      this.where = `${name} ${browser.version}`;
      return browser.visit(await address());
    },
  }));
  const served = (name, build) => {
    const site = started(async () => {
      const folder = home.folder(name);
      return serve(join(folder, await build(folder)), { 'content-security-policy': POLICY });
    }, (it) => it.stop());
    return async () => (await site()).address;
  };

  const inRuntimes = RUNTIMES.map(({ name, version, how, run }) => ({
    where: `${name} ${version(home)}`, how, first: 'genuine', run: () => run(home, home.folder(`${name} ${how}`)),
  }));
  const bundledForNode = FOR_NODE.map(({ name, note, build }) => ({
    where: `Node ${process.versions.node}`, how: titled(home, name, note), first: 'genuine',
    run: async () => {
      const cwd = home.folder(`node ${name} ${note}`);
      return printed(process.execPath, [await build(home, cwd)], { cwd });
    },
  }));
  const pages = FOR_PAGES.flatMap(({ name, note, build, start }) => {
    const title = name ? titled(home, name, note) : note;
    const label = `page ${name ?? ''} ${note ?? ''}`;
    if (build) return inBrowsers(title, served(label, (folder) => build(home, folder)));
    const site = started(() => start(home, home.folder(label)), (it) => it.stop());
    return inBrowsers(title, async () => (await site()).address);
  });
  const next = ['turbopack', 'webpack'].flatMap((bundler) => {
    const site = started(() => startNext(home, bundler), (it) => it.stop());
    const at = (path) => async () => (await site()).address + path;
    const title = titled(home, 'next', bundler);
    return [
      ...inBrowsers(`${title}, client component`, at('/client')),
      ...['server', 'route'].map((path) => ({
        where: `Node ${process.versions.node}`, how: `${title}, ${path}`, first: 'genuine',
        run: async () => askServer(await at(`/${path}`)()),
      })),
    ];
  });
  const documents = DOCUMENTS.map(({ name, tool, run }) => ({
    where: tool ? `${tool} ${home.version(tool)}` : 'npm pack', how: name, first: 'well', run: async () => {
      await run(home);
      return { well: 'ok' };
    },
  }));
  const recipes = RECIPES.map((recipe) => ({
    where: 'Chromium', how: recipe.tool ? `recipe for ${titled(home, recipe.tool)}` : `recipe for ${recipe.name}`,
    first: 'well', run: async () => {
      await useRecipe(home, recipe);
      return { well: 'ok' };
    },
  }));
  return {
    rows: [...inRuntimes, ...bundledForNode, ...pages, ...next, ...documents, ...recipes],
    leave: async () => {
      for (const stop of stops.reverse()) await stop();
    },
  };
}

function titled(home, name, note) {
  const title = `${name} ${home.version(name)}`;
  return note ? `${title}: ${note}` : title;
}
