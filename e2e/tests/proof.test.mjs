// Commitments and the archive on the real node: a root that is filed, leaves that are proven against it, and what is left of a
// case and of a commitment once they have left the state.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { connect } from '../lib/api.mjs';
import { fairstream, fairstreamJson } from '../lib/cli.mjs';
import { Commands } from '../lib/commands.mjs';
import { Node } from '../lib/node.mjs';
import { PLATFORM } from '../lib/room.mjs';
import { civil, civilDay, DAY, MINUTE, sealAt } from '../lib/time.mjs';

const EVE = ['--dev-key', '//Eve'];
const OWNER = ['--owner', String(PLATFORM)];
const ROOT = /^0x[0-9a-f]{64}$/;

/** The orders of a minute, a line each. */
const ORDERS = Array.from({ length: 20 }, (_, n) => `{"order":${n},"paid":${100 + n}}`);
const lines = (orders) => orders.map((order) => `${order}\n`).join('');

let node;
let api;
let cli;
/** The last minute that is over, and what was bought in it. */
let minute;
let orders;
before(async () => {
  node = await Node.start(['--dev', '--sealing', 'instant']);
  api = await connect(node);
  cli = new Commands(node);
  await sealAt(node, Date.now());
  minute = Math.floor((await now()) / MINUTE) - 1;
  orders = cli.file('orders.jsonl', lines(ORDERS));
});
after(async () => {
  await api?.disconnect();
  await node?.stop();
});

const now = async () => (await api.query.timestamp.now()).toNumber();
const journal = (window) => ['--kind', 'order-journal', '--window', String(window)];

/** The same file with another content. */
function changed(file, change) {
  const proof = JSON.parse(readFileSync(file, 'utf8'));
  change(proof);
  return cli.file('changed.json', `${JSON.stringify(proof, null, 2)}\n`);
}

/** Hex with one bit of its last byte flipped. */
const flipped = (hex) => hex.slice(0, -2) + (Number.parseInt(hex.slice(-2), 16) ^ 1).toString(16).padStart(2, '0');

/** A command that asks no node. */
async function offline(...args) {
  const { status, json, stderr } = await fairstreamJson(args);
  assert.equal(status, 0, `${stderr}${JSON.stringify(json.errors)}`);
  return json;
}

