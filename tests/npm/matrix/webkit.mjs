// WebKit as Debian has it: its driver speaks WebDriver, its small browser needs a screen, even if
// nobody looks at it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const [DRIVER, SCREEN] = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'];
/** What must be there. */
export const WEBKIT = [DRIVER, BROWSER, SCREEN];

/** Starts it; `answers` is what is asked of every page. */
export async function startWebKit(answers) {
  const port = await freePort();
  // A group of its own, so that the screen ends with the driver.
  const driver = spawn(SCREEN, ['-a', DRIVER, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const stop = async () => {
    process.kill(-driver.pid);
    await once(driver, 'exit');
  };
  const ask = async (method, path, body) => {
    const text = body && JSON.stringify(body);
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: text });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await answering(() => ask('GET', '/status'));
    const options = { binary: BROWSER, args: ['--automation'] };
    const wanted = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
    const { sessionId, capabilities } = await ask('POST', '/session', wanted);
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/timeouts`, { script: 90_000 });
    return {
      version: capabilities.browserVersion,
      visit: async (url) => {
        await ask('POST', `${session}/url`, { url });
        const script = `const done = arguments[0]; ${answers}.then(done);`;
        return JSON.parse(await ask('POST', `${session}/execute/async`, { script, args: [] }));
      },
      close: async () => {
        await ask('DELETE', session);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answering(call) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(100);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
