// Node, Deno, Bun: the wasm is in a module, so that it is found wherever a bundler puts the code.

import { brotliDecompressSync } from 'node:zlib';
import { compileSync, nameOf } from './load.js';

/** The verifier of an entry, over a wasm that is packed in a module. */
export function forNode({ Verifier: Shared, created, engine }, packed) {
  return class Verifier extends Shared {
    static createSync(options) {
      const { wasm } = created(options);
      if (!engine.isStarted()) {
        const [given, source] = wasm === undefined ? [unpacked(packed), 'the package'] : [wasm, nameOf(wasm)];
        engine.start(compileSync(given, source), source);
      }
      return new Verifier(options);
    }

    static async create(options) {
      return Verifier.createSync(options);
    }
  };
}

const unpacked = (packed) => brotliDecompressSync(Buffer.from(packed, 'base64'));
