// Node, Deno, Bun: the wasm is in a module, so that it is found wherever a bundler puts the code.
// `node.cjs` is this module, bundled for `require`.

import embedded from './licentia_embedded.cjs';
import { entryOf } from './entry.js';
import { unpacked } from './unpack.js';
import { whole } from './verifier.js';

export { LicenseError } from './errors.js';
export const Verifier = entryOf(whole, { atOnce: () => unpacked(embedded) });
