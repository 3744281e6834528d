// Polkadot.js' client against a test's node, from metadata alone.

import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';

/** What the client may say on its console. It doesn't know the first standard extension by name yet, and ignores it. */
const HARMLESS = [/Unknown signed extensions AuthorizeCall found/, /API\/INIT: RPC methods not decorated/];

/** Connect; whatever else the client warns of fails the test that calls `quiet`. */
export async function connect(node) {
  const complaints = [];
  const listen = (original) => (...words) => {
    const text = words.map(String).join(' ');
    if (!HARMLESS.some((harmless) => harmless.test(text))) complaints.push(text);
    else return;
    original(...words);
  };
  console.warn = listen(console.warn);
  console.error = listen(console.error);
  const api = await ApiPromise.create({ provider: new WsProvider(node.ws), noInitWarn: false });
  api.complaints = complaints;
  return api;
}

/** The development accounts. */
export const keyring = () => new Keyring({ type: 'sr25519' });

/** Submit and wait until the block is final; what the chain said of it. */
export function submit(tx, signer) {
  return new Promise((resolve, reject) => {
    tx.signAndSend(signer, ({ status, dispatchError, events }) => {
      if (status.isFinalized) resolve({ block: status.asFinalized.toHex(), dispatchError, events });
      if (status.isInvalid || status.isDropped || status.isUsurped) reject(new Error(status.type));
    }).catch(reject);
  });
}
