// Node, Deno, Bun: the wasm is in a module, so that it is found wherever a bundler puts the code.
// `node.cjs` is this module, bundled for `require`.

import embedded from './licentia_embedded.cjs';
import { LicenseError } from './errors.js';
import { compileSync, nameOf } from './load.js';
import { unpacked } from './unpack.js';
import { Verifier as Shared, created, engine } from './verifier.js';

export { LicenseError };

export class Verifier extends Shared {
  static createSync(options) {
    const { wasm } = created(options);
    if (!engine.isStarted()) {
      engine.start(compileSync(wasm ?? unpacked(embedded), nameOf(wasm)), nameOf(wasm));
    }
    return new Verifier(options);
  }

  static async create(options) {
    return Verifier.createSync(options);
  }
}