describe('a commitment', () => {
  let filed;

  test('is checked before anything is sent: the root, and the window in which a moment lies', async () => {
    const at = civil(minute * MINUTE + 30_000).replace(' ', 'T');
    const checked = await cli.told('commitment', 'file', orders, '--kind', 'order-journal', '--at', at, ...EVE, '--check');
    assert.deepEqual([checked.state, checked.key.window, checked.count], ['checked', minute, ORDERS.length]);
    assert.match(checked.root, ROOT);
    const { commitments } = await cli.told('commitment', 'show', String(PLATFORM), 'order-journal');
    assert.deepEqual(commitments, []);
  });

  test('is filed by the platform, one root for the minute, in time', async () => {
    filed = await cli.told('commitment', 'file', orders, ...journal(minute), ...EVE);
    assert.deepEqual([filed.state, filed.count, filed.filed.late], ['filed', ORDERS.length, null]);
    assert.match(filed.filed.filedShown, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \+08:00$/);
    const shown = await cli.says('commitment', 'show', String(PLATFORM), 'order-journal', '--language', 'zh');
    assert.ok(shown.includes(filed.root) && shown.includes(String(minute)), shown);
  });

  test('is said to be there when it is filed again, and another root for the minute is refused', async () => {
    const again = await cli.told('commitment', 'file', orders, ...journal(minute), ...EVE);
    assert.deepEqual([again.state, again.filed.root], ['already', filed.root]);
    const other = cli.file('other.jsonl', lines(ORDERS.slice(1)));
    await cli.refused(
      ['commitment', 'file', other, ...journal(minute), ...EVE], [filed.root, `${ORDERS.length} leaves`, 'there is one for ever']);
  });

  test('is marked with how late it is', async () => {
    const late = await cli.told('commitment', 'file', orders, ...journal(minute - 60), ...EVE);
    assert.ok(late.filed.late >= 60 * MINUTE, late.filed.late);
    assert.match(late.filed.lateShown, /^late by \d+ min$/);
    assert.match(await cli.says('commitment', 'show', String(PLATFORM), 'order-journal'), /late by \d+ min/);
  });

  test('says that nothing happened, by an empty file', async () => {
    const nothing = await cli.told('commitment', 'file', cli.file('nothing.txt', ''), ...journal(minute - 1), ...EVE);
    assert.deepEqual([nothing.state, nothing.count], ['filed', 0]);
    assert.notEqual(nothing.root, filed.root);
  });

  test('of a kind that is numbered takes the next number, and the same leaves are not numbered twice', async () => {
    const rule = (...more) => cli.told('commitment', 'file', ...more, '--kind', 'price-rule', ...EVE);
    const first = await rule(orders);
    const again = await rule(orders);
    const hex = await rule(cli.file('rule.hex', '0x00ff\n0a\n'), '--hex');
    assert.deepEqual([first, again, hex].map(({ key, state }) => [key.window, state]),
      [[0, 'filed'], [0, 'already'], [1, 'filed']]);
  });

  test('is refused of a minute that lasts, of who is no platform, of who takes no part, and without a window', async () => {
    const refused = (args, words, status) => cli.refused(['commitment', 'file', ...args], words, status);
    await refused([orders, ...journal(minute + 1_000), ...EVE], ['Commitments.WindowNotOver', 'file it when it is']);
    await refused([orders, ...journal(minute), '--dev-key', '//Bob'], ['Commitments.FunctionMissing']);
    await refused([orders, ...journal(minute), '--dev-key', '//Nobody'], ['acts for no participant']);
    await refused([orders, '--kind', 'order-journal', ...EVE], ['--window', '--at'], 2);
    await refused([cli.path('none.txt'), ...journal(minute), ...EVE], ["none.txt: can't be read"], 2);
  });

  describe('proves a leaf', () => {
    let proof;
    const prove = (...more) => ['commitment', 'prove', orders, ...journal(minute), ...OWNER, ...more];
    before(async () => {
      const made = await cli.told(...prove('--leaf', '0', '--leaf', '17', '--out', cli.folder));
      assert.deepEqual([made.root, made.proofs.map(({ index }) => index)], [filed.root, [0, 17]]);
      proof = made.proofs[1].file;
    });

    test('to who has its proof and asks the chain for the root', async () => {
      const verified = await cli.told('commitment', 'verify', proof);
      assert.deepEqual([verified.index, verified.root, verified.count], [17, filed.root, ORDERS.length]);
      assert.equal(Buffer.from(verified.leaf.slice(2), 'hex').toString(), ORDERS[17]);
      assert.equal(verified.filed.filedAt, filed.filed.filedAt);
      const same = changed(proof, () => {});
      assert.ok((await cli.says('commitment', 'verify', same)).includes(`leaf: '${ORDERS[17]}'`));
    });

    test('and to who asks no node but has the root, and to nobody who has another', async () => {
      await offline('commitment', 'verify', proof, '--offline', filed.root, String(ORDERS.length));
      const other = await fairstream(['commitment', 'verify', proof, '--offline', flipped(filed.root), String(ORDERS.length)]);
      assert.equal(other.status, 1);
      assert.match(other.stderr, /make it from the file that was filed/);
    });

    for (const [what, change] of [
      ['another byte of the leaf', (file) => (file.leaf = flipped(file.leaf))],
      ['another place', (file) => (file.index = 16)],
      ['another sibling', (file) => (file.siblings[2] = flipped(file.siblings[2]))],
      ['a sibling less', (file) => file.siblings.pop()],
      ['another window', (file) => (file.window -= 60)],
      ['another root', (file) => (file.root = flipped(file.root))],
      ['more leaves', (file) => (file.count += 1)],
      ['another chain', (file) => (file.genesis = flipped(file.genesis))],
    ]) {
      test(`but not with ${what}`, () =>
        cli.refused(['commitment', 'verify', changed(proof, change)], ['changed.json: the leaf is not proven']));
    }

    test('but not of a file that is another, and not of a place that it hasn\'t', async () => {
      const other = cli.file('another.jsonl', lines([...ORDERS.slice(0, 19), '{"order":19,"paid":1}']));
      await cli.says('commitment', 'prove', other, ...journal(minute), ...OWNER, '--leaf', '19', '--out', cli.path('another.json'));
      await cli.refused(['commitment', 'verify', cli.path('another.json')], ['make it from the file that was filed']);
      await cli.refused(prove('--leaf', '20'), ['there is no leaf 20']);
      await cli.refused(['commitment', 'verify', orders], ['this is no proof']);
    });
  });
});

