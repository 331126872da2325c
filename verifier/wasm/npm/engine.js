// The wasm: one for all verifiers of this copy, and made anew if it ever stops.

import { __wbg_reset_state as instantiate, initSync, limitsBytes, memoryBytes } from './licentia.js';
import { LicenseError } from './errors.js';

/** Memory of a wasm never shrinks: one that was asked something huge is let go, in bytes. */
const KEPT_BYTES = 256 * 1024 * 1024;

/** How often it was made; 0: not yet. What was made by an earlier one is gone. */
let generation = 0;
let stopped = false;
export let limits;

export const isStarted = () => generation !== 0;

/** Starts a compiled wasm, unless one runs already; what is not of this package is not begun with. */
export function start(module, source) {
  if (isStarted()) return;
  try {
    if (!WebAssembly.Module.exports(module).some(({ name }) => name === 'limitsBytes')) throw new Error('no limits');
    initSync({ module });
  } catch (cause) {
    throw new LicenseError({ code: 'wasm-not-loaded', reason: 'other', source, detail: String(cause) }, { cause });
  }
  limits = JSON.parse(limitsBytes());
  generation = 1;
}

/**
 * What a call into the wasm gives; `prepare` is told the generation first, and gives what the call
 * needs. JSON that is thrown is an error of the core's. Anything else, a panic or memory that ran
 * out, leaves a wasm that nobody may believe: the next call gets a new one.
 */
export function enter(prepare, call) {
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
