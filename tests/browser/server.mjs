// A plain static file server on this machine only, at a port of its own.

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder, compressed if the tests ask for it; its address, and how to stop. */
export async function serve(folder, headers = {}, { compressed = false } = {}) {
  const packed = new Map();
  const pack = (file) => packed.get(file) ?? packed.set(file, brotliCompressSync(readFileSync(file))).get(file);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
    const found = file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!found) {
      response.writeHead(404).end('not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const head = { 'content-type': type, 'cache-control': 'no-store', ...headers };
    if (compressed) {
      const body = pack(file);
      response.writeHead(200, { ...head, 'content-encoding': 'br', 'content-length': body.length }).end(body);
      return;
    }
    response.writeHead(200, head);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
