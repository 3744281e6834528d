// The docket on the real node: a report on a room to its end, who may do what, what a seat has to do, and a seat that sleeps;
// through Polkadot.js from metadata alone, and with the command line.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { connect, keyring, submit } from '../lib/api.mjs';
import { Commands } from '../lib/commands.mjs';
import { Node } from '../lib/node.mjs';
import { COUNTY, FAKE, FOUR, NATION, openRoom, PLATFORM, PROVINCE, ROOM, SHOP } from '../lib/room.mjs';
import { civil, sleepOver } from '../lib/time.mjs';

const CIVIL_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \+08:00$/;
const HAN = /[\u4e00-\u9fff]/;
const ZEROS = `0x${'00'.repeat(32)}`;
const ABOUT = `room:${PLATFORM}/${ROOM}`;

let node;
let api;
let cli;
/** Files of officers and parties. */
let files;
before(async () => {
  node = await Node.start(['--dev', '--sealing', 'instant']);
  api = await connect(node);
  cli = new Commands(node);
  files = Object.fromEntries(
    ['evidence', 'facts', 'notice', 'receipt', 'statement', 'decision', 'appeal'].map((name) => [
      name, cli.file(`${name}.txt`, `${name} of the test\n`),
    ]));
  await openRoom(api);
});
after(async () => {
  await api?.disconnect();
  await node?.stop();
});

const account = (name) => keyring().addFromUri(`//${name}`);
const officer = (seat, name) => ['--dev-key', `//Seat${seat}${name}`];
const act = (id, ...step) => ['case', 'act', String(id), ...step];

/** The digest of a file as the docket has it. */
const digest = (file) => api.registry.hash(readFileSync(file)).toHex();

/** A report as one would type it into Polkadot.js Apps. */
const claim = async () => ({
  subject: { Room: { platform: PLATFORM, room: ROOM } },
  act: 'FakeFigures',
  happened: (await api.query.timestamp.now()).toNumber(),
  evidence: { digest: digest(files.evidence), custodian: null },
});

/** Somebody with an account reports the room; the case's number. */
async function reported() {
  const { dispatchError, events } = await submit(api.tx.cases.report(await claim()), account('Bob'));
  assert.equal(dispatchError, undefined);
  return events.find(({ event }) => api.events.cases.Opened.is(event)).event.data.case.toNumber();
}

/** A case as the command line tells it to machines. */
const sheet = (id) => cli.told('case', 'show', String(id));

/** The line of a case in a seat's worklist, if it stands there. */
const inWorklist = async (seat, id, ...filter) =>
  (await cli.told('worklist', String(seat), '--limit', '1000', ...filter)).cases.find((line) => line.case === id);

/** Officers of a seat take a step, one after the other; the last one's answer. */
async function taken(seat, id, step, officers) {
  let last;
  for (const [name, role] of officers) last = await cli.told(...act(id, ...step), ...officer(seat, name), '--role', role);
  assert.deepEqual([last.came.state, last.came.failed], ['acted', null]);
  return last;
}

/** What is of the other line, whose national seat answers for it here. */
const DATA = 'pipl.a10.data_sold';
const CYBERSPACE = 1;

const HANDLER = FOUR.slice(0, 1);
const HANDLERS = FOUR.slice(0, 2);

