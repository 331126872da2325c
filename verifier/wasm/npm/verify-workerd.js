// The entry `verify` in workerd, as `workerd.js` is the whole.

import { LicenseError, Verifier as Browser } from './verify.js';
import wasm from './licentia_verify_bg.wasm';

export { LicenseError };

const compiled = (options) => ({ ...options, wasm: options?.wasm ?? wasm });

export class Verifier extends Browser {
  static async create(options) {
    return super.create(compiled(options));
  }

  static createSync(options) {
    return super.createSync(compiled(options));
  }

  static [Symbol.hasInstance](value) {
    return value instanceof Browser;
  }
}
