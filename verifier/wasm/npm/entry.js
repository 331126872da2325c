// The class that an entry exports: a verifier, and how its wasm comes to be there.

import { looked, notLoaded } from './errors.js';
import { compile, compileSync, nameOf } from './load.js';

/**
 * Where no `wasm` is handed over, `home` is what `create` loads, and `atOnce` what `createSync`
 * compiles; without a home both do that, without the other `createSync` has to be given one.
 */
export function entryOf({ Verifier: Shared, created, engine }, { home, atOnce }) {
  /** What is on its way, by what was handed over: several who wait for the same wait for one. */
  const loading = new Map();

  async function load(wasm) {
    const from = wasm ?? looked(home);
    const source = nameOf(from);
    try {
      engine.start(await compile(from, source), source);
    } finally {
      loading.delete(wasm);
    }
  }

  return class Verifier extends Shared {
    static async create(options) {
      if (home === undefined) return Verifier.createSync(options);
      const { wasm } = created(options);
      if (!engine.isStarted()) {
        if (!loading.has(wasm)) loading.set(wasm, load(wasm));
        await loading.get(wasm);
      }
      return new Verifier(options);
    }

    static createSync(options) {
      const { wasm } = created(options);
      if (!engine.isStarted()) {
        const given = wasm ?? atOnce?.();
        if (given === undefined) throw notLoaded({ reason: 'later' });
        engine.start(compileSync(given, nameOf(wasm)), nameOf(wasm));
      }
      return new Verifier(options);
    }
  };
}
