// A development chain: real consensus with one validator.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect, keyring, submit } from '../lib/api.mjs';
import { Node } from '../lib/node.mjs';

let node;
let api;
before(async () => {
  node = await Node.start(['--dev']);
  api = await connect(node);
});
after(async () => {
  await api?.disconnect();
  await node?.stop();
});

test('blocks are made and become final', async () => {
  await node.until('three final blocks', async () => (await node.final()) >= 3);
  assert.ok((await node.best()) >= (await node.final()));
});

test('the answers of BABE, GRANDPA and the fee list are there', async () => {
  const { methods } = await node.rpc('rpc_methods');
  for (const method of [
    'babe_epochAuthorship',
    'grandpa_roundState',
    'grandpa_proveFinality',
    'grandpa_subscribeJustifications',
    'sync_state_genSyncSpec',
    'payment_queryInfo',
    'system_accountNextIndex',
    'author_rotateKeysWithOwner',
  ]) {
    assert.ok(methods.includes(method), method);
  }
  const rounds = await node.rpc('grandpa_roundState');
  assert.equal(rounds.best.totalWeight, 1);
});

test('a development node has no call that seals blocks unless it was started for that', async () => {
  const { methods } = await node.rpc('rpc_methods');
  assert.ok(!methods.includes('dev_sealAt') && !methods.includes('engine_createBlock'));
});

test('a checkpoint for light clients names a final block and both authority sets', async () => {
  await node.until('a final block', async () => (await node.final()) >= 1);
  const spec = await node.rpc('sync_state_genSyncSpec', true);
  for (const part of ['finalizedBlockHeader', 'babeEpochChanges', 'babeFinalizedBlockWeight', 'grandpaAuthoritySet']) {
    assert.ok(part in spec.lightSyncState, part);
  }
});

test('Prometheus reads the height of the chain', async () => {
  const metrics = await (await fetch(`http://127.0.0.1:${node.metricsPort}/metrics`)).text();
  assert.match(metrics, /substrate_block_height\{status="best"/);
});

test('Polkadot.js needs nothing but the metadata', async () => {
  assert.deepEqual(api.complaints, []);
  assert.equal(api.runtimeVersion.specName.toString(), 'fairstream');
  assert.ok(api.call.babeApi.configuration && api.call.accountNonceApi);
  const { slotDuration, epochLength } = await api.call.babeApi.configuration();
  assert.equal(slotDuration.toNumber(), 3_000);
  assert.equal(epochLength.toNumber(), 100);
});

test('a signed transfer is carried out in a final block and its fee goes to the validator', async () => {
  const [bob, eve] = ['//Bob', '//Eve'].map((name) => keyring().addFromUri(name));
  const value = 1_000_000_000_000n;
  const before = (await api.query.system.account(bob.address)).data.free.toBigInt();
  const { dispatchError, block } = await submit(api.tx.balances.transferKeepAlive(bob.address, value), eve);
  assert.equal(dispatchError, undefined);
  const at = await api.at(block);
  assert.equal((await at.query.system.account(bob.address)).data.free.toBigInt(), before + value);
});

test('free text is refused by the pool, bare and inside a batch', async () => {
  const eve = keyring().addFromUri('//Eve');
  const remark = api.tx.system.remark('call me: 13800138000');
  for (const tx of [remark, api.tx.utility.batchAll([remark]), api.tx.utility.batch([api.tx.utility.batch([remark])])]) {
    await assert.rejects(tx.signAndSend(eve), /Transaction call is not expected/);
  }
});
