// A light client in this process follows the chain: it needs no server that it trusts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as smoldot from 'smoldot';
import { Node } from '../lib/node.mjs';

test('smoldot starts from the specification alone and follows finality', async () => {
  const node = await Node.start(['--dev']);
  const client = smoldot.start({ maxLogLevel: 2, forbidWss: true });
  try {
    await node.until('some final blocks', async () => (await node.final()) >= 2);
    // `raw`, because a light client can't build genesis.
    const spec = await node.rpc('sync_state_genSyncSpec', true);
    delete spec.lightSyncState;
    spec.bootNodes = [await node.address()];

    const chain = await client.addChain({ chainSpec: JSON.stringify(spec) });
    chain.sendJsonRpc(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'chain_subscribeFinalizedHeads', params: [] }));
    const seen = [];
    const end = Date.now() + 90_000;
    while (seen.length < 3) {
      assert.ok(Date.now() < end, `final headers seen in 90 s: ${seen}`);
      const message = JSON.parse(await chain.nextJsonRpcResponse());
      if (message.method === 'chain_finalizedHead') seen.push(message.params.result);
    }
    const last = seen.at(-1);
    assert.ok(Number(last.number) > 0);
    const hash = await node.rpc('chain_getBlockHash', Number(last.number));
    const header = await node.rpc('chain_getHeader', hash);
    assert.equal(header.stateRoot, last.stateRoot, 'the light client holds the same header as the node');
  } finally {
    await client.terminate();
    await node.stop();
  }
});
