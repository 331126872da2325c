// The same in a worker of a page, of Deno or of Bun.

import * as licentia from '@licentia/verifier';
import * as small from '@licentia/verifier/verify';
import { check } from './checks.js';

globalThis.onmessage = async ({ data }) => postMessage(await check({ licentia, small }, data));
