// The wasm of an entry: one for all its verifiers, and made anew if it ever stops.

import { LicenseError } from './errors.js';

/** Memory of a wasm never shrinks: one that was asked something huge is let go, in bytes. */
const KEPT_BYTES = 256 * 1024 * 1024;
const NOTHING = new Uint8Array();

const encoder = new TextEncoder();

/** Halves of characters are none: in UTF-8 they become what stands for what is unknown. */
const wellFormed = (_, value) => (typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value);
const encoded = (question) => encoder.encode(JSON.stringify(question, wellFormed));

/** What a wasm answers: `=` and JSON, or `!` and an error as JSON. */
function answered(core, question, document = NOTHING, other = NOTHING) {
  const text = core.ask(question, document, other);
  const said = JSON.parse(text.slice(1));
  if (text[0] === '!') throw new LicenseError(said);
  return said;
}

/** The engine over a generated module: how it starts, starts anew, is asked, and what it limits. */
export function engineOf({ initSync, __wbg_reset_state: instantiate, Core, memoryBytes }) {
  /** How often it was made; 0: not yet. What was made by an earlier one is gone. */
  let generation = 0;
  let stopped = false;
  const engine = { limits: undefined, isStarted: () => generation !== 0, start, enter, ask, letGo };
  return engine;

  /** Starts a compiled wasm, unless one runs already; what is not of this package is not begun with. */
  function start(module, source) {
    if (engine.isStarted()) return;
    try {
      if (!WebAssembly.Module.exports(module).some(({ name }) => name === 'core_ask')) throw new Error('no core');
      initSync({ module });
    } catch (cause) {
      throw new LicenseError({ code: 'wasm-not-loaded', reason: 'other', source, detail: String(cause) }, { cause });
    }
    engine.limits = answered(new Core(), encoded({ ask: 'limits' }));
    generation = 1;
  }

  /**
   * What a call of a verifier's part of the wasm gives. An error of ours passes through. Anything
   * else, a panic or memory that ran out, leaves a wasm that nobody may believe: the next call gets
   * a new one.
   */
  function enter(state, call) {
    try {
      if (stopped) renew();
      return call(coreOf(state));
    } catch (cause) {
      if (cause instanceof LicenseError) throw cause;
      stopped = true;
      throw new LicenseError({ code: 'internal', detail: String(cause) }, { cause });
    } finally {
      if (!stopped && KEPT_BYTES < memoryBytes()) stopped = true;
    }
  }

  /** The answer to a question, with up to two documents beside it. */
  function ask(state, question, document, other) {
    const bytes = encoded(question);
    return enter(state, (core) => answered(core, bytes, document, other));
  }

  function renew() {
    instantiate();
    generation += 1;
    stopped = false;
  }

  /** A verifier's part of the wasm: after the wasm was made anew another, that is told the same. */
  function coreOf(state) {
    if (state.core === undefined || state.generation !== generation) {
      const core = new Core();
      try {
        for (const [what, document] of state.told) answered(core, encoded({ ask: what }), document);
      } catch (cause) {
        if (cause instanceof LicenseError) core.free();
        throw cause;
      }
      Object.assign(state, { core, generation });
    }
    return state.core;
  }

  /** Lets go of a verifier's part of the wasm, and of what it was told. */
  function letGo(state) {
    const { core } = state;
    const isThere = core !== undefined && !stopped && state.generation === generation;
    Object.assign(state, { told: undefined, core: undefined });
    if (isThere) core.free();
  }
}
