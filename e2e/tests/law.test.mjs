// `fairstream rules`, `seats`, `registry` and `inbox` against the real node: what holds, who answers, who signs, what is due.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { connect, keyring, submit } from '../lib/api.mjs';
import { BINARY, fairstream, fairstreamJson, PROJECT } from '../lib/cli.mjs';
import { Node, sleep, temporaryFolder, track } from '../lib/node.mjs';

const FIRST_REPLY = 'complaint.platform.first_reply';
const FAKE = 'order117.a34.fake_figures';
const DIGEST = `0x${'07'.repeat(32)}`;
const CIVIL_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \+08:00$/;

/** A day so many days from now, as the command line takes it. */
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Later than any notice, rest days included. */
const LATER = day(60);

const address = (name) => keyring().addFromUri(name).address;

describe('on a chain', () => {
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

  const text = (...args) => fairstream([...args, '--url', node.ws]);
  const json = (...args) => fairstreamJson([...args, '--url', node.ws]);

  /** A command that succeeds; its answer. */
  async function told(...args) {
    const { status, json: answer, stderr } = await json(...args);
    assert.equal(status, 0, `${stderr}${JSON.stringify(answer.errors)}`);
    return answer;
  }

  /** A command that is refused, with these words. */
  async function refused(args, words, status = 1) {
    const result = await text(...args);
    assert.equal(result.status, status, result.stderr + result.stdout);
    for (const word of words) assert.ok(result.stderr.includes(word), `'${word}' is not in: ${result.stderr}`);
  }

  const propose = (...args) => ['rules', 'propose', ...args, '--evidence', DIGEST];

  describe('rules', () => {
    test('every rule of the rulebook is listed, with value, unit and basis', async () => {
      const { rules, total, block } = await told('rules', 'list');
      const known = (await api.call.rulebookApi.rules({ category: null, region: '000000', platform: null }, null, 'En'))
        .map((rule) => rule.name.toString());
      assert.deepEqual(rules.map(({ name }) => name), known);
      assert.equal(total, known.length);
      assert.equal(block.final, true);
      const reply = rules.find(({ name }) => name === FIRST_REPLY);
      assert.deepEqual(reply.value, { unit: 'hours', amount: 48 });
      assert.deepEqual([reply.basis, reply.project], ['memberAgreement', true]);
      for (const { shown, what, standsOn, source } of rules) assert.ok(shown && what && standsOn && source);
    });

    test('the table lines up, in Chinese too, and the filters leave what they name', async () => {
      const { status, stdout } = await text('rules', 'list');
      assert.equal(status, 0);
      assert.match(stdout, /^rule +value +runs from +stands on +since/);
      assert.match(stdout, /complaint\.platform\.first_reply +48 h +filing .*project/);
      assert.match((await text('rules', 'list', '--language', 'zh')).stdout, /^规则 +值 +起算/);
      const all = await told('rules', 'list');
      const project = await told('rules', 'list', '--project');
      assert.ok(project.rules.length > 10 && project.rules.length < all.rules.length);
      assert.ok(project.rules.every(({ source }) => source.startsWith('project')));
      const order = await told('rules', 'list', '--source', 'order 117');
      assert.ok(order.rules.length > 0 && order.rules.every(({ source }) => source.includes('Order 117')));
      assert.deepEqual((await told('rules', 'list', '--source', 'no such law')).rules, []);
    });

    test('a rule is shown whole, and when a period of it ends', async () => {
      const { status, stdout } = await text('rules', 'show', FIRST_REPLY);
      assert.equal(status, 0);
      for (const words of [/^complaint\.platform\.first_reply\n/, /value +48 h/, /source +project/, /changed by +\S/]) {
        assert.match(stdout, words);
      }
      // Friday, 9 October 2026: the Saturday after is worked, so seven working days end with Monday the 19th.
      const { due } = await told('rules', 'show', 'complaint.regulator.accept', '--start', '2026-10-09T12:00');
      const ends = due.sections[0].lines.find(({ label }) => label === 'Ends');
      assert.equal(ends.text, '2026-10-20 00:00:00 +08:00');
      await refused(['rules', 'show', 'comp.fraud.floor', '--start', '2026-10-09'], ['no period']);
    });

    test('what is forbidden is listed with the articles', async () => {
      const { acts } = await told('rules', 'acts');
      const fake = acts.find(({ code }) => code === FAKE);
      assert.match(fake.article, /34/);
      assert.match((await text('rules', 'acts')).stdout, /order117\.a34\.fake_figures/);
    });

    test('a platform tightens a rule for itself with one command, and the history shows it', async () => {
      const file = join(temporaryFolder(), 'minutes.txt');
      writeFileSync(file, 'the minutes');
      const digest = `0x${createHash('sha256').update('the minutes').digest('hex')}`;
      const layer = ['--layer', 'platform:3'];
      const sent = await text(
        'rules', 'propose', FIRST_REPLY, '24h', ...layer, '--from', LATER, '--evidence', file, '--dev-key', '//Eve');
      assert.equal(sent.status, 0, sent.stderr);
      assert.match(sent.stdout, /platform:3: 24 h where above it holds 48 h, from .* normal notice/);
      assert.ok(sent.stdout.includes(`evidence: ${digest}, SHA-256 of ${file}`), sent.stdout);
      assert.match(sent.stdout, /announced; final in block \d+/);

      const { versions } = await told('rules', 'history', FIRST_REPLY, ...layer);
      assert.equal(versions.length, 1);
      const [version] = versions;
      assert.deepEqual(
        [version.announced, version.value, version.authority, version.evidence],
        [true, { unit: 'hours', amount: 24 }, 'platform', digest]);
      assert.equal(version.fromShown, `${LATER} 00:00:00 +08:00`);
      assert.match((await text('rules', 'history', FIRST_REPLY, ...layer)).stdout, /announced +24 h .* member agreement +a platform for itself/);

      const value = async (...scope) => (await told('rules', 'show', FIRST_REPLY, ...scope)).rule.value.amount;
      assert.equal(await value('--platform', '3'), 48, 'not yet');
      assert.equal(await value('--platform', '3', '--at', day(61)), 24);
      assert.equal(await value('--at', day(61)), 48, 'only there');

      // One change at a time: the chain's own refusal is told with its remedy.
      await refused(
        [...propose(FIRST_REPLY, '12h'), ...layer, '--from', LATER, '--dev-key', '//Eve'],
        ['the chain refuses the change: Rulebook.ChangePending', 'is announced already']);
    });

    test('nothing was set in a layer of which nobody spoke', async () => {
      const { status, stdout } = await text('rules', 'history', FIRST_REPLY, '--layer', 'food');
      assert.equal(status, 0);
      assert.match(stdout, /nothing was set here/);
    });

    test('an unknown rule, region, wrong unit, and a value that loosens are refused, and nothing is sent', async () => {
      const before = await node.rpc('system_accountNextIndex', address('//Eve'));
      await refused(['rules', 'show', 'no.such.rule'], ["no rule 'no.such.rule'"]);
      await refused(['rules', 'history', 'no.such.rule'], ["no rule 'no.such.rule'"]);
      await refused(['rules', 'list', '--region', '990000'], ["no province's"], 2);
      const eve = ['--layer', 'platform:3', '--from', LATER, '--dev-key', '//Eve'];
      await refused([...propose(FIRST_REPLY, '2 days'), ...eve], ["needs another unit, as in '48 h'"]);
      await refused([...propose(FIRST_REPLY, '200h'), ...eve], ['above the ceiling of 168 h: lower it']);
      await refused([...propose(FIRST_REPLY, '60h'), ...eve], ['60 h is looser than 48 h', 'a lower layer only tightens']);
      await refused([...propose(FIRST_REPLY, '24h'), ...eve, '--basis', 'statute'], ['leave --basis out']);
      assert.equal(await node.rpc('system_accountNextIndex', address('//Eve')), before);
    });

    test('a platform speaks for no other, and a notice that is too short is named', async () => {
      const other = propose('complaint.platform.resolve', '5 days', '--layer', 'platform:2', '--from', LATER);
      await refused([...other, '--dev-key', '//Eve'], ['Rulebook.NotThisPlatform']);
      const soon = propose('complaint.platform.resolve', '5 days', '--layer', 'platform:3', '--from', day(2));
      await refused([...soon, '--dev-key', '//Eve'], ['Rulebook.NoticeTooShort', 'name a later moment']);
    });
  });

  describe('seats', () => {
    test('the seat of a county answers, and where there is none the one above', async () => {
      const seat = async (...where) => (await told('seats', 'responsible', FAKE, ...where)).seat;
      assert.equal(await seat('330106'), 3);
      assert.equal(await seat('330108'), 2, 'the county has no seat, the province has');
      assert.equal(await seat('520103'), 0, 'in the end the national one');
      const { stdout } = await text('seats', 'responsible', FAKE, '330108');
      assert.match(stdout, /^seat 2 .*\nblock \d+.*\n\nWhere was looked\n {2}330108 {2}/);
    });

    test('article 47 leads from what is known to the seat, and says why', async () => {
      const found = (...args) => told('seats', 'responsible', FAKE, ...args);
      assert.equal((await found('--platform-domicile', '330106')).seat, 3);
      assert.equal((await found('--own-site', '330106')).seat, 3);
      assert.equal((await found('--agency', '520103')).seat, 0);
      const room = ['--room', '--platform-domicile', '330106'];
      const grounds = new Set();
      for (const [known, seat] of [
        [[], 3],
        [['--registered', '520103'], 0],
        [['--business', '330206', '--registered', '520103'], 2],
        [['--business', '330206', '--anchor'], 2],
      ]) {
        const answer = await found(...room, ...known);
        assert.equal(answer.seat, seat, known.join(' '));
        assert.ok(answer.ground);
        grounds.add(answer.ground);
      }
      assert.equal(grounds.size, 3, [...grounds].join('; '));
    });

    test('an act, a region and a seat that are none are told so', async () => {
      await refused(['seats', 'responsible', 'no.such.act', '330106'], ["no act 'no.such.act'"]);
      await refused(['seats', 'responsible', FAKE, '330006'], ['a county belongs to a prefecture'], 2);
      await refused(['seats', 'show', '99'], ['no seat has the number 99']);
      await refused(['seats', 'papers', '99'], ['no seat has the number 99']);
    });

    test('a seat is shown with its officers', async () => {
      const { stdout, status } = await text('seats', 'show', '2');
      assert.equal(status, 0);
      assert.match(stdout, /330000/);
      for (const officer of ['Handler1', 'Handler2', 'Reviewer', 'Approver']) {
        assert.ok(stdout.includes(address(`//Seat2${officer}`)), `${officer} is not in: ${stdout}`);
      }
    });

    /** An officer signs. */
    const sign = (seat, call, officer, role) =>
      ['seats', 'sign', String(seat), call, '--role', role, '--dev-key', `//Seat${seat}${officer}`];
    const FOUR = [
      ['Handler1', 'handler'], ['Handler2', 'handler'], ['Reviewer', 'reviewer'], ['Approver', 'approver'],
    ];

    test('four officers of a province sign what was proposed, each reads it in the papers, and the fourth decides', async () => {
      const proposed = propose(FIRST_REPLY, '36h', '--layer', '330000', '--from', LATER);
      const { stdout } = await text(...proposed);
      assert.match(stdout, /Rulebook\.propose\n0x[0-9a-f]+\n/);
      assert.match(stdout, /nothing was sent\..*Developer, Extrinsics, Decode/);
      const { encoded, sent } = await told(...proposed);
      assert.equal(sent, false);
      assert.equal(api.createType('Call', encoded).method, 'propose', 'Polkadot.js decodes it');

      for (const [place, [officer, role]] of FOUR.entries()) {
        // From the second on, the call comes from the papers.
        const waiting = (await told('seats', 'papers', '2')).papers;
        assert.equal(waiting.length, place === 0 ? 0 : 1);
        const call = place === 0 ? encoded : waiting[0].encoded;
        if (place > 0) {
          assert.equal(call, encoded);
          assert.equal(waiting[0].signed.length, place);
          assert.equal(waiting[0].missing.length, 4 - place);
          assert.match(waiting[0].call, /^Rulebook\.propose\(rule: ComplaintFirstReply, layer: Region\(330000\), value: Hours\(36\)/);
        }
        const { came, callShown } = await told(...sign(2, call, officer, role));
        assert.match(callShown, /value: Hours\(36\)/);
        if (place < 3) assert.deepEqual(came, { state: 'signed', missing: 3 - place });
        else {
          assert.deepEqual([came.state, came.failed, came.joint], ['acted', null, null]);
          assert.deepEqual(came.officers.map(({ officer: who }) => who), FOUR.map(([who]) => address(`//Seat2${who}`)));
        }
      }
      assert.deepEqual((await told('seats', 'papers', '2')).papers, []);
      const { versions } = await told('rules', 'history', FIRST_REPLY, '--layer', '330000');
      assert.deepEqual(versions.map(({ authority, shown }) => [authority, shown]), [['provincial', '36 h']]);
    });

    test('a call that fails is told as such, with status 1', async () => {
      // Nothing is announced for this county, so there is nothing to withdraw.
      const { encoded } = await told(...propose(FIRST_REPLY, '30h', '--layer', '330100', '--from', day(2)));
      const signed = [];
      for (const [officer, role] of FOUR) signed.push(await text(...sign(2, encoded, officer, role)));
      assert.deepEqual(signed.map(({ status }) => status), [0, 0, 0, 1]);
      assert.match(signed[0].stdout, /signed for seat 2 as handler; 3 signatures are missing/);
      assert.match(signed[3].stderr, /seat 2 made the call, and it failed: Rulebook\.NoticeTooShort: .*name a later moment/);
    });

    test('whoever signs out of turn, twice, for another seat, or what is no call, is told so', async () => {
      const { encoded } = await told(...propose(FIRST_REPLY, '20h', '--layer', '330200', '--from', LATER));
      await refused(sign(2, encoded, 'Approver', 'approver'), ['the signature is refused: Seats.OutOfTurn']);
      assert.equal((await text(...sign(2, encoded, 'Handler1', 'handler'))).status, 0);
      await refused(sign(2, encoded, 'Handler1', 'handler'), ['Seats.SignedAlready', 'ask another']);
      await refused(
        ['seats', 'sign', '2', encoded, '--role', 'handler', '--dev-key', '//Seat3Handler1'], ['Seats.NotOfficer']);
      await refused(sign(2, `${encoded}00`, 'Handler2', 'handler'), ['this is no call of the chain']);
      await refused(sign(2, '0xffff', 'Handler2', 'handler'), ['this is no call of the chain']);
    });

    test('both national seats change a rule for the nation when each has agreed', async () => {
      const { encoded, agreement, notice } = await told(...propose(FIRST_REPLY, '40h', '--from', LATER));
      assert.equal(notice, 'major', 'what holds for the nation concerns many');
      assert.notEqual(agreement, encoded);
      let last;
      for (const seat of [0, 1]) {
        for (const [officer, role] of FOUR) last = await told(...sign(seat, agreement, officer, role));
        if (seat === 0) assert.deepEqual([last.came.state, last.came.joint.state], ['acted', 'agreed']);
      }
      assert.deepEqual([last.came.failed, last.came.joint], [null, { state: 'acted', failed: null }]);
      const { rules } = await told('rules', 'list');
      assert.match(rules.find(({ name }) => name === FIRST_REPLY).coming, /40 h/);
      assert.match((await text('rules', 'list')).stdout, /Announced for the whole nation\n {2}complaint\.platform\.first_reply: /);
    });
  });

  describe('registry and inbox', () => {
    test('a participant is shown by its number and by its account', async () => {
      const byNumber = await told('registry', 'show', '3');
      const byAccount = await told('registry', 'show', address('//Eve'));
      assert.deepEqual(byAccount.sections, byNumber.sections);
      assert.equal(byAccount.participant, 3);
      assert.match((await text('registry', 'show', '3')).stdout, /platform/);
      assert.match((await text('registry', 'show', '3', '--language', 'zh')).stdout, /直播电商平台/);
      await refused(['registry', 'show', '99'], ['no participant has the number 99']);
      await refused(['registry', 'show', address('//Nobody')], ['no participant acts by this account']);
    });

    test('what is offered stands in the inbox with its call, and is gone when it is answered', async () => {
      const dave = keyring().addFromUri('//Dave');
      const eve = keyring().addFromUri('//Eve');
      assert.equal((await submit(api.tx.registry.offerAffiliation('RoomOnPlatform', 'Lower', 3, null), dave)).dispatchError, undefined);

      const inbox = await told('inbox', '--participant', '3');
      assert.deepEqual(inbox.bearer, { participant: 3 });
      const offer = inbox.duties.find(({ call }) => call === 'registry.answerAffiliation');
      assert.ok(offer, JSON.stringify(inbox.duties));
      assert.match(offer.dueShown, CIVIL_TIME);
      assert.ok(offer.due > Date.now() && !offer.overdue && offer.consequence && offer.rule && offer.what);
      const { stdout } = await text('inbox', '--participant', '3');
      assert.ok(stdout.includes(`call registry.answerAffiliation: ${offer.encoded}`), stdout);
      assert.match(stdout, /^participant #3: \d+ dut(y|ies), 0 overdue\n/);
      assert.deepEqual((await told('inbox', '--dev-key', '//Eve')).duties, inbox.duties, 'whose key it is');

      assert.equal((await submit(api.tx(api.createType('Call', offer.encoded)), eve)).dispatchError, undefined);
      const left = await told('inbox', '--participant', '3');
      assert.ok(!left.duties.some(({ clock }) => clock === offer.clock));

      // The room of an operator on the platform, by its public number.
      assert.equal((await submit(api.tx.registry.nameRoom('88120045', 2), eve)).dispatchError, undefined);
      const room = await told('registry', 'find', '--platform', '3', '--room', '88120045');
      assert.equal(room.participant, 2);
      assert.match((await text('registry', 'find', '--platform', '3', '--room', '88120045')).stdout, /#2/);
      const nobody = await text('registry', 'find', '--platform', '3', '--room', '404');
      assert.deepEqual([nobody.status, nobody.stdout], [1, '']);
    });

    test('an officer\'s key opens the inbox of its seat, and a stranger\'s none', async () => {
      assert.deepEqual((await told('inbox', '--dev-key', '//Seat2Handler1')).bearer, { seat: 2 });
      assert.deepEqual((await told('inbox', '--seat', '2')).duties, []);
      await refused(['inbox', '--dev-key', '//Nobody'], ['acts for no participant and signs for no seat']);
    });
  });
});

describe('following an inbox', () => {
  /** The lines of `inbox --follow --json` as they come. */
  class Following {
    lines = [];

    constructor(...args) {
      this.child = spawn(BINARY, ['inbox', '--follow', '--json', ...args], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
      track(this.child);
      this.ended = new Promise((resolve) => this.child.once('close', (status, signal) => resolve({ status, signal })));
      createInterface({ input: this.child.stdout }).on('line', (line) => this.lines.push(JSON.parse(line)));
    }

    /** Wait for a line. */
    async until(what, holds, timeout = 90_000) {
      const end = Date.now() + timeout;
      while (!this.lines.some(holds)) {
        assert.ok(Date.now() < end, `not within ${timeout} ms: ${what}; seen: ${JSON.stringify(this.lines)}`);
        assert.equal(this.child.exitCode, null, 'it goes on');
        await sleep(250);
      }
    }
  }

  const offer = async (node) => {
    const api = await connect(node);
    try {
      const tx = api.tx.registry.offerAffiliation('RoomOnPlatform', 'Lower', 3, null);
      assert.equal((await submit(tx, keyring().addFromUri('//Dave'))).dispatchError, undefined);
    } finally {
      await api.disconnect();
    }
  };
  const withdraw = async (node) => {
    const api = await connect(node);
    try {
      const tx = api.tx.registry.withdrawOffer('RoomOnPlatform', 'Lower', 3);
      assert.equal((await submit(tx, keyring().addFromUri('//Dave'))).dispatchError, undefined);
    } finally {
      await api.disconnect();
    }
  };

  test('prints what becomes new and what goes, and goes on when the node was away', async () => {
    const node = await Node.start(['--dev']);
    let following;
    try {
      await node.until('a final block', async () => (await node.final()) >= 1);
      following = new Following('--participant', '3', '--url', node.ws);
      const isOffer = ({ duty }) => duty?.call === 'registry.answerAffiliation';
      await offer(node);
      await following.until('the offer is new', (line) => line.event === 'new' && isOffer(line));
      await node.crash();
      await following.until('the node is lost', ({ event }) => event === 'lost');
      await node.restart();
      await following.until('the node is back', ({ event }) => event === 'back');
      await withdraw(node);
      await following.until('the offer is gone', (line) => line.event === 'gone' && isOffer(line));
      assert.equal(following.lines.filter((line) => line.event === 'new' && isOffer(line)).length, 1, 'told once');
      following.child.kill('SIGINT');
      assert.deepEqual(await following.ended, { status: null, signal: 'SIGINT' });
    } finally {
      following?.child.kill('SIGKILL');
      await node.stop();
    }
  });
});

describe('sending one call', () => {
  const change = (node, ...more) => [
    'rules', 'propose', FIRST_REPLY, '24h', '--layer', 'platform:3', '--from', LATER, '--evidence', DIGEST,
    '--dev-key', '//Eve', '--url', node.ws, ...more,
  ];
  const sent = (node) => node.rpc('system_accountNextIndex', address('//Eve'));

  test('survives a node that goes away in between, and is done once', async () => {
    const node = await Node.start(['--dev']);
    try {
      await node.until('a final block', async () => (await node.final()) >= 1);
      const proposing = fairstreamJson(change(node));
      await node.until('it is under way', async () => (await sent(node)) > 0);
      await node.crash();
      await sleep(3_000);
      await node.restart();
      const { status, json, stderr } = await proposing;
      assert.equal(status, 0, `${stderr}${JSON.stringify(json.errors)}`);
      assert.equal(await sent(node), 1, 'one transaction');
      const history = await fairstreamJson(
        ['rules', 'history', FIRST_REPLY, '--layer', 'platform:3', '--url', node.ws]);
      assert.equal(history.json.versions.length, 1);
    } finally {
      await node.stop();
    }
  });

  test('to a chain that makes no blocks is given up, with status 2', async () => {
    const node = await Node.start(['--dev', '--sealing', 'manual']);
    try {
      const { status, json } = await fairstreamJson(change(node, '--patience', '3'));
      assert.equal(status, 2);
      assert.match(json.errors[0], /nothing became final for 3 s/);
    } finally {
      await node.stop();
    }
  });
});
