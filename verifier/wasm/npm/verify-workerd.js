// The entry `verify` in workerd, as `workerd.js` is the whole.

import { forPages } from './fetched.js';
import wasm from './licentia_verify_bg.wasm';
import * as small from './verify.js';

export { LicenseError } from './errors.js';

export const Verifier = /* @__PURE__ */ forPages(small, () => wasm);
