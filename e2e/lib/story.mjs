// A day in somebody's work, played against a real node and told step by step. Each step is a command or screen that the
// documentation describes; one whose capability does not exist yet is told as such.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fairstream } from './cli.mjs';
import { Node, temporaryFolder } from './node.mjs';
import { sealAt } from './time.mjs';

const bold = (text) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);

/** Tells a story. */
export class Story {
  /**
   * Start a chain and play. The process ends with status 1 if a step fails. With `leaps` the chain seals blocks when they are
   * asked for, so that weeks pass in seconds; with none it runs as chains do. A story of which nothing is built yet needs no
   * `chain`.
   */
  static async play(title, tell, { leaps = false, chain = true } = {}) {
    console.log(bold(`# ${title}`));
    const story = new Story();
    try {
      if (chain) await story.#start(leaps);
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

  async #start(leaps) {
    this.node = await Node.start(leaps ? ['--dev', '--sealing', 'instant'] : ['--dev']);
    if (leaps) await sealAt(this.node, Date.now());
    await this.node.until('a final block', async () => (await this.node.final()) >= 1);
    const chain = await this.node.rpc('system_chain');
    const how = leaps ? 'blocks when they are asked for, so that weeks pass in seconds' : 'a validator of its own';
    console.log(`\n${chain}: ${how}, block ${await this.node.final()} is final\n`);
  }

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

  /** What happens besides, in a line. */
  besides(text) {
    console.log(`\n(${text})`);
  }

  /** A screen of Polkadot.js Apps, under Developer, Runtime calls: the lines that the chain answers. */
  screen(call, lines) {
    console.log(`\nPolkadot.js Apps, Developer → Runtime calls → ${call}`);
    for (const { label, text } of lines) console.log(`  ${label}  ${text}`);
  }

  /** Where the reader would have a file of this name. */
  path(name) {
    this.folder ??= temporaryFolder();
    return join(this.folder, name);
  }

  /** A file that the reader would have; its path. */
  file(name, content) {
    writeFileSync(this.path(name), content);
    return this.path(name);
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
