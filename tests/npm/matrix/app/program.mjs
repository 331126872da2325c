// A program for Node without a worker, for those who bundle it into one file.

import * as licentia from '@licentia/verifier';
import * as small from '@licentia/verifier/verify';
import { check } from './checks.js';
import { material } from './material.js';

check({ licentia, small }, material).then((answers) => console.log(JSON.stringify(answers)));
