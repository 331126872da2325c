// Node: the wasm lies beside this file. `node.cjs` is this module, bundled for `require`.

import { readFileSync } from 'node:fs';
import { initSync } from './licentia.js';
import { LicenseError, Verifier as Shared } from './verifier.js';

export { LicenseError };

const besideThisFile = () => readFileSync(new URL('./licentia_bg.wasm', import.meta.url));

export class Verifier extends Shared {
  static createSync(options) {
    try {
      initSync({ module: options?.wasm ?? besideThisFile() });
    } catch (cause) {
      throw new LicenseError({ code: 'wasm-not-loaded', detail: String(cause) }, { cause });
    }
    return new Verifier(options);
  }

  static async create(options) {
    return Verifier.createSync(options);
  }
}
