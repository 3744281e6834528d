// What an operator does on the command line.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Node, runToEnd, temporaryFolder } from '../lib/node.mjs';

const file = (name) => join(temporaryFolder(), name);

/** The SS58 address of a key that the node itself made. */
async function newKey(scheme) {
  const { status, stdout } = await runToEnd(['key', 'generate', '--scheme', scheme, '--output-type', 'json']);
  assert.equal(status, 0);
  return JSON.parse(stdout).ss58PublicKey;
}

test('the consortium chain refuses to start unfilled and says how to fill it in', async () => {
  const { status, stderr } = await runToEnd(['--chain', 'consortium', '--tmp', '--validator']);
  assert.equal(status, 1);
  assert.match(stderr, /no authorities yet/);
  assert.match(stderr, /authorities-template/);
});

test('the template as it is written is refused with the place that is not filled in', async () => {
  const template = file('authorities.json');
  assert.equal((await runToEnd(['authorities-template', '--output', template])).status, 0);
  const again = await runToEnd(['authorities-template', '--output', template]);
  assert.equal(again.status, 1, 'an existing file is not overwritten');
  const { status, stderr } = await runToEnd(['export-chain-spec', '--chain', `consortium:${template}`]);
  assert.equal(status, 1);
  assert.match(stderr, /not filled in/);
});

test('a filled in file makes a chain without sudo whose authorities are those named', async () => {
  const authorities = [];
  for (let i = 0; i < 4; i++) {
    authorities.push({
      name: `node ${i}`,
      account: await newKey('sr25519'),
      babe: await newKey('sr25519'),
      grandpa: await newKey('ed25519'),
    });
  }
  const filled = file('authorities.json');
  writeFileSync(
    filled,
    JSON.stringify({
      name: 'Test Consortium',
      id: 'test_consortium',
      authorities,
      council: authorities.map(({ account }) => account),
      endowed: Object.fromEntries(authorities.map(({ account }) => [account, 1000])),
    }),
  );
  const raw = file('chain.json');
  const made = await runToEnd(['export-chain-spec', '--chain', `consortium:${filled}`, '--raw', '--output', raw]);
  assert.equal(made.status, 0, made.stderr);
  const spec = JSON.parse(readFileSync(raw, 'utf8'));
  assert.equal(spec.chainType, 'Live');
  const top = spec.genesis.raw.top;
  // twox128("Sudo") ++ twox128("Key")
  const sudoKey = '0x5c0d1176a568c1f92944340dbfed9e9c530ebca703c85910e7164cb7d1c9e47b';
  assert.ok(!(sudoKey in top), 'no sudo key');

  // A node that follows it starts and knows the chain by its name.
  const node = await Node.start(['--chain', raw]);
  assert.equal(await node.rpc('system_chain'), 'Test Consortium');
  assert.equal((await node.rpc('grandpa_roundState')).best.totalWeight, 4);
  await node.stop();
});

test('an unknown chain is named in the error', async () => {
  const { status, stderr } = await runToEnd(['--chain', 'nowhere', '--tmp']);
  assert.equal(status, 1);
  assert.match(stderr, /there is no chain or file 'nowhere'/);
});

test('blocks are exported, imported elsewhere, checked, reverted, and the database removed', async () => {
  const node = await Node.start(['--dev']);
  await node.until('five final blocks', async () => (await node.final()) >= 5);
  await node.stop();

  const here = ['--dev', '--base-path', node.base];
  const info = await runToEnd(['chain-info', ...here]);
  assert.equal(info.status, 0, info.stderr);
  assert.ok(JSON.parse(info.stdout.slice(info.stdout.indexOf('{'))).best_number >= 5, info.stdout);

  const blocks = file('blocks.bin');
  const exported = await runToEnd(['export-blocks', ...here, '--from', '1', '--to', '4', blocks]);
  assert.equal(exported.status, 0, exported.stderr);
  assert.ok(existsSync(blocks));

  const there = ['--dev', '--base-path', temporaryFolder()];
  const imported = await runToEnd(['import-blocks', ...there, blocks]);
  assert.equal(imported.status, 0, imported.stderr);
  const checked = await runToEnd(['check-block', ...there, '3']);
  assert.equal(checked.status, 0, checked.stderr);
  const reverted = await runToEnd(['revert', ...there, '1']);
  assert.equal(reverted.status, 0, reverted.stderr);
  const purged = await runToEnd(['purge-chain', ...there, '-y']);
  assert.equal(purged.status, 0, purged.stderr);
});
