// Opening and judging one license, and nothing else: what the entry `verify` has in every runtime.

import { documentBytes, instantOf, isObject, noInstant, optionsOf, textBytes } from './arguments.js';
import { coreOf, engineOf, letGo } from './engine.js';
import { LicenseError, wrongArgument } from './errors.js';
import { Core, __wbg_reset_state, initSync, limitsBytes } from './licentia_verify.js';

export { LicenseError };

const KEYS = 'a JWK Set, or a text or its bytes: JWK Set, PEM public key, 64 hex digits';

/** The wasm of this entry. */
export const engine = engineOf({ initSync, __wbg_reset_state, limitsBytes, memoryBytes: () => 0 });

const states = new WeakMap();
const make = ({ keys }) => new Core(keys);

/** Options by their names; those that only the whole verifier has are named as such. */
function supported(options, names, others) {
  const taken = optionsOf(options, [...names, ...others]);
  for (const what of others) {
    if (taken[what] !== undefined) throw new LicenseError({ code: 'not-supported', what });
  }
  return taken;
}

/** The options of `create`; their `wasm` is looked at before anything is loaded. */
export function created(options) {
  if (!isObject(options)) throw wrongArgument('options', '`{ keys }`');
  return supported(options, ['keys', 'wasm'], ['revocations', 'policies']);
}

/** Verifies licenses by the keys it was made with. */
export class Verifier {
  /** Only for `create`: the wasm must be there. */
  constructor(options) {
    const { keys } = created(options);
    if (!engine.isStarted()) throw wrongArgument('Verifier', 'made by `await Verifier.create({ keys })`');
    const limit = engine.limits.keys;
    const tooLong = (size) => {
      throw new LicenseError({ code: 'keys-too-large', size, limit });
    };
    const state = { keys: documentBytes('keys', keys, limit, tooLong, KEYS).slice(), core: undefined, generation: 0 };
    engine.enter(coreOf(state, make), () => {});
    states.set(this, state);
  }

  get skippedKeys() {
    return JSON.parse(engine.enter(coreOf(stateOf(this), make), (core) => core.skippedKeys()));
  }

  verify(text, options) {
    const state = stateOf(this);
    const instant = instantOf(supported(options, ['at'], ['licenseKey', 'fingerprint']).at);
    const limit = engine.limits.text;
    let tooLarge;
    const bytes = textBytes('text', text, limit, (size) => {
      tooLarge = { code: 'too-large', what: 'input', size, limit };
    });
    if (tooLarge !== undefined) return { verdict: 'not-genuine', error: tooLarge };
    const json = engine.enter(coreOf(state, make), (core) => core.judge(bytes, instant));
    if (json === undefined) throw noInstant();
    const verdict = JSON.parse(json);
    const { code, expected, typ } = verdict.error ?? {};
    // Nothing else that has a type is expected to be any JWS at all.
    if (code === 'wrong-type' && expected === 'JWS') throw new LicenseError({ code: 'not-supported', what: typ });
    return verdict;
  }

  free() {
    letGo(stateOf(this, true), engine);
  }
}

Object.defineProperty(Verifier.prototype, Symbol.dispose ?? Symbol.for('dispose'), { value: Verifier.prototype.free });

function stateOf(verifier, mayBeFreed = false) {
  const state = isObject(verifier) ? states.get(verifier) : undefined;
  if (state === undefined) throw wrongArgument('this', 'a verifier: call its methods on it, as in `verifier.verify(text)`');
  if (!mayBeFreed && state.keys === undefined) throw new LicenseError({ code: 'freed' });
  return state;
}