describe('with Polkadot.js, from metadata alone', () => {
  let id;
  let line;

  test('a room is reported by its platform and number, and the case is the county\'s by article 47', async () => {
    id = await reported();
    const record = (await api.query.cases.cases(id)).unwrap();
    assert.equal(record.seat.toNumber(), COUNTY);
    assert.equal(record.against.unwrap().toNumber(), SHOP);
    assert.equal(record.state.asWaiting.stage.toString(), 'Check');
    const attached = (await api.query.cases.attachments(id, 0)).unwrap();
    assert.equal(attached.attachment.digest.toHex(), digest(files.evidence));
  });

  test('the worklist of the seat is readable, in both languages, with civil time', async () => {
    for (const language of ['En', 'Zh']) {
      const list = (await api.call.casesApi.worklist(COUNTY, language, 'All', null)).asOk;
      assert.ok(list.open.toNumber() >= 1 && list.seat.toString().includes('330106'));
      line = list.lines.find((one) => one.case.toNumber() === id);
      assert.match(line.dueShown.toString(), CIVIL_TIME);
      assert.ok(line.due.toNumber() > Date.now());
      const words = [line.kind, line.about, line.what, line.consequence].map(String);
      for (const text of words) assert.ok(text.length > 0 && HAN.test(text) === (language === 'Zh'), text);
      assert.ok(words[1].includes(ROOM) && words[1].includes(`#${SHOP}`), words[1]);
      assert.deepEqual([line.act.toString(), line.rule.toString()], [FAKE, 'clue.check']);
    }
  });

  test('a seat that is none, and a case that is none, are answered in words', async () => {
    assert.match((await api.call.casesApi.worklist(99, 'En', 'All', null)).asErr.toString(), /no seat has the number 99/);
    assert.match((await api.call.casesApi.case(9999, 'En')).asErr.toString(), /no case has the number 9999/);
    assert.match((await api.call.casesApi.case(9999, 'Zh')).asErr.toString(), HAN);
  });

  test('a line\'s call decodes to a handler\'s signature, and signed by two handlers as it is the case moves on', async () => {
    assert.equal(line.call.toString(), 'cases.act (Accept)');
    const call = api.createType('Call', line.encoded.toU8a(true));
    assert.equal(`${call.section}.${call.method}`, 'seats.sign');
    const [seat, role, inner] = call.args;
    assert.deepEqual([seat.toNumber(), role.toString()], [COUNTY, 'Handler']);
    assert.equal(`${inner.section}.${inner.method}`, 'cases.act');
    assert.equal(inner.args[0].toNumber(), id);
    assert.ok(inner.args[2].isAccept);
    for (const name of ['Handler1', 'Handler2']) {
      const { dispatchError, events } = await submit(api.tx(call), account(`Seat${COUNTY}${name}`));
      assert.equal(dispatchError, undefined);
      const acted = events.find(({ event }) => api.events.seats.Acted.is(event));
      assert.equal(acted?.event.data.result.isOk, name === 'Handler1' ? undefined : true);
    }
    assert.equal((await api.query.cases.cases(id)).unwrap().state.asWaiting.stage.toString(), 'TellAccepted');
  });

  test('a case is readable, and each of its steps has its call', async () => {
    const found = (await api.call.casesApi.case(id, 'Zh')).asOk;
    const lines = found.sheet.sections.flatMap((section) => [...section.lines]);
    assert.ok(lines.some(({ text }) => text.toString().includes(ROOM)));
    const tell = found.steps.find(({ step }) => step.isTell);
    const [, , inner] = api.createType('Call', tell.encoded.toU8a(true)).args;
    assert.ok(inner.args[2].isTell);
    const withdraw = found.steps.find(({ step }) => step.isWithdraw);
    assert.equal(withdraw.seat.isNone, true, 'it is who filed it who withdraws');
    const direct = api.createType('Call', withdraw.encoded.toU8a(true));
    assert.equal(`${direct.section}.${direct.method}`, 'cases.act');
  });

  test('where a digest is asked for the call has zeros, which the chain refuses', async () => {
    // A proposal is answered with a document.
    const proposal = { rule: 'ComplaintFirstReply', reasons: { digest: digest(files.evidence), custodian: null } };
    const { events } = await submit(api.tx.cases.propose(proposal), account('Bob'));
    const proposed = events.find(({ event }) => api.events.cases.Opened.is(event)).event.data.case.toNumber();
    const list = (await api.call.casesApi.worklist(NATION, 'En', { Kind: 'RuleProposal' }, null)).asOk;
    const { encoded } = list.lines.find((one) => one.case.toNumber() === proposed);
    const inner = api.createType('Call', encoded.toU8a(true)).args[2];
    assert.equal(inner.args[2].asAdopt.document.digest.toHex(), ZEROS);
    let result;
    for (const [name, role] of FOUR) {
      const signed = await submit(api.tx.seats.sign(NATION, role, inner), account(`Seat${NATION}${name}`));
      result = signed.events.find(({ event }) => api.events.seats.Acted.is(event))?.event.data.result;
    }
    const { section, name } = api.registry.findMetaError(result.asErr.asModule);
    assert.equal(`${section}.${name}`, 'cases.DigestMissing');
  });

  test('nothing of it is strange to the client', () => {
    assert.deepEqual(api.complaints, []);
  });
});

