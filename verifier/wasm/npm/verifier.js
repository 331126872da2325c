// What every runtime shares: the verifier over a wasm that is already there.

import { Core, inputLimit, scenarioLimit, scenarioTooLong, tooLarge } from './licentia.js';

/** Something that cannot be worked with: keys, arguments, a scenario, the wasm itself. */
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
    this.#core = orLicenseError(() => new Core(typeof keys === 'string' ? keys : asJson('keys', keys)));
  }

  get skippedKeys() {
    return JSON.parse(this.#core.skippedKeys());
  }

  verify(text, options) {
    return this.#judge(text, options, (...all) => this.#core.judge(...all), (one) => one);
  }

  verifyAll(text, options) {
    return this.#judge(text, options, (...all) => this.#core.judgeAll(...all), (one) => [one]);
  }

  isSigned(registrationKey) {
    return sizeOf(registrationKey) <= inputLimit() && this.#core.isSigned(bytesOf(registrationKey));
  }

  assess(scenario, options) {
    const at = options?.at === undefined ? undefined : instantOf(options.at);
    const assessment = this.#play(scenario, (bytes) => this.#core.assess(bytes, at));
    if (assessment === undefined) {
      throw wrongArgument('at', AN_INSTANT);
    }
    return JSON.parse(assessment);
  }

  simulate(scenario) {
    return JSON.parse(this.#play(scenario, (bytes) => this.#core.simulate(bytes)));
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
    const [licenseKey, fingerprint] = ['licenseKey', 'fingerprint'].map((name) => secretOf(options, name));
    const verdict = judge(bytesOf(text), at, licenseKey, fingerprint);
    if (verdict === undefined) {
      throw wrongArgument('at', AN_INSTANT);
    }
    return JSON.parse(verdict);
  }

  #play(scenario, play) {
    const json = jsonOf(scenario);
    // A text has at least as many bytes as characters: a hopeless one is not even encoded.
    const isTooLong = ({ length }) => scenarioLimit() < length;
    const bytes = typeof json === 'string' && !isTooLong(json) ? encoder.encode(json) : json;
    if (isTooLong(bytes)) {
      throw new LicenseError(JSON.parse(scenarioTooLong()));
    }
    return orLicenseError(() => play(bytes));
  }
}

const encoder = new TextEncoder();
const AN_INSTANT = 'a Date, or a text like `2026-01-15T09:30:00Z`';

/** What the wasm returns; what it throws as JSON, as an error. */
function orLicenseError(call) {
  try {
    return call();
  } catch (error) {
    throw typeof error === 'string' ? new LicenseError(JSON.parse(error)) : error;
  }
}

/** A scenario as JSON: a text, or bytes. */
function jsonOf(scenario) {
  if (typeof scenario === 'string') return scenario;
  if (scenario instanceof Uint8Array && !isDetached(scenario)) return scenario;
  const isBuffer = ArrayBuffer.isView(scenario) || scenario instanceof ArrayBuffer;
  const json = isPlainObject(scenario) && !isBuffer ? asJson('scenario', scenario) : undefined;
  if (json !== undefined) return json;
  throw wrongArgument('scenario', 'an object, or JSON as a text or a Uint8Array');
}

/** A text in UTF-8; bytes as they are. */
function bytesOf(text) {
  return typeof text === 'string' ? encoder.encode(text) : text;
}

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

/** A secret of the options, if it is given; it is in no error. */
function secretOf(options, name) {
  const secret = options?.[name];
  if (secret === undefined || typeof secret === 'string') return secret;
  throw wrongArgument(name, 'a text');
}

function asJson(argument, value) {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw wrongArgument(argument, 'an object that JSON can hold', { cause });
  }
}

function isPlainObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongArgument(argument, expected, options) {
  return new LicenseError({ code: 'wrong-argument', argument, expected }, options);
}
