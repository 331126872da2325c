// Browsers, workers and bundlers: the wasm is fetched from beside this file, unless it is handed
// over.

import { entryOf } from './entry.js';
import { whole } from './verifier.js';

export { LicenseError } from './errors.js';
export const Verifier = entryOf(whole, { home: () => new URL('./licentia_bg.wasm', import.meta.url) });
