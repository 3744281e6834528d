// A product's events and sheet, through Polkadot.js from metadata alone: everything an auditor sees is readable text.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect, keyring, submit } from '../lib/api.mjs';
import { Node } from '../lib/node.mjs';

const JAR = '01/09521234543213/21/17';
const CARTON = '00/095212340123456780';

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

/** An event's core as one would type it into Polkadot.js Apps. `n` makes its digest. */
async function event(n, fields) {
  return {
    hash: {
      digest: `0x${String(n).padStart(64, '0')}`,
      profile: { algorithm: 'Sha256', cbvVersion: 'V2_0', canonicaliser: 'Revision5d2f1c3' },
    },
    eventType: 'Object',
    action: 'Observe',
    time: (await api.query.timestamp.now()).toNumber() || Date.now(),
    zoneOffset: 480,
    bizStep: null,
    disposition: null,
    readPoint: null,
    bizLocation: null,
    persistent: { set: [], unset: [] },
    parent: null,
    units: [],
    outputs: [],
    transformation: null,
    lot: null,
    bizTransactions: [],
    sources: [],
    destinations: [],
    sensors: null,
    certificates: [],
    declaration: null,
    ...fields,
  };
}

const capture = async (who, n, fields) => submit(api.tx.traceability.capture(await event(n, fields)), account(who));

/** The name of the error that a transaction failed with. */
const failure = ({ dispatchError }) => {
  const { section, name } = api.registry.findMetaError(dispatchError.asModule);
  return `${section}.${name}`;
};

test('a farm commissions and packs, a carrier ships, and the sheet tells it in both languages', async () => {
  const steps = [
    ['Bob', { action: 'Add', bizStep: 'Commissioning', readPoint: { Place: '414/9521234000013' }, units: [{ Whole: JAR }] }],
    ['Bob', { eventType: 'Aggregation', action: 'Add', bizStep: 'Packing', parent: CARTON, units: [{ Whole: JAR }] }],
    ['Charlie', { bizStep: 'Shipping', disposition: 'InTransit', units: [{ Whole: CARTON }] }],
  ];
  for (const [n, [who, fields]] of steps.entries()) {
    const result = await capture(who, n + 1, fields);
    assert.equal(result.dispatchError, undefined);
  }

  const en = (await api.call.fairstreamApi.sheet(JAR, 'En')).asOk.toJSON();
  assert.equal(en.title, JAR);
  const trace = en.sections.find(({ heading }) => heading === 'Trace').lines.map(({ text }) => text);
  assert.deepEqual(trace, [
    'commissioning @ 414/9521234000013, participant #0 (producer)',
    `packing (${CARTON}), participant #0 (producer)`,
    `shipping (inside ${CARTON}), participant #1 (carrier, warehouse)`,
  ]);
  const zh = (await api.call.fairstreamApi.sheet(JAR, 'Zh')).asOk.toJSON();
  assert.ok(zh.sections.some(({ heading }) => heading === '流转记录'));
  assert.match(JSON.stringify(en), /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+08:00/, 'civil time');
});

test('a unit is found by the link on its label, and the history gives each hash', async () => {
  const history = await api.call.fairstreamApi.history(`https://shop.example/${JAR}`, 'En', 0);
  const { entries, total } = history.asOk.toJSON();
  assert.equal(total, 3);
  assert.match(entries[0].hash, /^ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0$/);
});

test('stored units and events show GS1 text and words, not bytes', async () => {
  const unit = (await api.query.traceability.units(JAR)).unwrap();
  assert.equal(unit.stay.unwrap().parent.toString(), CARTON);
  const [key] = await api.query.traceability.units.keys();
  assert.match(key.args[0].toString(), /^0[01]\//);
  const participant = (await api.query.registry.participants(0)).unwrap().toHuman();
  assert.equal(participant.region, '330127');
  assert.ok('Producer' in participant.functions);
});

test('what can not be true is refused with an error that names the cause', async () => {
  const again = { action: 'Add', units: [{ Whole: JAR }] };
  assert.equal(failure(await capture('Bob', 10, again)), 'traceability.AlreadyCommissioned');
  const unseen = { units: [{ Whole: '01/09521234543213/21/99' }] };
  assert.equal(failure(await capture('Charlie', 11, unseen)), 'traceability.NeverCommissioned');
  assert.equal(failure(await capture('Charlie', 3, { units: [{ Whole: CARTON }] })), 'traceability.Duplicate');
  await assert.rejects(capture('Ferdie//stash', 12, { units: [{ Whole: JAR }] }), /Transaction call is not expected/, 'a stranger');
});

test('a wrong check digit never gets into a block', async () => {
  await assert.rejects(capture('Bob', 13, { action: 'Add', units: [{ Whole: '01/09521234543214/21/1' }] }), /decode|Verification/i);
});

test('an unknown code and a wrong one are answered in words', async () => {
  const unknown = (await api.call.fairstreamApi.sheet('01/09521234543213/21/404', 'En')).asErr.toString();
  assert.match(unknown, /never reported/);
  const wrong = (await api.call.fairstreamApi.sheet('01/09521234543214', 'En')).asErr.toString();
  assert.match(wrong, /check digit/);
});
