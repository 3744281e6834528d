// `scripts/run.sh --story platform`: a CTO's day of sales.

import { randomBytes } from 'node:crypto';
import { shipments } from '../lib/documents.mjs';
import { fairstream } from '../lib/cli.mjs';
import { PLATFORM } from '../lib/room.mjs';
import { Story } from '../lib/story.mjs';
import { sleep } from '../lib/node.mjs';
import { civil, MINUTE } from '../lib/time.mjs';

/** So many lines, each with a salt, so that nobody who holds the proof of one finds out what its neighbours say by trying. */
function salted(count, line) {
  const salts = randomBytes(8 * count).toString('hex');
  return Array.from({ length: count }, (_, n) => `${line(n)} salt ${salts.slice(16 * n, 16 * n + 16)}\n`).join('');
}

await Story.play("The platform: a CTO's day of sales", async (story) => {
  // The last minute that surely is over.
  const minute = Math.floor(Date.now() / MINUTE - 1.5);
  const at = ['--at', civil(minute * MINUTE).replace(' ', 'T')];
  const own = ['--owner', String(PLATFORM)];
  await story.step('00:00 A burst of 20,000 orders a second: one root for the minute, a receipt with its proof for each buyer.', async () => {
    const orders = story.file('orders.txt', salted(60 * 20_000, (n) => `order ${n} jar ${n % 4_000} paid 68.00`));
    const journal = ['--kind', 'order-journal', ...at];
    await story.run(['commitment', 'file', orders, ...journal, '--dev-key', '//Eve']);
    const receipt = story.path('receipt-777777.json');
    await story.run(['commitment', 'prove', orders, ...journal, ...own, '--leaf', '777777', '--out', receipt]);
    story.besides('the buyer has the receipt, and asks any node');
    await story.run(['commitment', 'verify', receipt]);
    story.besides('a second thought: another file for the same minute');
    const other = story.file('other.txt', salted(1_000, (n) => `order ${n} jar ${n} paid 1.00`));
    await story.run(['commitment', 'file', other, ...journal, '--dev-key', '//Eve'], { status: 1 });
  });
  story.notYet('The orders are paid through two institutions, and the receipts hold claim secrets.');
  await story.step('Three thousand rooms live at once: one traffic root for the minute, and a leaf for each room.', async () => {
    const traffic = story.file('traffic.txt', salted(3_000, (n) => `room ${88_000 + n} peak ${n * 7} joined ${n * 31}`));
    const window = ['--kind', 'traffic-window', ...at];
    await story.run(['commitment', 'file', traffic, ...window, '--dev-key', '//Eve', '--check']);
    await story.run(['commitment', 'file', traffic, ...window, '--dev-key', '//Eve']);
    const room = story.path('room-88001.json');
    await story.run(['commitment', 'prove', traffic, ...window, ...own, '--leaf', '1', '--out', room]);
    await story.run(['commitment', 'verify', room]);
    await story.run(['commitment', 'show', String(PLATFORM), 'traffic-window']);
  });
  await story.step('02:00 The node goes down while 400 events are under way. They drain when it is back, none twice.', async () => {
    const document = shipments(400);
    const args = ['capture', '-', '--dev-key', '//Bob', '--url', story.node.ws];
    console.log(`\n$ fairstream ${args.join(' ')} &`);
    const capturing = fairstream(args, { input: document });
    await story.node.until('transactions under way', async () => (await story.node.pending()) > 0);
    console.log('$ kill -9 of the node; it stays down for 3 s, then starts again');
    await story.node.crash();
    await sleep(3_000);
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
    const own = ['--layer', `platform:${PLATFORM}`];
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
