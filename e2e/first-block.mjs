// `scripts/run.sh --exit`: start a development chain, wait for a final block, say what one sees, end.

import { Node } from './lib/node.mjs';

const node = await Node.start(['--dev']);
try {
  await node.until('a final block', async () => (await node.final()) >= 1);
  const version = await node.rpc('state_getRuntimeVersion');
  const hash = await node.rpc('chain_getFinalizedHead');
  console.log(`chain:       ${await node.rpc('system_chain')}`);
  console.log(`runtime:     ${version.specName} ${version.specVersion}`);
  console.log(`best block:  ${await node.best()}`);
  console.log(`final block: ${await node.final()}  ${hash}`);
} finally {
  await node.stop();
}
