// `scripts/run.sh --story officer`: a day in provincial market regulation.

import { connect } from '../lib/api.mjs';
import { example, fairstreamJson } from '../lib/cli.mjs';
import { COUNTY, FAKE, openRoom, PLATFORM, PROVINCE, ROOM, SHOP } from '../lib/room.mjs';
import { Story } from '../lib/story.mjs';
import { civil, civilDay, DAY, HOUR, sealAt, walkTo } from '../lib/time.mjs';

/** Tell the day. */
async function day(story, api) {
  const now = async () => (await api.query.timestamp.now()).toNumber();
  const worklist = async (seat) => (await fairstreamJson(['worklist', String(seat), '--url', story.node.ws])).json.cases;
  const handler = (seat, number = 1) => ['--dev-key', `//Seat${seat}Handler${number}`];

  story.besides('weeks before, a honey seller opened a room on a platform, and a beekeeper reported the seller');
  await openRoom(api);
  await story.run([
    'case', 'report', '--about', `participant:${SHOP}`, '--act', FAKE,
    '--evidence', story.file('jars.txt', 'what the jars say\n'), '--dev-key', '//Bob',
  ]);
  const [{ case: first, due }] = await worklist(COUNTY);
  const morning = due - 15 * HOUR - HOUR / 2;
  await sealAt(story.node, morning);
  story.besides(`it is ${civil(await now())}; the county has not looked at the report yet, and its time ends tonight`);

  await story.step('08:30 The worklist: what is due, what is overdue, what happens if nobody acts.', async () => {
    await story.run(['worklist', String(PROVINCE)]);
    await story.run(['worklist', String(COUNTY), '--due-before', civilDay(due + DAY)]);
    await story.run(['worklist', String(COUNTY), '--language', 'zh']);
  });
  await story.step("09:00 A citizen reports a honey seller's room; she finds it by platform and public number.", async () => {
    await walkTo(story.node, await now(), morning + HOUR / 2);
    const reported = await story.run([
      'case', 'report', '--about', `room:${PLATFORM}/${ROOM}`, '--act', FAKE,
      '--evidence', story.file('recording.txt', 'a recording of 10:12\n'), '--without-account', story.path('citizen.key'),
    ]);
    const [, room] = reported.stdout.match(/case (\d+) is opened/);
    await story.run(['registry', 'find', '--platform', String(PLATFORM), '--room', ROOM]);
    await story.run(['case', 'show', room]);
  });
  await story.step('Whose case it would be, by article 47; who sits there; how long the check of a clue may take.', async () => {
    await story.run([
      'seats', 'responsible', FAKE, '--room', '--business', '330106', '--registered', '310115', '--platform-domicile', '330108',
    ]);
    await story.run(['seats', 'show', String(COUNTY)]);
    await story.run(['rules', 'show', 'clue.check', '--start', '2026-09-30T16:00']);
    await story.run(['inbox', '--seat', String(COUNTY)]);
  });
  await story.step('The sheet of the lot. Of it exists today: what it is, how it stands, and its trace.', async () => {
    await story.run(['capture', example('1-farm.jsonld'), '--dev-key', '//Bob']);
    await story.run(['trace', '01/09521234543213/10/ACACIA-0910', '--document', example('1-farm.jsonld')]);
    await story.run(['trace', '01/09521234543213/10/ACACIA-0910', '--language', 'zh']);
  });
  story.notYet('Minute 10:12 of the broadcast, and the evidence of the claim "wild".');
  story.notYet("Stop-sale on the lot with a colleague's second signature; the sale of a descendant is refused.");
  story.notYet('Order to correct, note and photos, thirty days later lift, extend or decide.');
  story.notYet('Mediation of a complaint.');
  story.notYet('Yellow card to a platform that gave away phone numbers.');
  await story.step('A county seat slept over a clock: reminder at its superior, mark in the public series.', async () => {
    await walkTo(story.node, await now(), morning + DAY + HOUR);
    story.besides(`it is ${civil(await now())}, and the county has done nothing`);
    await story.run(['worklist', String(PROVINCE), '--overdue']);
    await story.run(['case', 'remind', String(first), ...handler(PROVINCE)]);
    await story.run(['worklist', String(COUNTY), '--overdue']);
    const missed = (await api.call.casesApi.missed(COUNTY, 'En')).asOk;
    story.screen(`casesApi → missed (${COUNTY}, En)`, missed);
    if (missed.every(({ text }) => text.toString().startsWith('0 '))) throw new Error('the miss is not in the series');
    await story.run(['case', 'act', String(first), 'accept', ...handler(COUNTY)]);
    await story.run(['case', 'act', String(first), 'accept', ...handler(COUNTY, 2)]);
    await story.run(['worklist', String(COUNTY), '--overdue']);
  });
  story.notYet('Half-year figures and the open series, exported.');
}

await Story.play('The officer: provincial market regulation, a county seat below her', async (story) => {
  const api = await connect(story.node);
  try {
    await day(story, api);
  } finally {
    await api.disconnect();
  }
}, { leaps: true });
