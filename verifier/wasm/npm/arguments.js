// What callers hand over, as the wasm takes it. Nothing is believed of it: what comes from untyped
// code may be of any type, detached, shared with another thread, or throw when it is looked at.

import { kindOf, LicenseError, looked, wrongArgument } from './errors.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const AN_INSTANT = 'a Date, or a text like `2026-01-15T09:30:00Z`';
const A_TEXT = 'a text, or a Uint8Array that still has its bytes';
/**
 * The longest document: a wasm has 4 GiB, and the JSON that takes the most, lists of one short
 * item, takes 30 times its length. A year of 80,000 accounts with two events each fits.
 */
export const LIMIT_BYTES = 32 * 1024 * 1024;
const AT_MOST = `at most ${LIMIT_BYTES} bytes`;
/** The longest secret: nobody types more. */
const SECRET_LENGTH = 4096;

/** Asked as it was before anybody could change it. */
const { get: lengthOf } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'byteLength');

/**
 * A copy of the bytes of a Uint8Array of any realm, since its owner may change, share or transfer
 * them while the rest is looked at; nothing if it is none, or was transferred.
 */
function bytesOf(value) {
  return looked(() => {
    if (kindOf(value) !== 'Uint8Array') return undefined;
    const length = lengthOf.call(value);
    return LIMIT_BYTES < length ? { length } : new Uint8Array(value);
  });
}

/**
 * A text in UTF-8, or bytes. Of one that is longer than any may be only the length is given: what
 * is wrong with it the core knows, which is not handed it.
 */
export function textBytes(argument, text, expected = A_TEXT) {
  // A text has at least as many bytes as characters: a hopeless one is not even encoded.
  if (typeof text === 'string') return LIMIT_BYTES < text.length ? { length: text.length } : encoder.encode(text);
  const bytes = bytesOf(text);
  if (bytes === undefined) throw wrongArgument(argument, expected);
  return bytes;
}

/** A document: a text, bytes, or an object that is written as JSON. */
export function documentBytes(argument, value, expected) {
  return textBytes(argument, isRecord(value) ? asJson(argument, value) : value, expected);
}

/** A question as JSON. Halves of characters are none: they become what stands for what is unknown. */
export function questionBytes(question) {
  const wellFormed = (_, value) => (typeof value === 'string' ? value.replace(/[\uD800-\uDFFF]/gu, '\uFFFD') : value);
  const bytes = guarded('options', () => encoder.encode(JSON.stringify(question, wellFormed)));
  if (LIMIT_BYTES < bytes.length) throw wrongArgument('options', AT_MOST);
  return bytes;
}

/** Licenses, one or several, as texts. */
export function licenseTexts(licenses) {
  let size = 0;
  const textOf = (one) => {
    const bytes = textBytes('licenses', one);
    size += bytes.length;
    if (LIMIT_BYTES < size) throw wrongArgument('licenses', AT_MOST);
    // Bytes that are no text are none here either.
    return typeof one === 'string' ? one : looked(() => decoder.decode(bytes)) ?? '\0';
  };
  const isList = looked(() => Array.isArray(licenses));
  return isList ? guarded('licenses', () => Array.from(licenses, textOf)) : [textOf(licenses)];
}

/** An instant as the core spells it; what is none is left for the core to refuse. */
export function instantOf(at = new Date()) {
  if (typeof at === 'string' && at.length < 64) return at;
  try {
    const date = new Date(Date.prototype.getTime.call(at));
    return `${date.toISOString().slice(0, -5)}Z`;
  } catch (cause) {
    throw wrongArgument('at', AN_INSTANT, { cause });
  }
}

/** The options by those names; a misspelt one would silently do nothing, so it is refused. */
export function optionsOf(options = {}, names, argument = 'options') {
  if (!isRecord(options)) throw wrongArgument(argument, 'an object, or nothing');
  return guarded(argument, () => {
    for (const name of Object.keys(options)) {
      if (!names.includes(name)) throw wrongArgument(`${argument}.${name}`, `one of ${names.join(', ')}`);
    }
    return Object.fromEntries(names.map((name) => [name, options[name]]));
  });
}

/** A text that may be absent; it is in no error, since it may be a secret. */
export function maybeText(argument, text) {
  if (text === undefined || (typeof text === 'string' && text.length <= SECRET_LENGTH)) return text;
  throw wrongArgument(argument, `a text of at most ${SECRET_LENGTH} characters`);
}

/** A value as JSON alone has it, null if it has none: what callers made of it is left behind. */
function plain(argument, value) {
  return JSON.parse(asJson(argument, value) ?? null);
}

/** A list as JSON alone has it. */
export function listOf(argument, value, expected) {
  const list = plain(argument, value);
  if (!Array.isArray(list)) throw wrongArgument(argument, expected);
  return list;
}

/** A policy: the id of one, or an object. */
export function policyOf(argument, policy) {
  if (policy === undefined || typeof policy === 'string') return maybeText(argument, policy);
  const value = isRecord(policy) ? plain(argument, policy) : undefined;
  if (!isObject(value)) throw wrongArgument(argument, 'the id of a policy, or a policy as an object');
  return value;
}

export function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether what it says is in its members: it is no list, and no Date, Map or Promise, which look
 * like objects without any. Even to ask may throw.
 */
function isRecord(value) {
  return /^(Object|Module)$/.test(kindOf(value));
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
