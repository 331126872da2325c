// What verifiers of both entries are: a state of their own, and questions about it.

import { documentBytes, instantOf, isObject, textBytes } from './arguments.js';
import { KEYS, LicenseError, wrongArgument } from './errors.js';

const A_VERIFIER = 'a verifier: call its methods on it, as in `verifier.verify(text)`';

/**
 * The class that the verifiers of an entry extend, over its engine. `created` takes the options of
 * `create`, whose `wasm` is looked at before anything is loaded; `besides` gives of them what a wasm
 * is told beside the keys, as pairs of a name and a document.
 */
export function baseOf(engine, created, besides = () => []) {
  /** Of each verifier what a wasm is told, and its part of one. */
  const states = new WeakMap();

  class Verifier {
    /** Only for `create`: the wasm must be there. */
    constructor(options) {
      const taken = created(options);
      if (!engine.isStarted()) throw wrongArgument('Verifier', 'made by `await Verifier.create({ keys })`');
      const keys = documentBytes('keys', taken.keys, KEYS);
      const state = { told: new Map([['keys', keys], ...besides(taken)]) };
      engine.enter(state, () => {});
      states.set(this, state);
    }

    get skippedKeys() {
      return ask(this, 'skippedKeys');
    }

    free() {
      engine.letGo(stateOf(this, true));
    }

    [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
      this.free();
    }
  }

  return { Verifier, stateOf, ask, judge };

  function stateOf(verifier, mayBeFreed) {
    const state = isObject(verifier) ? states.get(verifier) : undefined;
    if (state === undefined) throw wrongArgument('this', A_VERIFIER);
    if (!mayBeFreed && state.told === undefined) throw new LicenseError({ code: 'freed' });
    return state;
  }

  /** What the wasm answers to a question by its name. */
  function ask(verifier, name, question, ...documents) {
    return engine.ask(stateOf(verifier), { ...question, ask: name }, ...documents);
  }

  /** The verdict on a text, or those on all in it; `options` looks at those of the caller. */
  function judge(verifier, name, text, options) {
    stateOf(verifier);
    const { at, ...secrets } = options();
    return ask(verifier, name, { at: instantOf(at), ...secrets }, textBytes('text', text));
  }
}
