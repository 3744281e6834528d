// Consumer codes on the real node: made, filed, enlisted by a producer; revealed without an account by the command line, and by a
// page that knows nothing but what docs/consumer.md says.

import assert from 'node:assert/strict';
import { createHash, createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { connect } from '../lib/api.mjs';
import { fairstreamJson } from '../lib/cli.mjs';
import { Commands } from '../lib/commands.mjs';
import { Node } from '../lib/node.mjs';
import { sealAt } from '../lib/time.mjs';

/** The farm of the development chain, its number, and its first series. */
const BOB = ['--dev-key', '//Bob'];
const FARM = 0;
const SERIES = { owner: FARM, kind: 'ConsumerCodes', window: 0 };

const LOT = '01/09521234543213/10/L-7';
const COUNT = 40;
const item = (serial) => `01/09521234543213/21/${serial}`;

let node;
let api;
let cli;
before(async () => {
  node = await Node.start(['--dev', '--sealing', 'instant']);
  api = await connect(node);
  cli = new Commands(node);
  await sealAt(node, Date.now());
});
after(async () => {
  await api?.disconnect();
  await node?.stop();
});

/** The code under an item's field, as the printer got it. */
const codeOf = (serial) => {
  const lines = readFileSync(cli.path('honey/codes.tsv'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.split('\t')).find(([unit]) => unit === item(serial))[2];
};

/** The proof that the farm publishes for an item; its file. */
const proofOf = (serial) => cli.path(`consumer-codes-0-${serial - 1}.json`);

/** The arguments with which a code is revealed with the proof of an item. */
const reveal = (serial, ...more) => ['code', 'reveal', codeOf(serial), '--proof', proofOf(serial), ...more];

const shown = (serial) => cli.told('code', 'show', item(serial));

describe('a producer', () => {
  let made;

  test('draws codes into a folder that is its own, and is told what comes next', async () => {
    made = await cli.told(
      'code', 'make', '--lot', LOT, '--from', '1', '--count', String(COUNT), cli.path('honey'), '--owner', String(FARM),
      '--window', '0');
    assert.deepEqual([made.count, made.first, made.last], [COUNT, '1', String(COUNT)]);
    assert.equal(statSync(made.codes).mode & 0o777, 0o600);
    assert.match(made.next[0], /commitment file .*leaves\.hex --hex --kind consumer-codes/);
    const codes = readFileSync(made.codes, 'utf8').trim().split('\n');
    assert.equal(codes.length, COUNT + 1);
    assert.match(codes[1], /^01\/09521234543213\/21\/1\thttps:\/\/id\.gs1\.org\/01\/\S+\t(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
  });

  test('overwrites nothing', async () => {
    await cli.refused(
      ['code', 'make', '--lot', LOT, '--from', '1', '--count', '1', cli.path('honey')], ['exists already'], 2);
    assert.ok(!existsSync(cli.path('.honey.part')));
  });

  test('files the root that it was told, and enlists it', async () => {
    const filed = await cli.told('commitment', 'file', made.leaves, '--hex', '--kind', 'consumer-codes', ...BOB);
    assert.deepEqual([filed.key.window, filed.root, filed.count], [0, made.root, COUNT]);
    await cli.refused(
      ['code', 'enlist', '--lot', LOT, '--window', '1', ...BOB], ['Codes.NotFiled', 'enlist it while it stands there']);
    await cli.refused(['code', 'enlist', '--lot', LOT, '--window', '0', '--dev-key', '//Eve'], ['Codes.FunctionMissing']);
    await cli.told('code', 'enlist', '--lot', LOT, '--window', '0', ...BOB);
    const series = (await api.query.codes.series(SERIES)).unwrap();
    assert.deepEqual([series.root.toHex(), series.count.toNumber(), series.lot.toString()], [made.root, COUNT, LOT]);
  });

  test('publishes proofs, which show no code', async () => {
    for (const serial of [1, 7, 8, 9, 17]) {
      const told = await cli.told(
        'code', 'proof', made.leaves, '--unit', item(serial), '--owner', String(FARM), '--window', '0', '--out', proofOf(serial));
      assert.deepEqual([told.root, told.proofs[0].index], [made.root, serial - 1]);
      assert.ok(!readFileSync(proofOf(serial), 'utf8').includes(codeOf(serial)));
    }
    await cli.refused(
      ['code', 'proof', made.leaves, '--unit', item(404), '--owner', String(FARM), '--window', '0'], ['there is no code for']);
  });
});

describe('a buyer', () => {
  const key = () => cli.path('mine.key');

  test('hears what would be said, and the code stays unopened', async () => {
    const told = await cli.told(...reveal(7, '--dry-run'));
    assert.deepEqual([told.state, told.sent, told.openings], ['first', false, []]);
    assert.deepEqual((await shown(7)).openings, []);
  });

  test('reveals a code without an account, and is the first', async () => {
    const told = await cli.told(...reveal(7, '--province', '33', '--keep', key()));
    assert.deepEqual([told.state, told.sent, told.openings.length], ['first', true, 1]);
    const [opening] = told.openings;
    assert.deepEqual([opening.owner, opening.first.province, opening.others, opening.last], [FARM, '330000', 0, null]);
    assert.match(opening.first.atShown, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \+08:00$/);
    assert.equal(opening.first.by, told.revealer);
    assert.equal((await api.query.system.account(opening.first.byShown)).data.free.toNumber(), 0);
  });

  test('looks again, and there is nothing new', async () => {
    const told = await cli.told(...reveal(7, '--keep', key()));
    assert.deepEqual([told.state, told.sent, told.openings[0].others], ['known', false, 0]);
  });

  test('types the code as people do, on standard input', async () => {
    const typed = codeOf(8).replaceAll('-', ' ').toLowerCase();
    const { status, json } = await fairstreamJson(
      ['code', 'reveal', '-', '--proof', proofOf(8), '--url', node.ws], { input: `${typed}\n` });
    assert.deepEqual([status, json.state, json.openings[0].first.province], [0, 'first', null]);
  });

  test('of a copied label hears when and where the code was first opened, and what that does not say', async () => {
    const told = await cli.told(...reveal(7, '--province', '440000'));
    assert.deepEqual([told.state, told.openings[0].others], ['again', 1]);
    assert.deepEqual([told.openings[0].first.province, told.openings[0].last.province], ['330000', '440000']);
    const en = await cli.says('code', 'show', item(7));
    assert.match(en, /in Zhejiang as who did it said/);
    assert.match(en, /doesn't know which is real/);
    const zh = await cli.says('code', 'show', item(7), '--language', 'zh');
    assert.match(zh, /浙江省/);
    assert.match(zh, /广东省/);
  });

  test('is told what is wrong with a code before anything is sent', async () => {
    const other = ['code', 'reveal', codeOf(9), '--proof', proofOf(17)];
    await cli.refused(other, ['this is not the code', item(17)]);
    const slip = codeOf(9).replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    await cli.refused(['code', 'reveal', slip, '--proof', proofOf(9)], ["last character doesn't fit"]);
    await cli.refused(['code', 'reveal', 'U1234', '--proof', proofOf(9)], ["'U' stands in no code"]);
    const proof = JSON.parse(readFileSync(proofOf(9), 'utf8'));
    proof.siblings[0] = `0x${'00'.repeat(32)}`;
    const forged = cli.file('forged.json', `${JSON.stringify(proof, null, 2)}\n`);
    await cli.refused(['code', 'reveal', codeOf(9), '--proof', forged], ["don't lead to the root"]);
    await cli.refused(reveal(9, '--province', '330106'), ['is no province'], 2);
    assert.deepEqual((await shown(9)).openings, []);
  });
});

describe('a page', () => {
  const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

  /** The key pair that a code gives on an item, by docs/consumer.md alone. */
  function pair(serial) {
    const symbols = codeOf(serial).replaceAll('-', '').slice(0, 25);
    const seed = createHash('sha256').update(`fairstream code\n${item(serial)}\n${symbols}`).digest();
    const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const { x } = createPublicKey(secret).export({ format: 'jwk' });
    return { secret, key: `0x${Buffer.from(x, 'base64url').toString('hex')}` };
  }

  /** A reveal of the code, signed by it. */
  async function signed(serial, revealer, province) {
    const { secret, key } = pair(serial);
    const proof = JSON.parse(readFileSync(proofOf(serial), 'utf8'));
    const block = (await api.rpc.chain.getHeader()).number.toNumber() - 1;
    const payload = await api.call.codesApi.revealPayload(SERIES, item(serial), revealer, province, block);
    return {
      series: SERIES,
      index: proof.index,
      proof: proof.siblings,
      unit: item(serial),
      key,
      revealer,
      province,
      block,
      signature: `0x${sign(null, Buffer.from(payload.asOk.toU8a(true)), secret).toString('hex')}`,
    };
  }

  /** A general transaction: its length, version 5, extensions of version 0 (immortal, nonce, tip and mode 0), the call. */
  function general(reveal) {
    const body = Buffer.concat([Buffer.from([0x45, 0, 0, 0, 0, 0]), api.tx.codes.reveal(reveal).method.toU8a()]);
    const length = api.createType('Compact<u32>', body.length).toU8a();
    return `0x${Buffer.concat([length, body]).toString('hex')}`;
  }

  const submit = (reveal) => node.rpc('author_submitExtrinsic', general(reveal));

  test('makes the key that the producer committed to', async () => {
    const proof = JSON.parse(readFileSync(proofOf(1), 'utf8'));
    assert.ok(proof.leaf.endsWith(pair(1).key.slice(2)));
  });

  test('reveals a code with what every browser has', async () => {
    const revealer = `0x${randomBytes(32).toString('hex')}`;
    await submit(await signed(1, revealer, '310000'));
    let opened;
    for (let tries = 0; tries < 50 && !opened?.isSome; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      opened = await api.query.codes.opened(item(1), FARM);
    }
    const { first, by, others } = opened.unwrap();
    assert.deepEqual([by.toHex(), first.province.unwrap().toString(), others.toNumber()], [revealer, '310000', 0]);
    const told = (await api.call.codesApi.code(item(1), 'En')).asOk.toJSON();
    assert.match(JSON.stringify(told), /Shanghai/);
  });

  test('makes no other reveal of one that is under way', async () => {
    const mine = await signed(17, `0x${'11'.repeat(32)}`, '330000');
    const refused = async (change, number) =>
      assert.rejects(submit({ ...mine, ...change }), (error) => error.message.includes(`Custom error: ${number}`));
    await refused({ revealer: `0x${'22'.repeat(32)}` }, 6);
    await refused({ province: '440000' }, 6);
    await refused({ province: '330106' }, 2);
    await refused({ unit: item(9) }, 5);
    await refused({ index: 3 }, 5);
    await refused({ series: { ...SERIES, window: 9 } }, 3);
    assert.ok((await api.query.codes.opened(item(17), FARM)).isNone);
  });
});

describe('a series that its owner closes', () => {
  test('has no code that is revealed any more, and what was opened stays', async () => {
    await cli.told('code', 'close', '--window', '0', ...BOB);
    await cli.refused(reveal(9), ['or closed it', 'ask the producer']);
    assert.equal((await shown(7)).openings[0].others, 1);
    await cli.refused(['code', 'close', '--window', '0', ...BOB], ['Codes.NotEnlisted']);
  });
});
