// Node: the wasm lies beside this file. `node.cjs` is this module, bundled for `require`.

import { readFileSync } from 'node:fs';
import { isStarted, start } from './engine.js';
import { LicenseError } from './errors.js';
import { compileSync, notLoaded } from './load.js';
import { Verifier as Shared, created } from './verifier.js';

export { LicenseError };

function load(given) {
  const file = new URL('./licentia_bg.wasm', import.meta.url);
  const source = given === undefined ? file.pathname : 'options.wasm';
  try {
    start(compileSync(given ?? readFileSync(file), source));
  } catch (cause) {
    if (cause instanceof LicenseError) throw cause;
    throw notLoaded({ reason: given === undefined ? 'unreachable' : 'damaged', source, detail: String(cause) }, { cause });
  }
}

export class Verifier extends Shared {
  static createSync(options) {
    const { wasm } = created(options);
    if (!isStarted()) load(wasm);
    return new Verifier(options);
  }

  static async create(options) {
    return Verifier.createSync(options);
  }
}
