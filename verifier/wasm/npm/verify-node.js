// The entry `verify` in Node, Deno and Bun, as `node.js` is the whole.

import embedded from './licentia_verify_embedded.cjs';
import { LicenseError } from './errors.js';
import { compileSync, nameOf } from './load.js';
import { unpacked } from './unpack.js';
import { Verifier as Shared, created, engine } from './verify-shared.js';

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
