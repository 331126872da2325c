// The entry `verify` in Node, Deno and Bun, as `node.js` is the whole.

import embedded from './licentia_verify_embedded.cjs';
import { entryOf } from './entry.js';
import { unpacked } from './unpack.js';
import { small } from './verify-shared.js';

export { LicenseError } from './errors.js';
export const Verifier = entryOf(small, { atOnce: () => unpacked(embedded) });
