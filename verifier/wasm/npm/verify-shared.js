// Opening and judging one license, and nothing else: what the entry `verify` has in every runtime.

import { optionsOf } from './arguments.js';
import { baseOf } from './base.js';
import { engineOf } from './engine.js';
import { LicenseError } from './errors.js';
import { Core, __wbg_reset_state, initSync } from './licentia_verify.js';

/** The wasm of this entry. */
const engine = engineOf({ initSync, __wbg_reset_state, Core });

/** Options by their names; those that only the whole verifier has are named as such. */
function supported(options, names, others) {
  const taken = optionsOf(options, [...names, ...others]);
  for (const what of others) {
    if (taken[what] !== undefined) throw new LicenseError({ code: 'not-supported', what });
    delete taken[what];
  }
  return taken;
}

/** The options of `create`. */
const created = (options) => supported(options, ['keys', 'wasm'], ['revocations', 'policies']);

const base = baseOf(engine, created);

/** Verifies licenses by the keys it was made with. */
class Verifier extends base.Verifier {
  verify(text, options) {
    const verdict = base.judge(this, 'verify', text, () => supported(options, ['at'], ['licenseKey', 'fingerprint']));
    const { code, expected, typ } = verdict.error ?? {};
    // Nothing else that has a type is expected to be any JWS at all.
    if (code === 'wrong-type' && expected === 'JWS') throw new LicenseError({ code: 'not-supported', what: typ });
    return verdict;
  }
}

/** What the entry of every runtime is made of. */
export const small = { Verifier, created, engine };
