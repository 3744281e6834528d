// Rules, seats and duties through Polkadot.js from metadata alone: what an officer and an auditor see is readable text, and
// four officers change a rule with nothing but signed extrinsics.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect, keyring, submit } from '../lib/api.mjs';
import { Node } from '../lib/node.mjs';

const NATION = { category: null, region: '000000', platform: null };
const CIVIL_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \+08:00$/;

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

const account = (name) => keyring().addFromUri(`//${name}`);
const rule = async (name, scope = NATION, at = null, language = 'En') =>
  (await api.call.rulebookApi.rule(name, scope, at, language)).asOk;

test('every rule is there in both languages, with its unit, its basis, and whether law gives a number', async () => {
  for (const language of ['En', 'Zh']) {
    const rules = await api.call.rulebookApi.rules(NATION, null, language);
    assert.ok(rules.length >= 95, `${rules.length} rules`);
    for (const line of rules) {
      assert.match(line.name.toString(), /^[a-z_]+(\.[a-z_0-9]+)+$/);
      assert.ok(line.what.toString().length > 5 && line.shown.toString().length > 0 && line.source.toString().length > 2);
      if (language === 'Zh') assert.match(line.what.toString(), /[\u4e00-\u9fff]/);
    }
    const project = rules.filter((line) => line.source.toString().startsWith('project'));
    assert.ok(project.length > 10, 'what no law gives is marked');
  }
});

test('a question about a rule that is not there, or a region that is none, is answered in words with the remedy', async () => {
  const unknown = await api.call.rulebookApi.rule('no.such.rule', NATION, null, 'En');
  assert.match(unknown.asErr.toString(), /no rule 'no\.such\.rule'.*docs\/rules\.md/);
  const nowhere = await api.call.seatsApi.responsible('order117.a34.fake_figures', '990000', 'En');
  assert.match(nowhere.asErr.toString(), /no province/);
  const harmless = await api.call.seatsApi.responsible('no.such.act', '330106', 'Zh');
  assert.match(harmless.asErr.toString(), /没有编码/);
});

test('the end of a period is told in civil time with what it rests on', async () => {
  // Friday, 9 October 2026, noon in China: the Saturday after is worked.
  const start = Date.parse('2026-10-09T12:00:00+08:00');
  const sheet = (await api.call.rulebookApi.due('complaint.regulator.accept', NATION, start, 'En')).asOk;
  const text = Object.fromEntries(sheet.sections[0].lines.map((line) => [line.label.toString(), line.text.toString()]));
  assert.equal(text.Ends, '2026-10-20 00:00:00 +08:00');
  assert.match(text['Rests on'], /published/);
});