describe('with the command line', () => {
  const report = (...more) => ['case', 'report', '--about', ABOUT, '--act', FAKE, '--evidence', files.evidence, ...more];

  describe('a report without an account', () => {
    let id;
    let keyFile;

    test('is filed with a fresh key, after some work, and costs no fee', async () => {
      keyFile = cli.path('report.key');
      const opened = await cli.told(...report('--without-account', keyFile));
      id = opened.case;
      assert.equal(opened.work, (await api.call.casesApi.requiredWork()).toNumber());
      assert.equal(opened.files.evidence.digest, digest(files.evidence));
      assert.equal(statSync(keyFile).mode & 0o777, 0o600, 'only its owner reads it');
      const { opener } = (await api.query.cases.cases(id)).unwrap();
      assert.equal(opener.asKey.toString(), opened.key);
      assert.equal((await api.query.system.account(opened.key)).data.free.toNumber(), 0);
      const events = await (await api.at(opened.block.hash)).query.system.events();
      assert.ok(!events.some(({ event }) => api.events.transactionPayment.TransactionFeePaid.is(event)));
    });

    test('stands in the county\'s list, and the case says what may be done with which command', async () => {
      const line = await inWorklist(COUNTY, id, '--stage', 'check');
      assert.deepEqual([line.act, line.rule, line.overdue, line.missed], [FAKE, 'clue.check', false, 0]);
      assert.match(line.dueShown, CIVIL_TIME);
      const list = await cli.says('worklist', String(COUNTY));
      assert.match(list, new RegExp(`^seat ${COUNTY} .*: \\d+ open cases of its own\nblock \\d+`));
      for (const words of [`case ${id}, report: `, `about ${line.about}`, `call ${line.call}: ${line.encoded}`]) {
        assert.ok(list.includes(words), `'${words}' is not in: ${list}`);
      }
      assert.match(await cli.says('worklist', String(COUNTY), '--language', 'zh'), new RegExp(`案件 ${id}，举报：`));
      const shown = await cli.says('case', 'show', String(id));
      for (const words of ['Whose turn', 'What may be done', `fairstream case act ${id} refuse --ground GROUND`]) {
        assert.ok(shown.includes(words), `'${words}' is not in: ${shown}`);
      }
      assert.match(await cli.says('case', 'show', String(id), '--language', 'zh'), HAN);
    });

    test('is accepted by two handlers, and nobody is burdened before notice and hearing', async () => {
      const first = await cli.told(...act(id, 'accept'), ...officer(COUNTY, 'Handler1'));
      assert.deepEqual(first.came, { state: 'signed', missing: 1 });
      await cli.refused([...act(id, 'accept'), ...officer(COUNTY, 'Handler1')], ['Seats.SignedAlready', 'ask another']);
      const second = await cli.told(...act(id, 'accept'), ...officer(COUNTY, 'Handler2'));
      assert.deepEqual([second.came.state, second.came.failed, second.came.officers.length], ['acted', null, 2]);
      assert.equal((await sheet(id)).stage, 'tell-accepted');
      assert.deepEqual([second.stage, second.turn.seat, second.turn.rule], ['tell-accepted', COUNTY, 'clue.tell']);
      assert.ok(second.turn.due > Date.now());
      const told = await cli.says(...act(id, 'tell'), ...officer(COUNTY, 'Handler1'));
      assert.match(told, new RegExp(`case ${id} waits for seat ${COUNTY} .*\n  until \\d{4}-.* by case\\.decide`));
      assert.equal((await sheet(id)).stage, 'inquiry');
      const found = ['find-breach', '--document', files.decision, '--service', files.receipt];
      await cli.refused(
        [...act(id, ...found), ...officer(COUNTY, 'Handler1')], ["'find-breach' can't be taken now", 'give-notice']);
    });

    test('notice is given by two handlers, and stands in the shop\'s inbox with what follows from silence', async () => {
      const notice = ['give-notice', '--facts', files.facts, '--act', FAKE, '--document', files.notice, '--service', files.receipt];
      await taken(COUNTY, id, notice, HANDLERS);
      const { duties, bearer } = await cli.told('inbox', '--dev-key', '//Dave');
      assert.deepEqual(bearer, { participant: SHOP });
      const duty = duties.find(({ case: of }) => of === id);
      assert.deepEqual([duty.call, duty.rule], ['cases.act (State)', 'case.hearing']);
      assert.match(duty.consequence, /the case moves on/);
    });

    test('the shop states its case, four officers find a breach, and the decision names what it rests on', async () => {
      const stated = await cli.told(...act(id, 'state', '--document', files.statement), '--dev-key', '//Dave');
      assert.deepEqual([stated.stage, stated.files.document.digest], ['decision', digest(files.statement)]);
      const found = ['find-breach', '--document', files.decision, '--service', files.receipt];
      await cli.refused(
        [...act(id, ...found), ...officer(COUNTY, 'Approver'), '--role', 'approver'], ['Seats.OutOfTurn']);
      const { came } = await taken(COUNTY, id, found, FOUR);
      assert.deepEqual(came.officers.map(({ role }) => role), FOUR.map(([, role]) => role));
      const { sections, stage } = await sheet(id);
      assert.equal(stage, 'appealable');
      const text = JSON.stringify(sections);
      for (const file of [files.facts, files.statement, files.decision, files.receipt]) {
        assert.ok(text.includes(digest(file).slice(2)), `${file} is not in: ${text}`);
      }
    });

    test('the shop appeals, and the province upholds the decision', async () => {
      const appealed = await cli.told(...act(id, 'appeal', '--document', files.appeal), '--dev-key', '//Dave');
      assert.equal(appealed.stage, 'appeal');
      assert.equal((await inWorklist(PROVINCE, id)).call, 'cases.act (Uphold)');
      const upheld = ['uphold', '--document', files.decision, '--service', files.receipt];
      await cli.refused(
        [...act(id, ...upheld), ...officer(COUNTY, 'Handler1')], [`signs for seat ${COUNTY}`, `is one of seat ${PROVINCE}`]);
      await taken(PROVINCE, id, upheld, FOUR);
      assert.equal((await sheet(id)).stage, 'upheld');
    });

    test('it ends when the shop says that it went to court, and nothing more can be done', async () => {
      const ended = await cli.told(...act(id, 'go-to-court', '--document', files.receipt), '--dev-key', '//Dave');
      assert.equal(ended.stage, null);
      const { stage, steps, leaf } = await sheet(id);
      assert.deepEqual([stage, steps], [null, []]);
      assert.match(leaf, /^0x[0-9a-f]+$/);
      await cli.refused([...act(id, 'accept'), ...officer(COUNTY, 'Handler1')], [`case ${id} has ended`]);
      await cli.refused(['case', 'attach', String(id), '--document', files.facts, '--dev-key', '//Dave'], ['has ended']);
    });
  });

  test('who reported without an account withdraws with its key, once, and nobody with another', async () => {
    const [mine, other] = ['mine.key', 'other.key'].map((name) => cli.path(name));
    const { case: id } = await cli.told(...report('--without-account', mine));
    await cli.told(...report('--without-account', other));
    await cli.refused([...act(id, 'withdraw'), '--as', other], ['this key did not file this case'], 2);
    await cli.refused([...act(id, 'accept'), '--as', mine], ["'accept' is not a step of who filed the case"]);
    const { stage } = await cli.told(...act(id, 'withdraw'), '--as', mine);
    assert.equal(stage, 'check', 'the matter goes on');
    assert.match(await cli.says('case', 'show', String(id)), /who filed it stepped back/);
    await cli.refused([...act(id, 'withdraw'), '--as', mine], ["'withdraw' can't be taken now"]);
  });

  test('what a handler signed before another step does nothing after it', async () => {
    const keyFile = cli.path('between.key');
    const { case: id } = await cli.told(...report('--without-account', keyFile));
    const signed = async (name) => (await cli.told(...act(id, 'accept'), ...officer(COUNTY, name))).came;
    assert.deepEqual(await signed('Handler1'), { state: 'signed', missing: 1 });
    await cli.told(...act(id, 'withdraw'), '--as', keyFile);
    assert.deepEqual(await signed('Handler2'), { state: 'signed', missing: 1 }, 'it is another paper');
    assert.equal((await signed('Handler1')).state, 'acted');
    assert.equal((await sheet(id)).stage, 'tell-accepted');
  });

  test('a case is handed over to the other line, confirmed there, extended, and ends where nothing is found', async () => {
    const { case: id } = await cli.told(...report('--dev-key', '//Bob'));
    await taken(COUNTY, id, ['transfer', '--act', DATA, '--document', files.evidence], HANDLERS);
    const receipt = await inWorklist(CYBERSPACE, id);
    assert.deepEqual([receipt.rule, receipt.call], ['clue.transfer.between_lines', 'cases.act (Acknowledge)']);
    assert.equal(await inWorklist(COUNTY, id), undefined);
    const way = [
      [['acknowledge'], HANDLER, 'check'],
      [['extend'], HANDLERS, 'check-longer'],
      [['accept'], HANDLERS, 'tell-accepted'],
      [['tell'], HANDLER, 'inquiry'],
      [['extend', '--document', files.decision], HANDLERS, 'inquiry-longer'],
      [['find-none', '--document', files.decision], FOUR, 'tell-none'],
      [['tell', '--document', files.decision], HANDLER, 'unfounded'],
    ];
    for (const [step, officers, leadsTo] of way) {
      await taken(CYBERSPACE, id, step, officers);
      assert.equal((await sheet(id)).stage, leadsTo, step[0]);
    }
    const { stage } = await cli.told(...act(id, 'withdraw'), '--dev-key', '//Bob');
    assert.equal(stage, null);
    assert.match(await cli.says('case', 'show', String(id)), /Ended +no breach found/);
  });

  test('who was unknown is named, and then the case is of the place where that one is to be found', async () => {
    const { case: id } = await cli.told(
      'case', 'report', '--about', `unnamed:${PLATFORM}`, '--act', FAKE, '--evidence', files.evidence, '--dev-key', '//Bob');
    await taken(PROVINCE, id, ['accept'], HANDLERS);
    await taken(PROVINCE, id, ['tell'], HANDLER);
    const named = ['identify', '--who', String(SHOP), '--document', files.evidence];
    const notice = ['give-notice', '--facts', files.facts, '--act', FAKE, '--document', files.notice, '--service', files.receipt];
    const handler = officer(PROVINCE, 'Handler1');
    await cli.refused([...act(id, ...notice), ...handler], ["'give-notice' can't be taken now", 'identify']);
    await taken(PROVINCE, id, named, HANDLERS);
    assert.equal((await api.query.cases.cases(id)).unwrap().against.unwrap().toNumber(), SHOP);
    await cli.refused([...act(id, ...named), ...handler], ["'identify' can't be taken now"]);
    await taken(PROVINCE, id, ['transfer', '--document', files.evidence], HANDLERS);
    const { stage, seat } = await sheet(id);
    assert.deepEqual([stage, seat], ['receipt', COUNTY]);
    await taken(COUNTY, id, ['acknowledge'], HANDLER);
    await taken(COUNTY, id, ['accept'], HANDLERS);
    await taken(COUNTY, id, ['tell'], HANDLER);
    await taken(COUNTY, id, notice, HANDLERS);
    assert.equal((await sheet(id)).stage, 'hearing');
  });

  test('a second report of the same room goes on in the first, and none in a later one', async () => {
    const [first, second, third] = [await reported(), await reported(), await reported()];
    const into = (target) => ['merge', '--into', String(target)];
    await taken(COUNTY, second, into(first), HANDLERS);
    assert.equal((await sheet(second)).stage, null);
    assert.match(await cli.says('case', 'show', String(second)), new RegExp(`Goes on in case +${first}\n`));
    assert.equal((await sheet(first)).stage, 'check');
    const [one, other] = ['Handler1', 'Handler2'].map((name) => officer(COUNTY, name));
    await cli.told(...act(first, ...into(third)), ...one);
    await cli.refused([...act(first, ...into(third)), ...other], ['Cases.NotMergeable']);
  });

  test('a proposal is taken up with an answer that four officers sign', async () => {
    const { case: id } = await cli.told(
      'case', 'propose', 'clue.check', '--reasons', files.evidence, '--dev-key', '//Charlie');
    await cli.refused([...act(id, 'adopt'), ...officer(NATION, 'Handler1')], ["'adopt' lacks --document"]);
    await taken(NATION, id, ['adopt', '--document', files.decision], FOUR);
    assert.match(await cli.says('case', 'show', String(id)), /Ended +taken up/);
  });

  test('who proposes a change of a rule pays a deposit, and has it back whatever the answer is', async () => {
    const held = async () => (await api.query.balances.holds(account('Charlie').address)).length;
    const proposed = await cli.told(
      'case', 'propose', 'complaint.platform.first_reply', '--reasons', files.evidence, '--dev-key', '//Charlie');
    assert.equal(proposed.files.reasons.digest, digest(files.evidence));
    assert.equal(await held(), 1);
    assert.equal((await inWorklist(NATION, proposed.case, '--kind', 'rule-proposal')).rule, 'rule.proposal.answer');
    await taken(NATION, proposed.case, ['decline', '--document', files.decision], FOUR);
    assert.equal((await sheet(proposed.case)).stage, null);
    assert.equal(await held(), 0);
    await cli.refused(['case', 'propose', 'no.such.rule', '--reasons', files.evidence, '--dev-key', '//Bob'], ["'no.such.rule'"]);
  });

  test('wrong use is told with its remedy, and a machine has it in its answer', async () => {
    const id = await reported();
    const handler = officer(COUNTY, 'Handler1');
    await cli.refused([...act(id, 'accept'), ...officer(PROVINCE, 'Handler1')], [`signs for seat ${PROVINCE}`, `seat ${COUNTY}`]);
    await cli.refused([...act(id, 'accept'), '--dev-key', '//Dave'], ['signs for no seat', `seat ${COUNTY}`]);
    await cli.refused([...act(id, 'tell'), ...handler], ["'tell' can't be taken now", 'accept, refuse', `case show ${id}`]);
    await cli.refused(
      [...act(id, 'refuse', '--ground', 'no-facts', '--document', ZEROS), ...handler], ['a digest of zeros is none']);
    await cli.refused([...act(id, 'refuse', '--ground', 'no-facts'), ...handler], ["'refuse' lacks --document: write refuse"]);
    await cli.refused([...act(9999, 'accept'), ...handler], ['no case has the number 9999']);
    await cli.refused(['case', 'show', '9999'], ['no case has the number 9999']);
    await cli.refused(['case', 'show', String(id), '--leaf', cli.path('no.leaf')], ['ask again once it has ended']);
    await cli.refused(['worklist', '99'], ['no seat has the number 99']);
    await cli.refused(['case', 'attach', String(id), '--document', files.facts, '--dev-key', '//Charlie'], ['Cases.NotParty']);
    await cli.refused(['case', 'remind', String(id), '--dev-key', '//Dave'], ['nobody is to be reminded', `seat ${COUNTY}`]);

    // What is no step, file or act is not tried at all.
    await cli.refused([...act(id, 'grumble'), ...handler], ["'grumble' is no step: write one of accept, refuse"], 2);
    await cli.refused([...act(id, 'accept', '--document', cli.path('none.pdf')), ...handler], ["none.pdf: can't be read"], 2);
    await cli.refused(['case', 'report', '--about', ABOUT, '--act', 'fake_figures', '--evidence', files.evidence,
      '--dev-key', '//Bob'], [`did you mean ${FAKE}?`], 2);

    const { status, stdout } = await cli.text(...act(9999, 'accept'), ...handler, '--json');
    assert.equal(status, 1);
    assert.match(JSON.parse(stdout).errors[0], /no case has the number 9999/);
    assert.equal((await sheet(id)).taken, 0, 'nothing was done');
  });

  test('a report that the chain would refuse is told at once, without an account too, and leaves no key behind', async () => {
    const keyFile = cli.path('refused.key');
    const refused = async (about, words, ...more) => {
      const claimed = ['case', 'report', '--act', FAKE, '--evidence', files.evidence, '--about', about, ...more];
      await cli.refused([...claimed, '--dev-key', '//Bob'], words);
      await cli.refused([...claimed, '--without-account', keyFile], words);
      assert.ok(!existsSync(keyFile));
    };
    await refused(`room:${PLATFORM}/404`, ['never gave the number 404', `unnamed:${PLATFORM}`]);
    await refused('participant:99', ['Cases.UnknownSubject', 'look it up in the registry']);
    await refused(ABOUT, ['Cases.InTheFuture'], '--happened', '2099-01-01');
    cli.file('refused.key', 'mine');
    await cli.refused(report('--without-account', keyFile), ['exists already'], 2);
    assert.equal(readFileSync(keyFile, 'utf8'), 'mine');
  });

  test('a long list comes whole, in pages, and who reports much is only looked at', async () => {
    const calls = await Promise.all(Array.from({ length: 60 }, async () => api.tx.cases.report(await claim())));
    const { dispatchError } = await submit(api.tx.utility.batchAll(calls), account('Ferdie'));
    assert.equal(dispatchError, undefined);
    const { cases, open, more } = await cli.told('worklist', String(COUNTY), '--limit', '1000');
    assert.equal(new Set(cases.map((line) => line.case)).size, cases.length, 'none twice');
    assert.equal(more, false);
    const elsewhere = open - cases.length;
    assert.ok(cases.length > 60 && elsewhere >= 0, `${open} open, ${cases.length} lines`);
    const moments = cases.map(({ due }) => due);
    assert.deepEqual(moments, [...moments].sort((a, b) => a - b), 'the soonest first');
    const cut = await cli.told('worklist', String(COUNTY), '--limit', '55');
    assert.deepEqual([cut.cases.length, cut.more], [55, true]);
    const looked = await cli.told('worklist', String(COUNTY), '--limit', '1000', '--look');
    assert.ok(looked.cases.length >= 40 && looked.cases.length < 60, `${looked.cases.length} to be looked at`);
    assert.ok(looked.cases.every(({ look }) => look));
  });
});

