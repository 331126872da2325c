// Next with the app router: a client component, a server component and a route, in one app that is
// built once. Its own scripts are inline, so that they need a nonce beside the policy of all.

import { run, start } from './home.mjs';

const LAYOUT = `export const dynamic = 'force-dynamic';
export default function Layout({ children }) {
  return <html lang="en" suppressHydrationWarning><body>{children}</body></html>;
}
`;

const CLIENT = `'use client';
import { useEffect } from 'react';

export default function Page() {
  useEffect(() => void import('../../page.js'), []);
  return <p>a client component</p>;
}
`;

const SERVER = `import * as licentia from '@licentia/verifier';
import * as small from '@licentia/verifier/verify';
import { check } from '../../checks.js';
import { material } from '../../material.js';

export default async function Page() {
  return <p id="answers">{JSON.stringify(await check({ licentia, small }, material))}</p>;
}
`;

const ROUTE = `import * as licentia from '@licentia/verifier';
import * as small from '@licentia/verifier/verify';
import { check } from '../../checks.js';
import { material } from '../../material.js';

export const dynamic = 'force-dynamic';
export const GET = async () => Response.json(await check({ licentia, small }, material));
`;

const PROXY = `import { NextResponse } from 'next/server';

export function proxy(request) {
  const nonce = crypto.randomUUID();
  const policy = \`default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'nonce-\${nonce}'\`;
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}
`;

/** Builds the app and starts it; its address, and how to stop it. */
export async function startNext(home, bundler) {
  const cwd = home.folder(`next ${bundler}`, {
    'app/layout.jsx': LAYOUT,
    'app/client/page.jsx': CLIENT,
    'app/server/page.jsx': SERVER,
    'app/route/route.js': ROUTE,
    'proxy.js': PROXY,
  });
  const env = { NEXT_TELEMETRY_DISABLED: '1' };
  await run(home.bin('next'), ['build', `--${bundler}`], { cwd, env });
  return start(home.bin('next'), ['start', '--hostname', '127.0.0.1', '--port', '0'], { cwd, env });
}

/** What the server says of itself, in the text of a route or of a page. */
export async function askServer(address) {
  const text = await (await fetch(address)).text();
  const [, shown] = /<p id="answers">([^]*?)<\/p>/.exec(text) ?? [undefined, text];
  return JSON.parse(shown.replaceAll('&quot;', '"'));
}