describe('a case that ended', () => {
  /** The leaves of cases that ended, by the cases' numbers. */
  const leaves = new Map();
  let archived;
  let day;
  let proof;
  let block;
  let archive;
  const prove = (leaf, out, ...more) =>
    ['archive', 'prove', '--day', day, '--leaf', leaf, '--out', cli.path(out), ...more];

  before(async () => {
    for (const who of ['//Bob', '//Charlie', '//Dave']) {
      const { case: id } = await cli.told(
        'case', 'propose', 'complaint.platform.first_reply', '--reasons', orders, '--dev-key', who);
      await cli.refused(['case', 'show', String(id), '--leaf', cli.path('waits.leaf')], ['ask again once it has ended']);
      const { stage } = await cli.told('case', 'act', String(id), 'withdraw', '--dev-key', who);
      assert.equal(stage, null);
      leaves.set(id, cli.path(`case-${id}.leaf`));
    }
  });

  test('shows the leaf that it becomes, whoever wants to prove it keeps that, and no file is overwritten', async () => {
    for (const [id, file] of leaves) {
      const shown = await cli.told('case', 'show', String(id), '--leaf', file);
      assert.equal(`0x${readFileSync(file).toString('hex')}`, shown.leaf);
    }
    const [[id, file]] = leaves;
    await cli.refused(['case', 'show', String(id), '--leaf', file], ['exists already'], 2);
  });

  test('is in the state for thirty days, and after forty a leaf of its day\'s tree', async () => {
    const [[id]] = leaves;
    await sealAt(node, (await now()) + 29 * DAY);
    assert.equal((await cli.told('case', 'show', String(id))).stage, null);
    await sealAt(node, (await now()) + 11 * DAY);
    await cli.refused(['case', 'show', String(id)], ['or it was archived', 'fairstream archive prove']);
    assert.ok((await api.query.cases.cases(id)).isNone);
    archived = await now();
    day = civilDay(archived);
    const tree = await cli.told('archive', 'show');
    assert.deepEqual([tree.date, tree.count, tree.kept, tree.closed], [day, leaves.size, leaves.size, false]);
    assert.match(await cli.says('archive', 'show', '--language', 'zh'), /尚未封存/);
  });

  test('is proven once the day is over, and until then it is said when that is', async () => {
    const [[, leaf]] = leaves;
    await cli.refused(prove(leaf, 'case.json'), [`the tree of ${day} is not closed`, '00:00:00 +08:00']);
    await sealAt(node, archived + DAY);
    assert.equal((await cli.told('archive', 'show', day)).closed, true);
    for (const [place, file] of [...leaves.values()].entries()) {
      const made = await cli.told(...prove(file, `case-${place}.json`));
      assert.deepEqual([made.record, made.date, made.count], ['case', day, leaves.size]);
      assert.equal(made.bytes, `0x${readFileSync(file).toString('hex')}`);
    }
    proof = cli.path('case-1.json');
    const { index } = await offline('archive', 'verify', proof);
    const at = (place) => ['--index', String(place % leaves.size)];
    const [, second] = [...leaves.values()];
    await cli.says(...prove(second, 'case-1-again.json', ...at(index)));
    await cli.refused(prove(second, 'no.json', ...at(index + 1)), [`leaf ${index}`, '--index']);
    await cli.refused(prove(orders, 'no.json'), [`no leaf of ${day} is a case of these bytes`]);
    await cli.refused(['archive', 'prove', '--day', '2020-01-01', '--leaf', leaf], ['nothing was archived on 2020-01-01']);
  });

  test('is checked without a node, which says what is left to trust, by a block\'s hash, or with a node', async () => {
    const verified = await offline('archive', 'verify', proof);
    assert.deepEqual([verified.date, verified.record, verified.count, verified.finalAt], [day, 'case', leaves.size, null]);
    assert.match(verified.leftToTrust, new RegExp(`finalized block ${verified.block.number} with this hash`));
    block = verified.block;
    const byHash = await offline('archive', 'verify', proof, '--header', block.hash);
    assert.equal(byHash.hashGiven, true);
    const asked = await offline('archive', 'verify', proof, '--url', node.ws);
    assert.equal(asked.finalAt, node.ws);
    const wrong = await fairstream(['archive', 'verify', proof, '--header', flipped(block.hash)]);
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /the proof rests on block/);
  });

  test('says from the proof\'s own bytes what it was about and how it ended, in both languages', async () => {
    const { case: told } = await offline('archive', 'verify', proof);
    assert.deepEqual(
      [told.kind, told.about, told.ended.how, told.decision], ['RuleProposal', 'the rule complaint.platform.first_reply', 'Withdrawn', null]);
    const [en, zh] = await Promise.all(['en', 'zh'].map((language) => fairstream(['archive', 'verify', proof, '--language', language])));
    assert.match(en.stdout, new RegExp(`Case ${told.number}: rule proposal`));
    assert.match(en.stdout, /Ended +withdrawn\n/);
    assert.match(zh.stdout, new RegExp(`案件 ${told.number}：规则修改建议`));
    assert.match(zh.stdout, /结果 +已撤回\n/);
    for (const { stdout } of [en, zh]) assert.ok(stdout.includes(`${civil(told.ended.at)} +08:00`), stdout);
  });

  test('is not proven if a single bit of its proof is another', async () => {
    const whole = JSON.parse(readFileSync(proof, 'utf8'));
    assert.ok(whole.siblings.length > 0 && whole.nodes.length > 0);
    const all = (first) => [flipped(first[0]), ...first.slice(1)];
    for (const [field, change, words] of [
      ['bytes', flipped, /the leaf is not proven/],
      ['siblings', all, /the leaf is not proven/],
      ['index', (index) => index - 1, /the leaf is not proven/],
      ['count', (count) => count + 1, /the leaf is not proven/],
      ['root', flipped, /the leaf is not proven/],
      ['day', (day) => day - 1, /the leaf is not proven/],
      ['genesis', flipped, /the leaf is not proven/],
      ['block', flipped, /not that of the block that is named/],
      ['header', flipped, /not that of the block that is named/],
      ['nodes', all, /the trie nodes don't lead/],
    ]) {
      const file = changed(proof, (it) => (it[field] = change(it[field])));
      const { status, stderr } = await fairstream(['archive', 'verify', file]);
      assert.equal(status, 1, field);
      assert.match(stderr, words, field);
    }
    await offline('archive', 'verify', changed(proof, () => {}));
    const { status, stderr } = await fairstream(['commitment', 'verify', proof]);
    assert.equal(status, 1);
    assert.match(stderr, /check it with 'fairstream archive verify'/);
  });

  test('is proven by the same file when the leaves are gone, against the same header', async () => {
    archive = await node.best();
    await sealAt(node, (await now()) + 35 * DAY);
    const tree = await cli.told('archive', 'show', day);
    assert.deepEqual([tree.closed, tree.count, tree.kept], [true, leaves.size, 0]);
    assert.match(await cli.says('archive', 'show', day), /made from an archive node/);
    assert.equal((await offline('archive', 'verify', proof, '--header', block.hash)).root, tree.root);
    assert.equal((await offline('archive', 'verify', proof, '--url', node.ws)).finalAt, node.ws);
  });

  test('is proven anew only from a block that has the leaves still, and that is said', async () => {
    const [[, leaf]] = leaves;
    await cli.refused(prove(leaf, 'late.json'), ['--at', 'archive node'], 2);
    await cli.says(...prove(leaf, 'late.json', '--at', String(archive)));
    const { root, index } = await offline('archive', 'verify', cli.path('late.json'));
    const earlier = await offline('archive', 'verify', cli.path('case-0.json'));
    assert.deepEqual([root, index], [earlier.root, earlier.index]);
  });
});

