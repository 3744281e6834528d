// A day in somebody's work, played against a real node and told step by step. Each step is a command or screen that the
// documentation describes; one whose capability does not exist yet is told as such.

import { fairstream } from './cli.mjs';
import { Node } from './node.mjs';

const bold = (text) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);

/** Tells a story. */
export class Story {
  /** Start a chain and play. The process ends with status 1 if a step fails. */
  static async play(title, tell) {
    console.log(bold(`# ${title}`));
    const story = new Story();
    try {
      story.node = await Node.start(['--dev']);
      await story.node.until('a final block', async () => (await story.node.final()) >= 1);
      const chain = await story.node.rpc('system_chain');
      console.log(`\n${chain}: a validator of its own, block ${await story.node.final()} is final\n`);
      await tell(story);
    } catch (error) {
      console.error(`error: ${error.message}`);
      process.exitCode = 1;
    } finally {
      await story.node?.stop();
    }
    const missing = story.missing ? `, ${story.missing} of them not built yet` : '';
    if (!process.exitCode) console.log(`\n${story.told} steps${missing}.`);
  }

  told = 0;
  missing = 0;

  /** A step that is played. */
  async step(title, play) {
    this.told += 1;
    console.log(bold(`\n${this.told}. ${title}`));
    await play();
  }

  /** A step whose capability does not exist yet. */
  notYet(title) {
    this.told += 1;
    this.missing += 1;
    console.log(`\n${this.told}. ${title}\n   (not built yet)`);
  }

  /** Run a command as the reader would, and show it. It has to end with `status`. */
  async run(args, { status = 0 } = {}) {
    const shown = args.map((arg) => (/^[\w./:@=-]+$/.test(arg) ? arg : `'${arg}'`)).join(' ');
    console.log(`\n$ fairstream ${shown}`);
    const result = await fairstream([...args, '--url', this.node.ws]);
    process.stdout.write(result.stdout);
    process.stdout.write(result.stderr);
    if (result.status !== status) throw new Error(`'fairstream ${shown}' ended with status ${result.status}, not ${status}`);
    return result;
  }
}
