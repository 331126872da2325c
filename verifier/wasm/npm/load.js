// From what callers have of the wasm to a compiled module, or an error that says what to do.

import { kindOf, LicenseError, looked, notLoaded, wrongArgument } from './errors.js';

const MAGIC = [0, 0x61, 0x73, 0x6d];
const A_WASM = 'bytes or a WebAssembly.Module, for `create` in a browser a URL or a response as well';

/** Compiles bytes at once. */
export function compileSync(wasm, source) {
  mustHaveWasm();
  try {
    return moduleOf(wasm) ?? new WebAssembly.Module(wasmBytes(wasm, source));
  } catch (cause) {
    throw ofCompiling(cause, source);
  }
}

/** Compiles a URL, a response, bytes or a module, or what a promise gives of these. */
export async function compile(wasm, source) {
  mustHaveWasm();
  const given = await settled(wasm, source);
  const response = isAddress(given) ? await settled(() => fetch(given), source) : given;
  try {
    if (kindOf(response) === 'Response') return await ofResponse(response, source);
    return moduleOf(response) ?? (await WebAssembly.compile(wasmBytes(response, source)));
  } catch (cause) {
    throw ofCompiling(cause, source);
  }
}

async function ofResponse(response, source) {
  if (!response.ok) throw notLoaded({ reason: 'status', source, status: response.status });
  // A type with parameters, as in `application/wasm; charset=utf-8`, is refused there.
  const isStreamed = response.headers.get('Content-Type') === 'application/wasm' && WebAssembly.compileStreaming;
  if (isStreamed) return WebAssembly.compileStreaming(response);
  // Whatever a server calls it: bytes of a wasm are one.
  const bytes = new Uint8Array(await settled(() => response.arrayBuffer(), source));
  return WebAssembly.compile(wasmBytes(bytes, source));
}

/** Node's `--jitless` has none, and phones in lockdown mode. */
function mustHaveWasm() {
  if (typeof WebAssembly !== 'object') throw notLoaded({ reason: 'unsupported' });
}

const isAddress = (value) => /^(String|URL)$/.test(kindOf(value));

/** A compiled module, if it is one; one of another realm becomes one of this. */
function moduleOf(wasm) {
  if (kindOf(wasm) !== 'WebAssembly.Module') return undefined;
  return wasm instanceof WebAssembly.Module ? wasm : structuredClone(wasm);
}

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
    throw notLoaded({ reason: 'unreachable', source }, cause);
  }
}

function ofCompiling(cause, source) {
  if (cause instanceof LicenseError) return cause;
  const isBlocked = looked(() => /content security policy|unsafe-eval|blocked by csp/i.test(cause));
  return notLoaded({ reason: isBlocked ? 'blocked' : 'damaged', source }, cause);
}

/** What a wasm is called in errors. */
export function nameOf(wasm) {
  return (isAddress(wasm) && looked(() => String(wasm).slice(0, 256))) || 'options.wasm';
}
