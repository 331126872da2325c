// The worker of the recipe, in Node: it gets the JSON of a scenario as bytes, and tells what is so.

import { parentPort, workerData } from 'node:worker_threads';
import { Verifier } from '../../target/npm/node.js';

const verifier = Verifier.createSync({ keys: workerData });
parentPort.on('message', ({ id, bytes, at }) => {
  const { status, findings } = verifier.assess(bytes, { at });
  parentPort.postMessage({ id, answer: { status, findings } });
});
parentPort.postMessage('ready');
