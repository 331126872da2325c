// Writes the wasm as a module that JavaScript can import, for runtimes and bundlers that copy no files:
//
//   node embed.mjs licentia_bg.wasm embedded.cjs

import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const [wasm, module] = process.argv.slice(2);
const text = brotliCompressSync(readFileSync(wasm)).toString('base64');
writeFileSync(module, `// The wasm: brotli, base64.\nmodule.exports = '${text}';\n`);
