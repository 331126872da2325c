// The entry `verify` in browsers, workers and bundlers, as `browser.js` is the whole.

import { forPages } from './fetched.js';
import * as small from './verify.js';

export { LicenseError } from './errors.js';

export const Verifier = /* @__PURE__ */ forPages(small, () => new URL('./licentia_verify_bg.wasm', import.meta.url));
