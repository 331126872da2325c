// The wasm of an entry: one for all its verifiers, and made anew if it ever stops.

import { LicenseError } from './errors.js';

/** Memory of a wasm never shrinks: one that was asked something huge is let go, in bytes. */
const KEPT_BYTES = 256 * 1024 * 1024;

/** The engine over a generated module: how it starts, starts anew, and what it limits. */
export function engineOf({ initSync, __wbg_reset_state: instantiate, limitsBytes, memoryBytes }) {
  /** How often it was made; 0: not yet. What was made by an earlier one is gone. */
  let generation = 0;
  let stopped = false;
  const engine = { limits: undefined, isStarted: () => generation !== 0, start, enter };
  return engine;

  /** Starts a compiled wasm, unless one runs already; what is not of this package is not begun with. */
  function start(module, source) {
    if (engine.isStarted()) return;
    try {
      if (!WebAssembly.Module.exports(module).some(({ name }) => name === 'limitsBytes')) throw new Error('no limits');
      initSync({ module });
    } catch (cause) {
      throw new LicenseError({ code: 'wasm-not-loaded', reason: 'other', source, detail: String(cause) }, { cause });
    }
    engine.limits = JSON.parse(limitsBytes());
    generation = 1;
  }

  /**
   * What a call into the wasm gives; `prepare` is told the generation first, and gives what the
   * call needs. JSON that is thrown is an error of the core's. Anything else, a panic or memory
   * that ran out, leaves a wasm that nobody may believe: the next call gets a new one.
   */
  function enter(prepare, call) {
    try {
      if (stopped) renew();
      return call(prepare(generation));
    } catch (cause) {
      if (typeof cause === 'string') throw new LicenseError(JSON.parse(cause));
      if (cause instanceof LicenseError) throw cause;
      stopped = true;
      throw new LicenseError({ code: 'internal', detail: String(cause) }, { cause });
    } finally {
      if (!stopped && KEPT_BYTES < memoryBytes()) stopped = true;
    }
  }

  function renew() {
    instantiate();
    generation += 1;
    stopped = false;
  }
}

/** The verifier's part of the wasm of a generation: after the wasm was made anew, another. */
export function coreOf(state, make) {
  return (generation) => {
    if (state.core === undefined || state.generation !== generation) {
      Object.assign(state, { core: make(state), generation });
    }
    return state.core;
  };
}

/** Lets go of a verifier's part of the wasm, and of its keys. */
export function letGo(state, engine) {
  const { core, generation } = state;
  Object.assign(state, { keys: undefined, core: undefined });
  if (core !== undefined) engine.enter((now) => now, (now) => now === generation && core.free());
}
