// Pages, workers and edges: the wasm is a file of its own, or a module that is compiled already.

import { compile, compileSync, nameOf, notLoaded } from './load.js';

/** The verifier of an entry; `home` says where its wasm is, if nobody hands over another. */
export function forPages({ Verifier: Shared, created, engine }, home) {
  /** The wasm on its way: several who wait for it wait for one. */
  let loading;

  async function load(wasm) {
    const source = nameOf(wasm);
    try {
      engine.start(await compile(wasm, source), source);
    } finally {
      loading = undefined;
    }
  }

  return class Verifier extends Shared {
    static async create(options) {
      const { wasm = home() } = created(options);
      if (!engine.isStarted()) await (loading ??= load(wasm));
      return new Verifier(options);
    }

    static createSync(options) {
      const { wasm: given } = created(options);
      if (!engine.isStarted()) {
        const wasm = given ?? home();
        if (given === undefined && wasm instanceof URL) throw notLoaded({ reason: 'later' });
        engine.start(compileSync(wasm, nameOf(wasm)), nameOf(wasm));
      }
      return new Verifier(options);
    }
  };
}
