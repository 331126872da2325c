// A program for Node as an ES module, and its own worker. It prints what it finds.

import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import * as licentia from '@licentia/verifier';
import * as small from '@licentia/verifier/verify';
import { check } from './checks.js';
import { material } from './material.js';

const ask = (question) => new Promise((resolve, reject) => {
  new Worker(new URL(import.meta.url), { workerData: question }).once('message', resolve).once('error', reject);
});

if (isMainThread) console.log(JSON.stringify(await check({ licentia, small }, material, ask)));
else parentPort.postMessage(await check({ licentia, small }, workerData));
