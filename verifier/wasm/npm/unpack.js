// The wasm out of a module that holds it, see `verifier/wasm/embed.mjs`.

import { brotliDecompressSync } from 'node:zlib';

export const unpacked = (text) => brotliDecompressSync(Buffer.from(text, 'base64'));
