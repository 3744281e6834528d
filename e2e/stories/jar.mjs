// `scripts/run.sh --exit`: a chain, three parties' documents, and the trace of the jar that was sold.

import { example } from '../lib/cli.mjs';
import { Story } from '../lib/story.mjs';

await Story.play('A jar of honey, from the farm to a buyer', async (story) => {
  await story.step('The farm reports that it filled, inspected and packed jars of honey.', () =>
    story.run(['capture', example('1-farm.jsonld'), '--dev-key', '//Bob']));
  await story.step('The carrier reports the carton on its way. Its document is XML.', () =>
    story.run(['capture', example('2-carrier.xml'), '--dev-key', '//Charlie']));
  await story.step('The shop reports that it emptied the carton, and sold jar 17 in a broadcast.', () =>
    story.run(['capture', example('3-shop.jsonld'), '--dev-key', '//Dave']));
  await story.step('The buyer scans the code on jar 17, and compares the documents that the shop handed over.', () =>
    story.run([
      'trace', 'https://id.gs1.org/01/09521234543213/21/17',
      ...['1-farm.jsonld', '2-carrier.xml', '3-shop.jsonld'].flatMap((name) => ['--document', example(name)]),
    ]));
});
