// Blocks without consensus, for stories that take months.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { connect, keyring, submit } from '../lib/api.mjs';
import { Node, runToEnd } from '../lib/node.mjs';

const DAY = 24 * 3_600 * 1_000;

describe('--sealing manual', () => {
  let node;
  let api;
  before(async () => {
    node = await Node.start(['--dev', '--sealing', 'manual']);
    api = await connect(node);
  });
  after(async () => {
    await api?.disconnect();
    await node?.stop();
  });

  test('no block comes by itself', async () => {
    assert.equal(await node.best(), 0);
  });

  test('a block is sealed at the time that was asked for, months later, and is final', async () => {
    const now = Date.now();
    const first = await node.rpc('dev_sealAt', now);
    const later = await node.rpc('dev_sealAt', now + 92 * DAY);
    assert.equal(later.number, first.number + 1);
    assert.ok(later.millis > now + 92 * DAY - 3_000 && later.millis <= now + 92 * DAY);
    assert.equal((await api.query.timestamp.now()).toNumber(), now + 92 * DAY);
    assert.equal(await node.final(), later.number);
  });

  test('a time that is not later is refused and says why', async () => {
    await assert.rejects(node.rpc('dev_sealAt', 1_000), /is not after the best block's time/);
  });

  test('sessions go on after a leap, and a transaction waits until a block is sealed', async () => {
    const [alice, bob] = ['//Alice', '//Bob'].map((name) => keyring().addFromUri(name));
    const waiting = submit(api.tx.balances.transferKeepAlive(bob.address, 1_000_000_000_000n), alice);
    await node.until('the transaction is in the pool', async () => (await node.rpc('author_pendingExtrinsics')).length === 1);
    let done = false;
    waiting.then(() => (done = true));
    for (let i = 0; i < 10 && !done; i++) {
      const { millis } = await node.rpc('dev_sealAt', (await api.query.timestamp.now()).toNumber() + 3_000);
      assert.ok(millis > 0);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    assert.equal((await waiting).dispatchError, undefined);
  });
});

describe('--sealing instant', () => {
  let node;
  let api;
  before(async () => {
    node = await Node.start(['--dev', '--sealing', 'instant']);
    api = await connect(node);
  });
  after(async () => {
    await api?.disconnect();
    await node?.stop();
  });

  test('a transaction is in a final block at once, and the one after it too', async () => {
    const [alice, bob] = ['//Alice', '//Bob'].map((name) => keyring().addFromUri(name));
    for (let i = 0; i < 3; i++) {
      const { dispatchError } = await submit(api.tx.balances.transferKeepAlive(bob.address, 1_000_000_000_000n), alice);
      assert.equal(dispatchError, undefined);
    }
  });

  test('transactions that come in the first block of an epoch, which has no room for them, are not forgotten', async () => {
    const [alice, bob] = ['//Alice', '//Bob'].map((name) => keyring().addFromUri(name));
    // A leap over an epoch's end: the next block begins an epoch.
    const now = (await api.query.timestamp.now()).toNumber();
    await node.rpc('dev_sealAt', now + DAY);
    const session = (await api.query.session.currentIndex()).toNumber();
    await node.rpc('dev_sealAt', now + 2 * DAY - 3_000);
    assert.ok((await api.query.session.currentIndex()).toNumber() > session);
    const { dispatchError } = await submit(api.tx.balances.transferKeepAlive(bob.address, 1_000_000_000_000n), alice);
    assert.equal(dispatchError, undefined);
  });
});

test('outside a development chain sealing is refused', async () => {
  const { status, stderr } = await runToEnd(['--chain', 'local', '--tmp', '--sealing', 'manual']);
  assert.equal(status, 1);
  assert.match(stderr, /--sealing is for development chains/);
});
