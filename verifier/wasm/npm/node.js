// Node, Deno, Bun: the wasm is in a module, so that it is found wherever a bundler puts the code.
// `node.cjs` is this module, bundled for `require`.

import { brotliDecompressSync } from 'node:zlib';
import embedded from './embedded.cjs';
import { initSync } from './licentia.js';
import { LicenseError, Verifier as Shared } from './verifier.js';

export { LicenseError };

const unpacked = () => brotliDecompressSync(Buffer.from(embedded, 'base64'));

export class Verifier extends Shared {
  static createSync(options) {
    try {
      initSync({ module: options?.wasm ?? unpacked() });
    } catch (cause) {
      throw new LicenseError({ code: 'wasm-not-loaded', detail: String(cause) }, { cause });
    }
    return new Verifier(options);
  }

  static async create(options) {
    return Verifier.createSync(options);
  }
}
