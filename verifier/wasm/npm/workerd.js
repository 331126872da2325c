// workerd, as in Cloudflare Workers: the wasm is a module of its own, compiled before it runs.

import { entryOf } from './entry.js';
import wasm from './licentia_bg.wasm';
import { whole } from './verifier.js';

export { LicenseError } from './errors.js';
export const Verifier = entryOf(whole, { home: () => wasm, atOnce: () => wasm });
