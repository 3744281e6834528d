// Runs the command line as its users do.

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { track, temporaryFolder } from './node.mjs';

/** The command line. */
export const BINARY = process.env.FAIRSTREAM_CLI ?? join(dirname(process.env.FAIRSTREAM_NODE ?? ''), 'fairstream');

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A document of the examples, as a path from the project's folder. */
export const example = (name) => join('examples/honey', name);

/**
 * Run `fairstream`. It gets an empty home and nothing from this process' environment, so that all it knows comes from its
 * arguments and the node. `cwd` is the project's folder, so that paths are those of the documentation.
 */
export function fairstream(args, { input, timeout = 300_000 } = {}) {
  return new Promise((resolve, reject) => {
    const home = temporaryFolder();
    const child = spawn(BINARY, args, { cwd: PROJECT, env: { HOME: home }, stdio: ['pipe', 'pipe', 'pipe'] });
    track(child);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.once('error', reject);
    // A command that refuses its input before reading it closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, stdout, stderr, home });
    });
  });
}

/** As `fairstream`, with `--json`; its answer is parsed. */
export async function fairstreamJson(args, options) {
  const result = await fairstream([...args, '--json'], options);
  return { ...result, json: JSON.parse(result.stdout) };
}