describe('a county that sleeps over its clock', () => {
  let id;
  let due;
  let marked;
  /** How many clocks the county missed in the month in which that one was due. */
  const marks = async (language) => (await api.call.casesApi.missed(COUNTY, language)).asOk
    .find(({ label }) => label.toString() === civil(due).slice(0, 7))?.text.toString();
  before(async () => {
    id = await reported();
    due = (await inWorklist(COUNTY, id)).due;
    marked = await marks('En');
    await sleepOver(node, due);
  });

  test('has it in its list as overdue, first of all', async () => {
    const line = await inWorklist(COUNTY, id, '--overdue');
    assert.deepEqual([line.overdue, line.missed], [true, 1]);
    assert.deepEqual([line.rule, line.call], ['clue.check', 'cases.act (Accept)'], 'its own, and not the reminder');
    const fresh = await reported();
    const { cases } = await cli.told('worklist', String(COUNTY), '--limit', '1000');
    const overdue = cases.filter((one) => one.overdue).length;
    assert.ok(overdue > 60 && cases.slice(0, overdue).every((one) => one.overdue), 'a list of several pages');
    assert.ok(cases.slice(overdue).some((one) => one.case === fresh));
    assert.match(await cli.says('worklist', String(COUNTY), '--overdue'), /OVERDUE/);
  });

  test('has a mark in the public series, in the month in which it was due', async () => {
    const [before, now] = [marked ?? '0 missed', await marks('En')].map((text) => Number(text.match(/^(\d+) missed$/)[1]));
    assert.ok(now >= before + 60, `${before}, then ${now}`);
    assert.equal(await marks('Zh'), `逾期 ${now} 次`);
  });

  test('is to be reminded by the province, which has that in its own list with the call', async () => {
    const line = await inWorklist(PROVINCE, id, '--overdue');
    assert.deepEqual([line.call, line.rule], ['cases.remind', 'seat.remind']);
    assert.match(line.what, /remind the seat that is behind/);
    const [seat, , inner] = api.createType('Call', line.encoded).args;
    assert.deepEqual([seat.toNumber(), `${inner.section}.${inner.method}`], [PROVINCE, 'cases.remind']);
  });

  test('keeps its case: another seat can\'t remind, the province does it once, and the county has a new term', async () => {
    const remind = (...key) => ['case', 'remind', String(id), ...key];
    await cli.refused(remind(...officer(COUNTY, 'Handler1')), [`signs for seat ${COUNTY}`, `seat ${PROVINCE} that has to remind`]);
    await cli.refused(remind('--dev-key', '//Dave'), ['signs for no seat']);
    const { came, turn } = await cli.told(...remind(...officer(PROVINCE, 'Handler1')));
    assert.deepEqual([came.state, came.failed], ['acted', null]);
    assert.deepEqual([turn.seat, turn.rule, turn.reminds], [COUNTY, 'seat.reminded', false]);
    await cli.refused(remind(...officer(PROVINCE, 'Handler1')), ['nobody is to be reminded', `waits for seat ${COUNTY}`]);
    assert.equal(await inWorklist(PROVINCE, id), undefined);
    const line = await inWorklist(COUNTY, id, '--overdue');
    assert.deepEqual([line.rule, line.call], ['seat.reminded', 'cases.act (Accept)']);
    assert.ok(line.due > due);
    assert.deepEqual([line.overdue, line.missed], [false, 1], 'only a date that has passed is overdue');
    const list = await cli.says('worklist', String(COUNTY), '--overdue', '--limit', '1000');
    assert.ok(list.includes(`missed once before, now due at ${line.dueShown}`), list);
    const zh = await cli.says('worklist', String(COUNTY), '--overdue', '--limit', '1000', '--language', 'zh');
    assert.ok(zh.includes(`此前逾期 1 次，现期限为 ${line.dueShown}`), zh);
  });

  test('is behind no more once it acts', async () => {
    await taken(COUNTY, id, ['accept'], HANDLERS);
    assert.equal(await inWorklist(COUNTY, id, '--overdue'), undefined);
    const line = await inWorklist(COUNTY, id);
    assert.deepEqual([line.overdue, line.rule, line.missed], [false, 'clue.tell', 0]);
  });
});
