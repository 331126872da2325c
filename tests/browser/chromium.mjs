// Headless Chromium, quiet: it asks nobody anything.

import { chromium } from 'playwright-core';

export const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage',
];

export const EXECUTABLE = process.env.CHROME ?? '/usr/bin/chromium';

export const launch = () => chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
