// The wasm of an entry: one for all its verifiers, and made anew if it ever stops.

import { LIMIT_BYTES, questionBytes } from './arguments.js';
import { LicenseError, notLoaded } from './errors.js';

const NOTHING = new Uint8Array();

/** The engine over a generated module: how it starts, starts anew, and is asked. */
export function engineOf({ initSync, __wbg_reset_state: instantiate, Core }) {
  /** How often it was made; 0: not yet. What was made by an earlier one is gone. */
  let generation = 0;
  let stopped = false;
  const isStarted = () => generation !== 0;
  return { isStarted, start, enter, ask, letGo };

  /** Starts a compiled wasm, unless one runs already; what is not of this package is not begun with. */
  function start(module, source) {
    if (isStarted()) return;
    try {
      if (!WebAssembly.Module.exports(module).some(({ name }) => name === 'core_ask')) throw new Error('no core');
      initSync({ module });
    } catch (cause) {
      throw notLoaded({ reason: 'other', source }, cause);
    }
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
    }
  }

  /**
   * What a wasm answers: JSON behind a sign whether it is an answer, and one whether its memory has
   * grown so much that it is to be let go. Of a document that is too long it is told the length alone.
   */
  function answered(core, question, documents) {
    const tooLong = documents.findIndex(({ length }) => LIMIT_BYTES < length);
    const asked = tooLong < 0 ? question : { ...question, tooLong, size: documents[tooLong].length };
    const [document = NOTHING, other = NOTHING] = tooLong < 0 ? documents : [];
    const text = core.ask(questionBytes(asked), document, other);
    const said = JSON.parse(text.slice(2));
    if (text[1] === '+') stopped = true;
    if (text[0] === '!') throw new LicenseError(said);
    return said;
  }

  /** The answer to a question, with up to two documents beside it. */
  function ask(state, question, ...documents) {
    return enter(state, (core) => answered(core, question, documents));
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
        for (const [ask, document] of state.told) answered(core, { ask }, [document]);
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
