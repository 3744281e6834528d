// Commands of the command line against a test's node.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fairstream, fairstreamJson } from './cli.mjs';
import { temporaryFolder } from './node.mjs';

/** The command line, and a folder for what it reads and writes. */
export class Commands {
  folder = temporaryFolder();

  constructor(node) {
    this.node = node;
  }

  /** A command as people run it. */
  text(...args) {
    return fairstream([...args, '--url', this.node.ws]);
  }

  /** What a command prints that succeeds. */
  async says(...args) {
    const { status, stdout, stderr } = await this.text(...args);
    assert.equal(status, 0, stderr + stdout);
    return stdout;
  }

  /** What a command answers to machines that succeeds. */
  async told(...args) {
    const { status, json, stderr } = await fairstreamJson([...args, '--url', this.node.ws]);
    assert.equal(status, 0, `${stderr}${JSON.stringify(json.errors)}`);
    return json;
  }

  /** A command that is refused, with these words; they stand on standard error for people, and in the answer for machines. */
  async refused(args, words, status = 1) {
    const result = await this.text(...args);
    assert.equal(result.status, status, result.stderr + result.stdout);
    for (const word of words) assert.ok(result.stderr.includes(word), `'${word}' is not in: ${result.stderr}`);
  }

  /** A path in the folder. */
  path(name) {
    return join(this.folder, name);
  }

  /** A file in the folder; its path. */
  file(name, content) {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }
}
