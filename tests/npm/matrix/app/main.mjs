// A program for Node, Deno and Bun. It prints what it finds.

import * as licentia from '@licentia/verifier';
import * as small from '@licentia/verifier/verify';
import { check } from './checks.js';
import { material } from './material.js';

function ask(question) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}

// Node 20 has workers of another kind: see node.mjs.
console.log(JSON.stringify(await check({ licentia, small }, material, ask)));
