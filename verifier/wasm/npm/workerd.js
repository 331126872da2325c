// workerd, as in Cloudflare Workers: the wasm is a module of its own, compiled before it runs.

import { initSync } from './licentia.js';
import wasm from './licentia_bg.wasm';
import { LicenseError, Verifier as Shared } from './verifier.js';

export { LicenseError };

export class Verifier extends Shared {
  static createSync(options) {
    try {
      initSync({ module: options?.wasm ?? wasm });
    } catch (cause) {
      throw new LicenseError({ code: 'wasm-not-loaded', detail: String(cause) }, { cause });
    }
    return new Verifier(options);
  }

  static async create(options) {
    return Verifier.createSync(options);
  }
}
