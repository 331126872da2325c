// A program for Node in CommonJS, and its own worker. It prints what it finds.

const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
const licentia = require('@licentia/verifier');
const small = require('@licentia/verifier/verify');

const ask = (question) => new Promise((resolve, reject) => {
  new Worker(__filename, { workerData: question }).once('message', resolve).once('error', reject);
});

(async () => {
  const { check } = await import('./checks.js');
  const { material } = await import('./material.js');
  if (isMainThread) console.log(JSON.stringify(await check({ licentia, small }, material, ask)));
  else parentPort.postMessage(await check({ licentia, small }, workerData));
})();
