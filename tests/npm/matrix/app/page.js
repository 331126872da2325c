// A page that uses the package. What it finds is in `data-answers` of its root.

import * as licentia from '@licentia/verifier';
import * as small from '@licentia/verifier/verify';
import { check } from './checks.js';
import { material } from './material.js';

const violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  violations.push(`${violatedDirective} ${blockedURI}`);
});

function ask(question) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message ?? 'the worker does not start'));
    worker.postMessage(question);
  });
}

check({ licentia, small }, material, ask).then((answers) => {
  if (violations.length > 0) answers.genuine = `against the policy: ${violations}`;
  document.documentElement.dataset.answers = JSON.stringify(answers);
});
