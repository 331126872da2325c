// Browsers and bundlers: the wasm is fetched from beside this file, unless it is handed over.

import start from './licentia.js';
import { LicenseError, Verifier as Shared } from './verifier.js';

export { LicenseError };

/** Two at once would make two instances, and verifiers of the first would speak to the second. */
let loading;

export class Verifier extends Shared {
  static async create(options) {
    const wasm = options?.wasm ?? new URL('./licentia_bg.wasm', import.meta.url);
    try {
      await (loading ??= start({ module_or_path: wasm }));
    } catch (cause) {
      loading = undefined;
      const source = wasm instanceof URL || typeof wasm === 'string' ? String(wasm) : 'options.wasm';
      throw new LicenseError({ code: 'wasm-not-loaded', source, detail: String(cause) }, { cause });
    }
    return new Verifier(options);
  }

  static createSync() {
    throw new LicenseError({
      code: 'wrong-argument',
      argument: 'createSync',
      expected: '`await Verifier.create(…)`: a browser loads wasm only asynchronously',
    });
  }
}
