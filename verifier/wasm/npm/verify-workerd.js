// The entry `verify` in workerd, as `workerd.js` is the whole.

import { entryOf } from './entry.js';
import wasm from './licentia_verify_bg.wasm';
import { small } from './verify-shared.js';

export { LicenseError } from './errors.js';
export const Verifier = entryOf(small, { home: () => wasm, atOnce: () => wasm });
