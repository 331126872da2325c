// The entry `verify` in browsers, workers and bundlers, as `browser.js` is the whole.

import { LicenseError } from './errors.js';
import { compile, compileSync, nameOf, notLoaded } from './load.js';
import { Verifier as Shared, created, engine } from './verify-shared.js';

export { LicenseError };

/** The wasm on its way: several who wait for it wait for one. */
let loading;

async function load(given) {
  const wasm = given ?? new URL('./licentia_verify_bg.wasm', import.meta.url);
  const source = nameOf(wasm);
  try {
    engine.start(await compile(wasm, source), source);
  } finally {
    loading = undefined;
  }
}

export class Verifier extends Shared {
  static async create(options) {
    const { wasm } = created(options);
    if (!engine.isStarted()) await (loading ??= load(wasm));
    return new Verifier(options);
  }

  static createSync(options) {
    const { wasm } = created(options);
    if (!engine.isStarted()) {
      if (wasm === undefined) throw notLoaded({ reason: 'later' });
      engine.start(compileSync(wasm, nameOf(wasm)), nameOf(wasm));
    }
    return new Verifier(options);
  }
}
