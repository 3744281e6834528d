// `scripts/run.sh --story platform`: a CTO's day of sales.

import { shipments } from '../lib/documents.mjs';
import { fairstream } from '../lib/cli.mjs';
import { Story } from '../lib/story.mjs';
import { sleep } from '../lib/node.mjs';

await Story.play("The platform: a CTO's day of sales", async (story) => {
  story.notYet('00:00 A burst of 20,000 orders a second; one journal root per window; receipts to buyers.');
  story.notYet('Three thousand rooms live at once; one traffic root per window.');
  await story.step('02:00 The node goes down while 400 events are under way. They drain when it is back, none twice.', async () => {
    const document = shipments(400);
    const args = ['capture', '-', '--dev-key', '//Bob', '--url', story.node.ws];
    console.log(`\n$ fairstream ${args.join(' ')} &`);
    const capturing = fairstream(args, { input: document });
    await story.node.until('transactions under way', async () => (await story.node.pending()) > 0);
    console.log('$ kill -9 of the node; it stays down for 10 s, then starts again');
    await story.node.crash();
    await sleep(10_000);
    await story.node.restart();
    const result = await capturing;
    console.log(result.stdout.trim().split('\n').slice(-3).join('\n'));
    process.stdout.write(result.stderr);
    if (result.status !== 0) throw new Error(`the command ended with status ${result.status}`);
    console.log('\nThe same command again finds all of it there:');
    const again = await fairstream(args, { input: document });
    console.log(again.stdout.trim().split('\n').slice(-2).join('\n'));
    if (again.status !== 0) throw new Error(`the command ended with status ${again.status}`);
  });
  story.notYet('08:00 Inbox: 12,000 complaints with clocks; replies to many with item-indexed results.');
  story.notYet('09:30 An audit draw, openings answered by the agent unattended.');
  story.notYet("11:00 A rival member's node sees nothing of what stays secret.");
  await story.step('The platform holds itself to a quicker first reply than the rule asks, from March on, and shows it.', async () => {
    const own = ['--layer', 'platform:3'];
    await story.run([
      'rules', 'propose', 'complaint.platform.first_reply', '24h', ...own,
      '--from', '2027-03-01', '--evidence', 'README.md', '--dev-key', '//Eve',
    ]);
    await story.run(['rules', 'history', 'complaint.platform.first_reply', ...own]);
    await story.run(['rules', 'show', 'complaint.platform.first_reply', '--platform', '3', '--at', '2027-03-01']);
  });
  story.notYet('A rule will change in seven days: what would it have done to our own cases.');
  story.notYet('Consents withdrawn, erasure receipts.');
  story.notYet('22:00 Reconciliation with the chain and the payment institutions.');
});
