// A program for workerd. It prints what it finds, asked by `workerd test`.

import * as licentia from '@licentia/verifier';
import * as small from '@licentia/verifier/verify';
import { check } from './checks.js';
import { material } from './material.js';

export default {
  async test() {
    console.log(JSON.stringify(await check({ licentia, small }, material)));
  },
};
