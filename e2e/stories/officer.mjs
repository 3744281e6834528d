// `scripts/run.sh --story officer`: a day in provincial market regulation.

import { example } from '../lib/cli.mjs';
import { Story } from '../lib/story.mjs';

await Story.play('The officer: provincial market regulation, a county seat below her', async (story) => {
  story.notYet('08:30 The worklist: what is due, what is overdue, what happens if nobody acts.');
  story.notYet("09:00 A citizen reports a honey seller's room; she finds it by platform and public number.");
  await story.step('Whose case it would be, by article 47; who sits there; how long the check of a clue may take.', async () => {
    await story.run([
      'seats', 'responsible', 'order117.a34.fake_figures', '--room', '--registered', '310115', '--platform-domicile', '330106',
    ]);
    await story.run(['seats', 'show', '3']);
    await story.run(['rules', 'show', 'clue.check', '--start', '2026-09-30T16:00']);
    await story.run(['inbox', '--seat', '3']);
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
  story.notYet('A county seat slept over a clock: reminder at its superior, mark in the public series.');
  story.notYet('Half-year figures and the open series, exported.');
});
