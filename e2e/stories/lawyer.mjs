// `scripts/run.sh --story lawyer`: a buyer's case.

import { Story } from '../lib/story.mjs';

await Story.play("The lawyer: a buyer's case", async (story) => {
  story.notYet('The client has a receipt with a code, no account; a power of attorney.');
  story.notYet('What was shown at order time and what was said in that minute.');
  story.notYet('The complaint from the claim secret; the clock, and what happens on silence.');
  story.notYet("The seller's identity, encrypted, or its absence on record.");
  story.notYet("Silence: price and freight from the platform's bond; three times after a fraud finding.");
  story.notYet('Day 60, mediation ends; the case file on one disk, verified offline in five minutes.');
  story.notYet('Four hundred buyers of the same session: the count provable, the names not.');
}, { chain: false });