test('for every act the seat that answers in a county is told, and why others were passed over', async () => {
  const acts = await api.call.rulebookApi.acts('Zh');
  assert.ok(acts.length > 30);
  for (const act of acts) {
    const found = (await api.call.seatsApi.responsible(act.code.toString(), '520103', 'En')).asOk;
    const steps = found.steps.map((step) => step.label.toString());
    assert.equal(steps.at(-1), '000000', 'nobody sits in Guizhou on this chain');
    assert.match(found.shown.toString(), /^seat [01] \(.*national/);
  }
  const fake = (await api.call.seatsApi.responsible('order117.a34.fake_figures', '330106', 'En')).asOk;
  assert.equal(fake.seat.toNumber(), 3);
});

test('article 47 leads from what is known of an operator to the seat', async () => {
  const room = (business, registered) => ({ RoomOperator: { business, registered, platform: '330106' } });
  const ask = async (supervised) =>
    (await api.call.seatsApi.whoseCase('order117.a34.fake_figures', supervised, 'En')).asOk;
  assert.equal((await ask(room(null, null))).seat.toNumber(), 3, "the platform's domicile");
  assert.equal((await ask(room('330206', null))).seat.toNumber(), 2, 'the county has no seat, the province has');
  assert.equal((await ask(room(null, '520103'))).seat.toNumber(), 0, 'nor has the other province');
  assert.notEqual((await ask(room(null, null))).ground.toString(), '');
});

test('four officers of a province tighten a rule, each with one extrinsic, and the history names the authority', async () => {
  const now = (await api.query.timestamp.now()).toNumber() || Date.now();
  const from = now + 40 * 86_400_000;
  const value = { Hours: 24 };
  const when = { After: { notice: 'Major', from, until: null } };
  const call = api.tx.rulebook.propose('ComplaintFirstReply', { Region: '330000' }, value, null, `0x${'07'.repeat(32)}`, when);
  const roles = [['Handler1', 'Handler'], ['Handler2', 'Handler'], ['Reviewer', 'Reviewer'], ['Approver', 'Approver']];
  for (const [place, [name, role]] of roles.entries()) {
    const { dispatchError, events } = await submit(api.tx.seats.sign(2, role, call), account(`Seat2${name}`));
    assert.equal(dispatchError, undefined);
    const waits = events.find(({ event }) => api.events.seats.Signed.is(event));
    assert.equal(waits?.event.data.missing.toNumber() ?? 0, 3 - place);
    const papers = (await api.call.seatsApi.papers(2, 'En')).asOk;
    assert.equal(papers.length, place < 3 ? 1 : 0);
    if (place === 3) {
      const acted = events.find(({ event }) => api.events.seats.Acted.is(event)).event.data;
      assert.ok(acted.result.isOk, acted.result.toString());
    }
  }
  const history = (await api.call.rulebookApi.ruleHistory('complaint.platform.first_reply', { Region: '330000' }, 0, 'En')).asOk;
  assert.equal(history.versions.length, 1, 'announced');
  assert.equal(history.versions[0].authority.toString(), 'Provincial');
  assert.match(history.versions[0].fromShown.toString(), CIVIL_TIME);
  assert.equal((await rule('complaint.platform.first_reply')).shown.toString(), '48 h');
});

test('an officer alone does nothing, and an account that is no officer not even that', async () => {
  const call = api.tx.rulebook.withdraw('ComplaintFirstReply', { Region: '330000' });
  const alone = await submit(api.tx.seats.sign(2, 'Handler', call), account('Seat2Handler1'));
  assert.equal(alone.dispatchError, undefined);
  assert.ok(!alone.events.some(({ event }) => api.events.seats.Acted.is(event)));
  const stranger = await submit(api.tx.seats.sign(2, 'Handler', call), account('Eve'));
  const { section, name } = api.registry.findMetaError(stranger.dispatchError.asModule);
  assert.equal(`${section}.${name}`, 'seats.NotOfficer');
});

test('an affiliation offered to a platform stands in its inbox with the call that answers it', async () => {
  const offered = await submit(api.tx.registry.offerAffiliation('RoomOnPlatform', 'Lower', 3, null), account('Dave'));
  assert.equal(offered.dispatchError, undefined);
  const inbox = await api.call.deadlinesApi.dutiesOf({ Participant: 3 }, null, 'Zh');
  const duty = inbox.duties.find((line) => line.call.toString() === 'registry.answerAffiliation');
  assert.ok(duty, 'it is due');
  assert.match(duty.dueShown.toString(), CIVIL_TIME);
  assert.match(duty.consequence.toString(), /[\u4e00-\u9fff]/);
  const answer = api.tx(api.registry.createType('Call', duty.encoded.toU8a(true)));
  const answered = await submit(answer, account('Eve'));
  assert.equal(answered.dispatchError, undefined);
  const later = await api.call.deadlinesApi.dutiesOf({ Participant: 3 }, null, 'Zh');
  assert.ok(!later.duties.some((line) => line.call.toString() === 'registry.answerAffiliation'), 'it is done');
  const named = await submit(api.tx.registry.nameRoom('88001', 2), account('Eve'));
  assert.equal(named.dispatchError, undefined);
  assert.equal((await api.call.registryApi.room(3, '88001', null, 'Zh')).asOk.toNumber(), 2);
  const sheet = (await api.call.registryApi.participant(2, 'Zh')).asOk;
  const text = sheet.sections.flatMap((section) => [...section.lines]).map((line) => `${line.label} ${line.text}`).join('\n');
  assert.match(text, /直播间运营者|商品经营者/);
});
