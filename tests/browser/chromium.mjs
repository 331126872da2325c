// Headless Chromium, quiet: it asks nobody anything.

import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage',
];

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: ARGUMENTS });
