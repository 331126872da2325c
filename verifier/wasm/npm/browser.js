// Browsers, workers and bundlers: the wasm is fetched from beside this file, unless it is handed
// over.

import { forPages } from './fetched.js';
import * as whole from './verifier.js';

export { LicenseError } from './errors.js';

export const Verifier = /* @__PURE__ */ forPages(whole, () => new URL('./licentia_bg.wasm', import.meta.url));
