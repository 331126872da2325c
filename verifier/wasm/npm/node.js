// Node: the wasm lies beside this file. `node.cjs` is this module, bundled for `require`.

import { readFileSync } from 'node:fs';
import { LicenseError } from './errors.js';
import { compileSync, nameOf, notLoaded } from './load.js';
import { Verifier as Shared, created, engine } from './verifier.js';

export { LicenseError };

function besideThisFile() {
  const file = new URL('./licentia_bg.wasm', import.meta.url);
  try {
    return [readFileSync(file), file.pathname];
  } catch (cause) {
    const values = { reason: 'unreachable', source: file.pathname, detail: String(cause) };
    throw notLoaded(values, { cause });
  }
}

export class Verifier extends Shared {
  static createSync(options) {
    const { wasm } = created(options);
    if (!engine.isStarted()) {
      const [given, source] = wasm === undefined ? besideThisFile() : [wasm, nameOf(wasm)];
      engine.start(compileSync(given, source), source);
    }
    return new Verifier(options);
  }

  static async create(options) {
    return Verifier.createSync(options);
  }
}
