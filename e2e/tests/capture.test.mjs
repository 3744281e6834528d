// `fairstream capture` and `fairstream trace` against the real node: what a reporter sends, what the chain refuses, and
// what anybody reads back.

import assert from 'node:assert/strict';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { connect, keyring } from '../lib/api.mjs';
import { example, fairstream, fairstreamJson } from '../lib/cli.mjs';
import { begins, document, jar, seen, shipments } from '../lib/documents.mjs';
import { freePort, Node, sleep, temporaryFolder } from '../lib/node.mjs';

const JAR = '01/09521234543213/21/17';
const HONEY = [['1-farm.jsonld', '//Bob'], ['2-carrier.xml', '//Charlie'], ['3-shop.jsonld', '//Dave']];

/** The hash URIs in what a command printed. */
const hashes = (text) => text.match(/ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0/g) ?? [];

describe('on a chain', () => {
  let node;
  before(async () => (node = await Node.start(['--dev', '--sealing', 'instant'])));
  after(async () => node?.stop());

  const capture = (input, key, ...more) => fairstream(['capture', '-', '--dev-key', key, '--url', node.ws, ...more], { input });
  const trace = (...args) => fairstream(['trace', ...args, '--url', node.ws]);

  /** How many transactions an account has sent. */
  const sent = async (name) => {
    const { address } = keyring().addFromUri(name);
    return node.rpc('system_accountNextIndex', address);
  };

  /** A capture that is refused: its messages hold these words, and nothing of it is on the chain. */
  async function refuses(input, key, words, { status = 1 } = {}) {
    const before = await sent(key);
    const result = await capture(input, key);
    assert.equal(result.status, status, result.stderr + result.stdout);
    for (const word of words) assert.ok(result.stderr.includes(word), `'${word}' is not in: ${result.stderr}`);
    assert.equal(await sent(key), before, 'nothing was sent');
    assert.equal(result.stdout, '');
  }

  test('three parties capture their documents, JSON-LD and XML, and each event is reported final', async () => {
    for (const [name, key] of HONEY) {
      const result = await fairstream(['capture', example(name), '--dev-key', key, '--url', node.ws]);
      assert.equal(result.status, 0, result.stderr);
      assert.equal(result.stderr, '');
      const offline = await fairstream(['hash', example(name)]);
      assert.deepEqual(hashes(result.stdout), hashes(offline.stdout), 'the hashes that anybody computes from the document');
      assert.match(result.stdout, /event 0 {2}final in block \d+/);
      assert.match(result.stdout, /next: fairstream trace 0/);
    }
  });

  test('the trace is read from an empty home, whichever way the product is named', async () => {
    const first = await trace(JAR);
    assert.equal(first.status, 0, first.stderr);
    for (const words of [
      /^01\/09521234543213\/21\/17\nblock \d+, 0x[0-9a-f]{64}, final\n/,
      /● 2026-09-10 09:30:00 \+08:00 {2}commissioning/,
      /@ 414\/9521234000051\/254\/FILLING/,
      /shipping \(inside 00\/095212340000009177\)/,
      /retail selling/,
      /participant #2 \(room operator, seller\)/,
    ]) assert.match(first.stdout, words);
    assert.equal(hashes(first.stdout).length, 7);
    assert.deepEqual(readdirSync(first.home), [], 'nothing is kept');
    const body = (text) => text.split('\n').slice(2).join('\n');
    for (const id of ['urn:epc:id:sgtin:9521234.054321.17', jar(17), 'https://shop.example/01/09521234543213/21/17']) {
      assert.equal(body((await trace(id)).stdout), body(first.stdout), id);
    }
  });

  test('the trace speaks Chinese, and JSON to machines', async () => {
    const zh = await trace(JAR, '--language', 'zh');
    assert.match(zh.stdout, /流转记录/);
    assert.match(zh.stdout, /零售/);
    const { json, status } = await fairstreamJson(['trace', JAR, '--url', node.ws]);
    assert.equal(status, 0);
    assert.equal(json.unit, JAR);
    assert.equal(json.events.length, 7);
    assert.equal(json.block.final, true);
  });

  test('documents that somebody hands over are compared: unchanged ones get a tick, a changed one is named', async () => {
    const documents = HONEY.flatMap(([name]) => ['--document', example(name)]);
    const same = await trace(JAR, ...documents);
    assert.equal(same.status, 0, same.stderr);
    assert.equal(same.stdout.match(/✓ as written in examples\/honey\//g).length, 7);

    const forged = join(temporaryFolder(), 'forged.json');
    writeFileSync(forged, document([{ ...seen(17), eventTime: '2026-09-13T08:00:00Z' }]));
    const different = await trace(JAR, '--document', forged);
    assert.equal(different.status, 1);
    assert.match(different.stderr, /forged\.json, event 0: names 01\/09521234543213\/21\/17, but the chain has no such event/);
  });

  test('the same is read back with @polkadot/api from metadata alone', async () => {
    const api = await connect(node);
    try {
      const { entries } = (await api.call.fairstreamApi.history(JAR, 'En', 0)).asOk.toJSON();
      assert.deepEqual(entries.map(({ hash }) => hash), hashes((await trace(JAR)).stdout));
      const asked = await api.call.traceabilityApi.examine(keyring().addFromUri('//Bob').address, [], 0);
      assert.deepEqual(asked.toJSON(), []);
    } finally {
      await api.disconnect();
    }
  });

  test('a report under the hash of another document is told apart from it, loudly', async () => {
    const farm = await fairstreamJson(['hash', example('1-farm.jsonld')]);
    const api = await connect(node);
    const { block: _, ...core } = (await api.query.traceability.events(
      `0x${farm.json.events[1].hash.match(/;([0-9a-f]{64})/)[1]}`, 0)).unwrap().core.toJSON();
    const forged = { ...core, bizStep: 'Destroying', disposition: 'Recalled' };
    await new Promise((resolve, reject) => {
      api.tx.traceability.capture(forged)
        .signAndSend(keyring().addFromUri('//Charlie'), ({ status, dispatchError }) => {
          if (dispatchError) reject(new Error(dispatchError.toString()));
          else if (status.isFinalized) resolve();
        }).catch(reject);
    });
    await api.disconnect();
    const result = await trace(JAR, '--document', example('1-farm.jsonld'));
    assert.equal(result.status, 1);
    assert.match(result.stdout, /✗ NOT what examples\/honey\/1-farm\.jsonld, event 1 says under this hash/);
    assert.equal(result.stdout.match(/✓ as written/g).length, 3, 'the true ones keep their tick');
    assert.match(result.stderr, /participant #1 \(carrier, warehouse\) reported something else/);
  });

  test('what was captured before is left alone, so the same command can be run again', async () => {
    const before = await sent('//Bob');
    const result = await fairstream(['capture', example('1-farm.jsonld'), '--dev-key', '//Bob', '--url', node.ws]);
    assert.equal(result.status, 0, result.stderr);
    assert.match(result.stdout, /0 captured, 3 captured before/);
    assert.equal(await sent('//Bob'), before);
  });

  test('an event that stands twice in a document is sent once', async () => {
    const event = { ...begins('twice'), eventTime: '2026-09-02T08:00:00Z' };
    const { json, status } = await fairstreamJson(
      ['capture', '-', '--dev-key', '//Bob', '--url', node.ws], { input: document([event, event]) });
    assert.equal(status, 0);
    assert.deepEqual(json.events.map(({ state }) => state), ['captured', 'same']);
    assert.equal(json.events[1].event, 0);
  });

  test('hundreds of events go in their order, many to a transaction', async () => {
    const before = await sent('//Bob');
    const { json, status } = await fairstreamJson(
      ['capture', '-', '--dev-key', '//Bob', '--url', node.ws], { input: shipments(350) });
    assert.equal(status, 0, json.error);
    assert.equal(json.captured, 350);
    assert.equal(await sent('//Bob') - before, 4);
    const blocks = json.events.map(({ block }) => block);
    assert.deepEqual(blocks, [...blocks].sort((a, b) => a - b), 'in the order of the document');
  });

  test('emptying parents without naming what lies in them goes into as many transactions as blocks can take', async () => {
    const sscc = (n) => `urn:epc:id:sscc:9521234.00001${String(n).padStart(5, '0')}`;
    const numbers = Array.from({ length: 12 }, (_, n) => n);
    const events = [
      begins(...numbers.map((n) => `e${n}`)),
      ...numbers.map((n) => ({ type: 'AggregationEvent', action: 'ADD', parentID: sscc(n), childEPCs: [jar(`e${n}`)] })),
      ...numbers.map((n) => ({ type: 'AggregationEvent', action: 'DELETE', parentID: sscc(n), childEPCs: [] })),
    ];
    const result = await capture(document(events), '//Bob');
    assert.equal(result.status, 0, result.stderr);
  });

  test('a history too long to show is said to be cut, and its document is not accused', async () => {
    const input = document([begins('long'), ...Array.from({ length: 1_100 }, () => seen('long'))]);
    const result = await capture(input, '//Bob');
    assert.equal(result.status, 0, result.stderr);
    const file = join(temporaryFolder(), 'long.json');
    writeFileSync(file, input);
    const traced = await trace('01/09521234543213/21/long', '--document', file);
    assert.equal(traced.status, 0, traced.stderr.slice(0, 300));
    assert.match(traced.stdout, /older events are left out/);
  });

  test('what would steer a terminal is shown and not done', async () => {
    const result = await trace('01/\u001b[2J\u0007');
    assert.equal(result.status, 1);
    assert.ok(!result.stderr.includes('\u001b'), JSON.stringify(result.stderr));
  });

  test('--check asks and sends nothing', async () => {
    const before = await sent('//Bob');
    const fine = await capture(document([begins('check')]), '//Bob', '--check');
    assert.equal(fine.status, 0, fine.stderr);
    assert.match(fine.stdout, /would be taken/);
    const wrong = await capture(document([seen('nowhere')]), '//Bob', '--check');
    assert.equal(wrong.status, 1);
    assert.equal(await sent('//Bob'), before);
  });

  test('a unit never commissioned: file, event, field, unit and remedy are named, and no event of the document is sent', () =>
    refuses(document([begins('good'), seen('good', 'ghost')]), '//Bob', [
      'standard input: event 1 (2nd in the document): epcList/1 (01/09521234543213/21/ghost): NeverCommissioned: ',
      'have its producer report the commissioning first',
      'nothing was sent; 0 captured, 0 captured before, 1 refused, 1 open',
    ]));

  test('a unit commissioned before is refused as certainly false', () =>
    refuses(document([begins(17)]), '//Bob', ['event 0 (1st in the document)', 'epcList/0', 'AlreadyCommissioned']));

  test('a child packed elsewhere is found in its own list', async () => {
    const pack = (sscc, ...serials) => ({
      type: 'AggregationEvent', action: 'ADD', parentID: `urn:epc:id:sscc:9521234.${sscc}`, childEPCs: serials.map(jar),
    });
    await refuses(
      document([begins('p1', 'p2'), pack('0000000001', 'p1'), pack('0000000002', 'p2', 'p1')]),
      '//Bob', ['event 2 (3rd in the document): childEPCs/1 (01/09521234543213/21/p1): PackedElsewhere']);
  });

  test('a reporter without accreditation, and a carrier that commissions, are told so', async () => {
    await refuses(document([begins('a')]), '//Ferdie//stash', ['event 0', 'NotParticipant', 'have the authority admit this account']);
    await refuses(document([begins('a')]), '//Charlie', ['event 0', 'NotProducer']);
  });

  test('what is wrong in the document itself is named with file, event and field, and nothing is sent', async () => {
    const wrong = (fields) => document([begins('x'), { ...begins('y'), ...fields }]);
    const cases = [
      ['{ "type": "EPCISDocument",, }', ['standard input', 'line 1', 'malformed']],
      [wrong({ epcList: ['https://id.gs1.org/01/09521234543214/21/1'] }), ['event 1', 'epcList/0', 'check digit']],
      [wrong({ colour: 'red' }), ['event 1', '/colour', 'no namespace']],
      [wrong({ action: undefined }), ['event 1', "'action' is missing"]],
      [wrong({ eventTime: '2026-09-01T08:00:00' }), ['event 1', 'eventTime', 'no offset']],
      [wrong({ epcList: ['urn:epc:id:gsrn:9521234.0000000123'] }), ['event 1', 'epcList/0', 'no traceable unit']],
      [wrong({ errorDeclaration: { declarationTime: '2026-09-02T08:00:00Z' } }), ['event 1', 'NothingDeclared']],
      [document([]), ['no event']],
    ];
    for (const [input, words] of cases) await refuses(input, '//Bob', words);
  });

  test('a document of a hundred megabytes is refused by its size', async () => {
    const file = join(temporaryFolder(), 'large.json');
    writeFileSync(file, '');
    truncateSync(file, 100_000_000);
    const result = await fairstream(['capture', file, '--dev-key', '//Bob', '--url', node.ws]);
    assert.equal(result.status, 1);
    assert.match(result.stderr, /large\.json: .*bytes: split the document/);
  });

  test('a product that nobody reported, and a code that is none, end with status 1 and say what to do', async () => {
    const unknown = await trace('01/09521234543213/21/404');
    assert.deepEqual([unknown.status, unknown.stdout], [1, '']);
    assert.match(unknown.stderr, /never reported to this chain: check the code/);
    const wrong = await trace('01/09521234543214/21/1');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /check digit/);
  });

  test('an account without balance learns that it is the fees', async () => {
    const api = await connect(node);
    const { address } = keyring().addFromUri('//Poor');
    const root = (call) => new Promise((resolve, reject) => {
      api.tx.sudo.sudo(call).signAndSend(keyring().addFromUri('//Alice'), ({ status }) => status.isFinalized && resolve())
        .catch(reject);
    });
    await root(api.tx.registry.admit(address, '330127'));
    const participant = (await api.query.registry.participantOf(address)).unwrap();
    await root(api.tx.registry.accredit(participant, 'Producer', null));
    await api.disconnect();
    const result = await capture(document([begins('poor')]), '//Poor');
    assert.equal(result.status, 2, result.stderr);
    assert.match(result.stderr, /refuses the transaction \(.*fees.*\): give its account the balance that fees need/);
  });
});

describe('keys', () => {
  const input = document([begins('k')]);

  test('a secret has no place on the command line', async () => {
    const result = await fairstream(['capture', '-', '--dev-key', 'bottom drive obey lake'], { input });
    assert.equal(result.status, 2);
    assert.match(result.stderr, /--key-file/);
    assert.ok(!result.stderr.includes('bottom'), 'and is not repeated');
  });

  test('a key file that others can read, that is not there, or that holds no key is refused without showing it', async () => {
    const file = join(temporaryFolder(), 'reporter.key');
    writeFileSync(file, 'not a key', { mode: 0o644 });
    const open = await fairstream(['capture', '-', '--key-file', file], { input });
    assert.equal(open.status, 2);
    assert.match(open.stderr, /others on this machine can read the key: run 'chmod 600/);
    // An empty phrase would be the one that all development accounts share.
    for (const content of ['not a key', '', '\n', '//Alice', '///password']) {
      const closed = join(temporaryFolder(), 'reporter.key');
      writeFileSync(closed, content, { mode: 0o600 });
      const wrong = await fairstream(['capture', '-', '--key-file', closed], { input });
      assert.equal(wrong.status, 2);
      assert.match(wrong.stderr, /holds no secret phrase/);
      assert.ok(!content.trim() || !wrong.stderr.includes(content));
    }
    assert.equal((await fairstream(['capture', '-', '--key-file', '/nowhere/key'], { input })).status, 2);
  });

  test('without a key the command line says which arguments there are', async () => {
    const result = await fairstream(['capture', '-'], { input });
    assert.equal(result.status, 2);
    assert.match(result.stderr, /--key-file/);
    const { status, json } = await fairstreamJson(['capture', '-'], { input });
    assert.equal(status, 2);
    assert.match(json.errors[0], /--key-file/);
  });
});

describe('a node that is down', () => {
  test('is named with what to do, and status 2', async () => {
    const url = `ws://127.0.0.1:${await freePort()}`;
    const results = await Promise.all([
      fairstream(['capture', example('1-farm.jsonld'), '--dev-key', '//Bob', '--url', url]),
      fairstream(['trace', JAR, '--url', url]),
    ]);
    for (const { status, stderr, stdout } of results) {
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.includes(`no node answers at ${url}`) && stderr.includes('--url'), stderr);
    }
  });

  test('an address that is none is told apart from a node that is down, and its password is not shown', async () => {
    for (const url of ['http://127.0.0.1:9944', 'node', '']) {
      const { status, stderr } = await fairstream(['trace', JAR, '--url', url]);
      assert.equal(status, 2);
      assert.match(stderr, /is no node's address: write ws:/);
    }
    const { stderr } = await fairstream(['trace', JAR, '--url', `ws://user:secret@127.0.0.1:${await freePort()}`]);
    assert.match(stderr, /no node answers/);
    assert.ok(!stderr.includes('secret'));
  });

  test('or makes no blocks: what waits in its pool is waited for and not sent again', async () => {
    const node = await Node.start(['--dev', '--sealing', 'manual']);
    try {
      const args = ['capture', '-', '--dev-key', '//Bob', '--url', node.ws, '--patience', '3'];
      const input = document([begins('waits'), seen('waits')]);
      const { address } = keyring().addFromUri('//Bob');
      for (let run = 0; run < 2; run += 1) {
        const { status, stderr } = await fairstream(args, { input });
        assert.equal(status, 2);
        assert.match(stderr, /nothing became final for 3 s/);
        assert.equal(await node.rpc('system_accountNextIndex', address), 1, 'one transaction, however often one tries');
      }
      await node.rpc('dev_sealAt', Date.now());
      await node.rpc('dev_sealAt', Date.now() + 6_000);
      const { status, json } = await fairstreamJson(args, { input });
      assert.deepEqual([status, json.already], [0, 2], JSON.stringify(json.errors));
    } finally {
      await node.stop();
    }
  });

  test('in the middle of a capture loses nothing and doubles nothing once it is back', async () => {
    const node = await Node.start(['--dev']);
    try {
      await node.until('a final block', async () => (await node.final()) >= 1);
      const args = ['capture', '-', '--dev-key', '//Bob', '--url', node.ws];
      const input = shipments(300, 'crash');
      const capturing = fairstreamJson(args, { input });
      const { address } = keyring().addFromUri('//Bob');
      await node.until('transactions under way', async () => (await node.rpc('system_accountNextIndex', address)) > 0);
      await node.crash();
      await sleep(3_000);
      await node.restart();
      const { status, json, stderr } = await capturing;
      assert.equal(status, 0, `${stderr}${JSON.stringify(json).slice(0, 500)}`);
      assert.deepEqual([json.captured + json.already, json.open, json.refused], [300, 0, 0]);
      const again = await fairstreamJson(args, { input });
      assert.deepEqual([again.status, again.json.already], [0, 300]);
      const api = await connect(node);
      let failed = 0;
      for (let number = 1; number <= await node.final(); number += 1) {
        const at = await api.at(await api.rpc.chain.getBlockHash(number));
        failed += (await at.query.system.events()).filter(({ event }) => event.method === 'ExtrinsicFailed').length;
      }
      await api.disconnect();
      assert.equal(failed, 0, 'no event was sent to a chain that had it');
    } finally {
      await node.stop();
    }
  });
});
