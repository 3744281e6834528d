// Four validators on one machine: consensus as it will be in service, with short epochs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Node } from '../lib/node.mjs';

const NAMES = ['alice', 'bob', 'charlie', 'dave'];

test('four validators agree, go on without one, and it catches up when it is back', { timeout: 420_000 }, async () => {
  const nodes = [];
  const start = async (name, options) => {
    const bootnodes = nodes.length ? ['--bootnodes', await nodes[0].address()] : [];
    // A network key of its own each, the same after a restart.
    const key = String(NAMES.indexOf(name) + 1).padStart(64, '0');
    return Node.start(['--chain', 'local', `--${name}`, '--validator', '--node-key', key, ...bootnodes], options);
  };
  try {
    for (const name of NAMES) nodes.push(await start(name));
    const [alice, , , dave] = nodes;

    await alice.until('a final block', async () => (await alice.final()) >= 2, 120_000);
    const hash = await alice.rpc('chain_getBlockHash', 2);
    for (const node of nodes) {
      await node.until('the same block', async () => (await node.rpc('chain_getBlockHash', 2)) === hash, 120_000);
    }

    await dave.stop('SIGKILL');
    const without = await alice.final();
    await alice.until('finality goes on without one of four', async () => (await alice.final()) >= without + 5, 120_000);

    // An epoch of ten slots has passed: sessions change, so keys and offences work.
    await alice.until('a new epoch', async () => (await alice.best()) >= 12, 120_000);

    const back = await start('dave', { base: dave.base });
    nodes[3] = back;
    const missed = await alice.final();
    await back.until('the node that was away has what it missed', async () => (await back.final()) >= missed, 120_000);
    assert.equal(await back.rpc('chain_getBlockHash', missed), await alice.rpc('chain_getBlockHash', missed));
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
  }
});
