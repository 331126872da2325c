// What every runtime shares: the verifier over a wasm that is already there.

import { Core, inputLimit, tooLarge } from './licentia.js';

/** Something that cannot be worked with: keys, arguments, the wasm itself. */
export class LicenseError extends Error {
  constructor(values, options) {
    const { code, ...rest } = values;
    const shown = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
    super(`${code}${shown}`, options);
    this.name = 'LicenseError';
    this.code = code;
    this.values = rest;
  }
}

/** Verifies licenses by the keys it was made with. */
export class Verifier {
  #core;

  /** Only for `create`: the wasm must be there. */
  constructor(options) {
    const keys = options?.keys;
    if (typeof keys !== 'string' && !isPlainObject(keys)) {
      throw wrongArgument('keys', 'a JWK Set, or a text: JWK Set, PEM public key, 64 hex digits');
    }
    try {
      this.#core = new Core(typeof keys === 'string' ? keys : asJson(keys));
    } catch (error) {
      throw typeof error === 'string' ? new LicenseError(JSON.parse(error)) : error;
    }
  }

  get skippedKeys() {
    return JSON.parse(this.#core.skippedKeys());
  }

  verify(text, options) {
    return this.#judge(text, options, (bytes, at) => this.#core.judge(bytes, at), (one) => one);
  }

  verifyAll(text, options) {
    return this.#judge(text, options, (bytes, at) => this.#core.judgeAll(bytes, at), (one) => [one]);
  }

  free() {
    this.#core.free();
  }

  #judge(text, options, judge, alone) {
    const at = instantOf(options?.at ?? new Date());
    const size = sizeOf(text);
    if (size > inputLimit()) {
      return alone(JSON.parse(tooLarge(size)));
    }
    const verdict = judge(typeof text === 'string' ? encoder.encode(text) : text, at);
    if (verdict === undefined) {
      throw wrongArgument('at', 'a Date, or a text like `2026-01-15T09:30:00Z`');
    }
    return JSON.parse(verdict);
  }
}

const encoder = new TextEncoder();

/** Length in bytes; of a text at least that many. */
function sizeOf(text) {
  if (typeof text === 'string') return text.length;
  if (text instanceof Uint8Array && !isDetached(text)) return text.byteLength;
  throw wrongArgument('text', 'a text, or a Uint8Array that still has its bytes');
}

/** Whether the bytes were transferred to somebody else. */
function isDetached(bytes) {
  try {
    return bytes.byteLength === 0 && !new Uint8Array(bytes.buffer);
  } catch {
    return true;
  }
}

/** An instant as the core spells it; what is none stays none. */
function instantOf(at) {
  if (!(at instanceof Date)) return String(at);
  return Number.isNaN(at.getTime()) ? '' : `${at.toISOString().slice(0, -5)}Z`;
}

function asJson(keys) {
  try {
    return JSON.stringify(keys);
  } catch (cause) {
    throw wrongArgument('keys', 'an object that JSON can hold', { cause });
  }
}

function isPlainObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongArgument(argument, expected, options) {
  return new LicenseError({ code: 'wrong-argument', argument, expected }, options);
}
