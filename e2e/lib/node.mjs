// Starts the real node for a test: free ports, a folder of its own, and no survivor.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BINARY = process.env.FAIRSTREAM_NODE;
if (!BINARY) throw new Error('FAIRSTREAM_NODE must name the node to test; scripts/test.sh sets it');

/** How long a node may take until it answers, in milliseconds. Building genesis takes most of it. */
const START = 120_000;

const running = new Set();
const folders = new Set();
process.on('exit', () => {
  running.forEach((node) => node.kill('SIGKILL'));
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** End a process with this one, should it still run. */
export function track(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** A folder that is removed when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'fairstream-e2e-'));
  folders.add(folder);
  return folder;
}

/** Run the node's binary to its end. */
export function runToEnd(args, { timeout = 120_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(BINARY, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.once('error', reject);
    child.once('exit', (status, signal) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ status, signal, stdout, stderr });
    });
  });
}

/** A running node. */
export class Node {
  /** Start one. `args` come after those that every test needs; `base` is a folder that outlives the node. */
  static async start(args = ['--dev'], { base = temporaryFolder() } = {}) {
    const node = new Node();
    node.base = base;
    node.rpcPort = await freePort();
    node.p2pPort = await freePort();
    node.metricsPort = await freePort();
    node.log = '';
    node.args = [
      ...args,
      '--base-path', base,
      '--rpc-port', String(node.rpcPort),
      '--prometheus-port', String(node.metricsPort),
      '--listen-addr', `/ip4/127.0.0.1/tcp/${node.p2pPort}/ws`,
      '--no-mdns', '--no-telemetry', '--rpc-methods', 'unsafe',
    ];
    await node.#run();
    return node;
  }

  /** Lose the node as in a power cut. */
  async crash() {
    await this.stop('SIGKILL');
  }

  /** Start it again where it was. */
  async restart() {
    await this.#run();
  }

  async #run() {
    this.child = spawn(BINARY, this.args, { stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(this.child);
    this.child.stdout.on('data', (data) => (this.log += data));
    this.child.stderr.on('data', (data) => (this.log += data));
    this.ended = new Promise((resolve) => this.child.once('exit', (status) => resolve(status)));
    try {
      await this.#answers();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  get ws() {
    return `ws://127.0.0.1:${this.rpcPort}`;
  }

  /** Where other nodes find this one. */
  async address() {
    return `/ip4/127.0.0.1/tcp/${this.p2pPort}/ws/p2p/${await this.rpc('system_localPeerId')}`;
  }

  async #answers() {
    const end = Date.now() + START;
    while (Date.now() < end) {
      if (this.child.exitCode !== null) throw new Error(`the node ended with ${this.child.exitCode}:\n${this.log}`);
      try {
        await this.rpc('system_name');
        return;
      } catch (error) {
        if (error.code !== undefined && error.code !== 'ECONNREFUSED' && !error.cause) throw error;
        await sleep(250);
      }
    }
    throw new Error(`the node did not answer within ${START} ms:\n${this.log}`);
  }

  /** Ask the node by JSON-RPC. An error of the node's is thrown with its message. */
  async rpc(method, ...params) {
    const response = await fetch(`http://127.0.0.1:${this.rpcPort}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const answer = await response.json();
    if (answer.error) {
      const error = new Error(answer.error.data ? `${answer.error.message}: ${answer.error.data}` : answer.error.message);
      error.code = answer.error.code;
      throw error;
    }
    return answer.result;
  }

  /** How many transactions wait in its pool. */
  async pending() {
    return (await this.rpc('author_pendingExtrinsics')).length;
  }

  /** The number of the best block. */
  async best() {
    return Number((await this.rpc('chain_getHeader')).number);
  }

  /** The number of the last final block. */
  async final() {
    return Number((await this.rpc('chain_getHeader', await this.rpc('chain_getFinalizedHead'))).number);
  }

  /** Wait until `holds` is true. */
  async until(what, holds, timeout = 60_000) {
    const end = Date.now() + timeout;
    while (Date.now() < end) {
      if (await holds()) return;
      await sleep(250);
    }
    throw new Error(`not within ${timeout} ms: ${what}\n${this.log.split('\n').slice(-40).join('\n')}`);
  }

  /** End the node. */
  async stop(signal = 'SIGTERM') {
    this.child.kill(signal);
    const killer = setTimeout(() => this.child.kill('SIGKILL'), 20_000);
    const status = await this.ended;
    clearTimeout(killer);
    running.delete(this.child);
    return status;
  }
}
