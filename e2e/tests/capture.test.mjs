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
    assert.match(different.stderr, /forged\.json: event 0 names 01\/09521234543213\/21\/17, but the chain has no such event/);
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
      'nothing was sent',
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
    await refuses(document([begins('a')]), '//Ferdie', ['event 0', 'NotParticipant', 'have the authority admit this account']);
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
      [wrong({ epcList: ['https://shop.example/jar/1'] }), ['event 1', 'epcList/0', 'no traceable unit']],
      [wrong({ type: 'TransformationEvent', action: undefined, epcList: undefined, inputEPCList: [jar(1)], outputEPCList: [jar(2)] }),
        ['event 1', 'TransformationEvent', "can't be captured yet"]],
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
    const folder = temporaryFolder();
    const key = join(folder, 'poor.key');
    writeFileSync(key, '//Poor\n', { mode: 0o600 });
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
    const result = await fairstream(['capture', '-', '--key-file', key, '--url', node.ws], { input: document([begins('poor')]) });
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
    const closed = join(temporaryFolder(), 'reporter.key');
    writeFileSync(closed, 'not a key', { mode: 0o600 });
    const wrong = await fairstream(['capture', '-', '--key-file', closed], { input });
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /holds no secret phrase/);
    assert.ok(!wrong.stderr.includes('not a key'));
    assert.equal((await fairstream(['capture', '-', '--key-file', '/nowhere/key'], { input })).status, 2);
  });

  test('without a key the command line says which arguments there are', async () => {
    const result = await fairstream(['capture', '-'], { input });
    assert.equal(result.status, 2);
    assert.match(result.stderr, /--key-file/);
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
      const seenLast = await fairstreamJson(['trace', jar('crash298'), '--url', node.ws]);
      assert.equal(seenLast.json.events.length, 2, 'each event once');
    } finally {
      await node.stop();
    }
  });
});
