// From what callers have of the wasm to a compiled module, or an error that says what to do.

import { LicenseError, looked, wrongArgument } from './errors.js';

const MAGIC = [0, 0x61, 0x73, 0x6d];
const A_WASM = 'bytes or a WebAssembly.Module, for `create` in a browser a URL or a response as well';

/** Compiles bytes at once. */
export function compileSync(wasm, source) {
  if (isA(wasm, WebAssembly.Module)) return wasm;
  try {
    return new WebAssembly.Module(wasmBytes(wasm, source));
  } catch (cause) {
    throw ofCompiling(cause, source);
  }
}

/** Compiles a URL, a response, bytes or a module, or what a promise gives of these. */
export async function compile(wasm, source) {
  if (typeof WebAssembly !== 'object') throw notLoaded({ reason: 'unsupported' });
  const given = await settled(wasm, source);
  if (isA(given, WebAssembly.Module)) return given;
  const isAddress = typeof given === 'string' || isA(given, URL);
  const response = isAddress ? await settled(() => fetch(given), source) : given;
  if (typeof Response === 'function' && isA(response, Response)) return ofResponse(response, source);
  return classified(source, () => WebAssembly.compile(wasmBytes(response, source)));
}

async function ofResponse(response, source) {
  if (!response.ok) throw notLoaded({ reason: 'status', source, status: response.status });
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('application/wasm') && WebAssembly.compileStreaming) {
    return classified(source, () => WebAssembly.compileStreaming(response));
  }
  // Whatever a server calls it: bytes of a wasm are one.
  const bytes = new Uint8Array(await settled(() => response.arrayBuffer(), source));
  return classified(source, () => WebAssembly.compile(wasmBytes(bytes, source)));
}

/** `instanceof`, of what may throw when it is asked. */
const isA = (value, kind) => looked(() => value instanceof kind);

/** The bytes, if they begin like a wasm. */
function wasmBytes(wasm, source) {
  let bytes;
  try {
    bytes = ArrayBuffer.isView(wasm)
      ? new Uint8Array(wasm.buffer, wasm.byteOffset, wasm.byteLength)
      : new Uint8Array(ArrayBuffer.prototype.slice.call(wasm, 0));
  } catch (cause) {
    throw wrongArgument('wasm', A_WASM, { cause });
  }
  if (!MAGIC.every((byte, place) => bytes[place] === byte)) throw notLoaded({ reason: 'not-wasm', source });
  return bytes;
}

async function settled(from, source) {
  try {
    return await (typeof from === 'function' ? from() : from);
  } catch (cause) {
    throw notLoaded({ reason: 'unreachable', source, detail: String(cause) }, { cause });
  }
}

async function classified(source, compile) {
  try {
    return await compile();
  } catch (cause) {
    throw ofCompiling(cause, source);
  }
}

function ofCompiling(cause, source) {
  if (cause instanceof LicenseError) return cause;
  const detail = String(cause);
  const reason = /content security policy|unsafe-eval|blocked by csp/i.test(detail) ? 'blocked' : 'damaged';
  return notLoaded({ reason, source, detail }, { cause });
}

/** What a wasm is called in errors. */
export function nameOf(wasm) {
  const isAddress = typeof wasm === 'string' || isA(wasm, URL);
  return (isAddress && looked(() => String(wasm).slice(0, 256))) || 'options.wasm';
}

export function notLoaded(values, options) {
  return new LicenseError({ code: 'wasm-not-loaded', ...values }, options);
}
