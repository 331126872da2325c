// Node, Deno, Bun. `node.cjs` is this module, bundled for `require`.

import packed from './embedded.cjs';
import { forNode } from './packed.js';
import * as whole from './verifier.js';

export { LicenseError } from './errors.js';

export const Verifier = /* @__PURE__ */ forNode(whole, packed);
