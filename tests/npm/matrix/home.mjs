// A home outside the repository: the pinned tools, and beside them folders for programs that use the
// package as npm packs and installs it.

import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pinned = fileURLToPath(new URL('.', import.meta.url));
const apps = join(pinned, 'app');

/** The package as `cargo xtask package` builds it. */
export const built = join(root, 'target/npm');

/** What programs are started with: nothing that a caller's own tools have set. */
function environment(more) {
  const { NODE_ENV, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', ...more };
}

/** Starts a server that prints its address; the address, and how to stop it. */
export async function start(program, words, { cwd, env }) {
  const server = spawn(program, words, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async () => {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (address) {
      server.stdout.resume();
      return { address, stop };
    }
  }
  throw new Error(`${program} ended before it listened`);
}

/** Runs a program; what it prints. Fails with what it says, and after `seconds`. */
export async function run(program, words, { cwd, env, seconds = 480 } = {}) {
  const options = { cwd, env: environment(env), timeout: seconds * 1000 };
  try {
    const { stdout } = await promisify(execFile)(program, words, { ...options, maxBuffer: 2 ** 26 });
    return stdout;
  } catch (error) {
    const said = `${error.stderr ?? ''}\n${error.stdout ?? ''}`.trim();
    throw new Error(error.killed ? `takes more than ${seconds} s\n${said}` : said || error.message);
  }
}

/** Installs the tools, unless these very ones are there, and the packed package. */
export async function settle() {
  if (!existsSync(join(built, 'package.json'))) throw new Error('first run: cargo xtask package');
  const home = await tools();
  const here = mkdtempSync(join(home, 'run-'));
  const tarball = await pack(here);
  const consumer = join(here, 'consumer');
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n');
  const words = ['install', '--offline', '--no-package-lock', '--no-audit', '--no-fund', tarball];
  await run('npm', words, { cwd: consumer });
  return new Home(home, here, tarball, consumer);
}

/** The folder with the tools of `package-lock.json`; it is kept for the next time. */
async function tools() {
  const lock = readFileSync(join(pinned, 'package-lock.json'));
  const id = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const home = join(tmpdir(), `licentia-matrix-${id}`);
  if (existsSync(home)) return home;
  const unfinished = mkdtempSync(`${home}-`);
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(pinned, name), join(unfinished, name));
  console.log(`installing the tools of ${pinned}package-lock.json, 1.1 GB, into ${home}`);
  // Not `npm ci`: it wants the binaries of every platform in the lock, where a mirror has only some.
  await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: unfinished, seconds: 900 });
  renameSync(unfinished, home);
  return home;
}

/** Packs the package; the file. */
async function pack(folder) {
  const said = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: built });
  const [{ filename }] = Object.values(JSON.parse(said));
  return join(folder, filename);
}

class Home {
  #here;
  #consumer;
  #require;

  constructor(tools, here, tarball, consumer) {
    this.tools = tools;
    this.tarball = tarball;
    this.#here = here;
    this.#consumer = consumer;
    this.#require = createRequire(join(tools, 'index.js'));
  }

  /** A folder with the installed package and what the programs are made of, `files` among it. */
  folder(name, files = {}) {
    const folder = join(this.#here, name.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
    cpSync(this.#consumer, folder, { recursive: true });
    cpSync(apps, folder, { recursive: true });
    writeFileSync(join(folder, 'material.js'), `export const material = ${JSON.stringify(material())};\n`);
    this.write(folder, files);
    return folder;
  }

  /** Writes texts into files of a folder. */
  write(folder, files) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  }

  /** The package as npm has installed it. */
  get installed() {
    return join(this.#consumer, 'node_modules/@licentia/verifier');
  }

  /** A program of the tools. */
  bin(name) {
    return join(this.tools, 'node_modules/.bin', name);
  }

  /** The version of a tool. */
  version(name) {
    return JSON.parse(readFileSync(join(this.tools, 'node_modules', name, 'package.json'), 'utf8')).version;
  }

  /** A module of the tools. */
  async module(name) {
    return import(this.#require.resolve(name));
  }

  leave() {
    rmSync(this.#here, { recursive: true, force: true });
  }
}

/** Keys, and licenses that are genuine, expired and tampered with. */
export function material() {
  const text = (path) => readFileSync(join(root, path), 'utf8');
  const genuine = text('www/demo/kerio-connect.license');
  const [begin] = genuine.match(/-----BEGIN[^]*?-----\s*/);
  const place = genuine.indexOf(begin) + begin.length + 300;
  const other = genuine[place] === 'A' ? 'B' : 'A';
  return {
    keys: JSON.parse(text('tests/vectors/keys.json')),
    genuine,
    expired: text('www/demo/kerio-connect-2022.license'),
    tampered: genuine.slice(0, place) + other + genuine.slice(place + 1),
  };
}
