// workerd, as in Cloudflare Workers: the wasm is a module of its own, compiled before it runs.

import { LicenseError, Verifier as Browser } from './browser.js';
import wasm from './licentia_bg.wasm';

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
