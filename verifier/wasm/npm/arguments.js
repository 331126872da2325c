// What callers hand over, as the wasm takes it. Nothing is believed of it: what comes from untyped
// code may be of any type, detached, shared with another thread, or throw when it is looked at.

import { LicenseError, wrongArgument } from './errors.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const AN_INSTANT = 'a Date, or a text like `2026-01-15T09:30:00Z`';
const A_TEXT = 'a text, or a Uint8Array that still has its bytes';
/** The longest secret: nobody types more. */
const SECRET_LENGTH = 4096;

const typed = Object.getPrototypeOf(Uint8Array.prototype);
const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const kindOf = getter(typed, Symbol.toStringTag);
const bufferOf = getter(typed, 'buffer');
const offsetOf = getter(typed, 'byteOffset');
const lengthOf = getter(typed, 'byteLength');
const bufferLengthOf = getter(ArrayBuffer.prototype, 'byteLength');

/** The bytes of a Uint8Array of any realm; nothing if it is none, or was transferred. */
function bytesOf(value) {
  if (!ArrayBuffer.isView(value) || kindOf.call(value) !== 'Uint8Array') return undefined;
  try {
    const buffer = bufferOf.call(value);
    const bytes = new Uint8Array(buffer, offsetOf.call(value), lengthOf.call(value));
    // Shared memory may change, and grow, while it is read.
    return isPlain(buffer) ? bytes : bytes.slice();
  } catch {
    return undefined;
  }
}

function isPlain(buffer) {
  try {
    return 0 <= bufferLengthOf.call(buffer) && buffer.resizable !== true;
  } catch {
    return false;
  }
}

/** A text in UTF-8, or bytes; `tooLong` answers for what has more than `limit` of them. */
export function textBytes(argument, text, limit, tooLong) {
  if (typeof text === 'string') {
    // A text has at least as many bytes as characters: a hopeless one is not even encoded.
    if (limit < text.length) return tooLong(text.length);
    const bytes = encoder.encode(text);
    return limit < bytes.length ? tooLong(bytes.length) : bytes;
  }
  const bytes = bytesOf(text);
  if (bytes === undefined) throw wrongArgument(argument, A_TEXT);
  return limit < bytes.length ? tooLong(bytes.length) : bytes;
}

/** A document: a text, bytes, or an object that is written as JSON. */
export function documentBytes(argument, value, limit, tooLong, expected) {
  if (typeof value === 'string' || bytesOf(value) !== undefined) {
    return textBytes(argument, value, limit, tooLong);
  }
  const json = isRecord(value) ? asJson(argument, value) : undefined;
  if (json === undefined) throw wrongArgument(argument, expected);
  return textBytes(argument, json, limit, tooLong);
}

/** Licenses, one or several, as texts. */
export function licenseTexts(licenses, limit) {
  const list = isList(licenses) ? guarded('licenses', () => Array.from(licenses)) : [licenses];
  let size = 0;
  return list.map((one) => {
    const tooLong = () => {
      throw wrongArgument('licenses', `at most ${limit} bytes`);
    };
    const bytes = textBytes('licenses', one, limit - size, tooLong);
    size += bytes.length;
    return typeof one === 'string' ? one : decoder.decode(bytes);
  });
}

/** An instant as the core spells it; what is none is left for the core to refuse. */
export function instantOf(at) {
  if (at === undefined) return `${new Date().toISOString().slice(0, -5)}Z`;
  if (typeof at === 'string' && at.length < 64) return at;
  try {
    const date = new Date(Date.prototype.getTime.call(at));
    return `${date.toISOString().slice(0, -5)}Z`;
  } catch (cause) {
    throw wrongArgument('at', AN_INSTANT, { cause });
  }
}

/** The options by those names; a misspelt one would silently do nothing, so it is refused. */
export function optionsOf(options, names) {
  if (options === undefined) return {};
  if (!isRecord(options)) throw wrongArgument('options', 'an object, or nothing');
  return guarded('options', () => {
    for (const name of Object.keys(options)) {
      if (!names.includes(name)) throw wrongArgument(`options.${name}`, `one of ${names.join(', ')}`);
    }
    return Object.fromEntries(names.map((name) => [name, options[name]]));
  });
}

/** A text that may be absent; it is in no error, since it may be a secret. */
export function maybeText(argument, text, limit = SECRET_LENGTH) {
  if (text === undefined || (typeof text === 'string' && text.length <= limit)) return text;
  throw wrongArgument(argument, `a text of at most ${limit} characters`);
}

/** A value as JSON alone has it: what callers made of it is left behind. */
export function plain(argument, value, expected) {
  const json = value === undefined ? undefined : asJson(argument, value);
  if (json === undefined && value !== undefined) throw wrongArgument(argument, expected);
  return json === undefined ? undefined : JSON.parse(json);
}

/** A policy: the id of one, or an object. */
export function policyOf(argument, policy, limit) {
  if (policy === undefined || typeof policy === 'string') return maybeText(argument, policy);
  const expected = 'the id of a policy, or a policy as an object';
  const value = isRecord(policy) ? plain(argument, policy, expected) : undefined;
  if (!isObject(value) || limit < JSON.stringify(value).length) throw wrongArgument(argument, expected);
  return value;
}

export function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** Whether it is an object with members, and no list, no bytes; even to ask may throw. */
function isRecord(value) {
  try {
    return isObject(value) && !Array.isArray(value) && !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer);
  } catch {
    return false;
  }
}

function isList(value) {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function asJson(argument, value) {
  return guarded(argument, () => JSON.stringify(value));
}

/** What a look at somebody else's object gives; if it throws, an error of ours. */
function guarded(argument, look) {
  try {
    return look();
  } catch (cause) {
    if (cause instanceof LicenseError) throw cause;
    throw wrongArgument(argument, 'an object that JSON can hold', { cause });
  }
}