describe('a commitment that has left the state', () => {
  test('still proves its leaves, by the record that its day\'s tree holds', async () => {
    const one = await cli.told('commitment', 'show', String(PLATFORM), 'order-journal', String(minute));
    const receipt = cli.path('receipt.json');
    await cli.says('commitment', 'prove', orders, ...journal(minute), ...OWNER, '--leaf', '3', '--out', receipt);

    // Ninety days after the day on which it was filed.
    await sealAt(node, one.filedAt + 92 * DAY);
    const day = civilDay(await now());
    await cli.refused(['commitment', 'verify', receipt], ['it is a leaf of a day\'s tree']);
    await cli.refused(['commitment', 'file', orders, ...journal(minute), ...EVE], ['Commitments.WindowGone']);
    await sealAt(node, one.filedAt + 93 * DAY);
    const proof = cli.path('commitment.json');
    await cli.says('archive', 'prove', '--day', day, '--record', 'commitment', '--hex', one.record, '--out', proof);
    const { commitment } = await offline('archive', 'verify', proof);
    assert.deepEqual([commitment.owner, commitment.kind, commitment.window], [PLATFORM, 'order-journal', minute]);
    const { leaf } = await offline('commitment', 'verify', receipt, '--offline', commitment.root, String(commitment.count));
    assert.equal(Buffer.from(leaf.slice(2), 'hex').toString(), ORDERS[3]);
  });
});
