// The entry `verify` in Node, Deno, Bun. `verify-node.cjs` is this module, bundled for `require`.

import { forNode } from './packed.js';
import packed from './verify-embedded.cjs';
import * as small from './verify.js';

export { LicenseError } from './errors.js';

export const Verifier = /* @__PURE__ */ forNode(small, packed);
