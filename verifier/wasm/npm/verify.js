// The entry `verify` in browsers, workers and bundlers, as `browser.js` is the whole.

import { entryOf } from './entry.js';
import { small } from './verify-shared.js';

export { LicenseError } from './errors.js';
export const Verifier = entryOf(small, { home: () => new URL('./licentia_verify_bg.wasm', import.meta.url) });
