// The stories of `scripts/run.sh`: what is told as built is played to its end.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PROJECT } from '../lib/cli.mjs';

/** Play a story as the script does. */
function play(name) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PROJECT, 'e2e/stories', `${name}.mjs`)], { cwd: PROJECT });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}

// Each has a chain of its own and mostly waits for its blocks, so two are played at once, the longest from the beginning.
describe('the stories', { concurrency: 2 }, () => {
  test('--exit ends with the trace of a jar, each event as its document tells it, and status 0', async () => {
    const { status, stdout, stderr } = await play('jar');
    assert.equal(status, 0, stderr);
    const trace = stdout.slice(stdout.lastIndexOf('$ fairstream trace'));
    assert.match(trace, /01\/09521234543213\/21\/17\nblock \d+, 0x[0-9a-f]{64}, final/);
    assert.equal(trace.match(/✓ as written in/g).length, 7);
    assert.match(trace, /retail selling/);
  });

  for (const name of ['platform', 'officer', 'lawyer']) {
    test(`--story ${name} plays what is built and says what is not`, async () => {
      const { status, stdout, stderr } = await play(name);
      assert.equal(status, 0, stderr + stdout);
      const [, told, missing] = stdout.match(/(\d+) steps, (\d+) of them not built yet\.\n$/);
      assert.equal(stdout.match(/\(not built yet\)/g).length, Number(missing));
      assert.ok(Number(missing) <= Number(told));
    });
  }
});
