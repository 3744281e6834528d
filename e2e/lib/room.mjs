// A room on a platform of the development chain, ready to be reported.

import assert from 'node:assert/strict';
import { keyring, submit } from './api.mjs';

/** Who takes part there. */
export const SHOP = 2;
export const PLATFORM = 3;

/** The seats of market regulation: of the nation, of Zhejiang, and of a county in it. */
export const NATION = 0;
export const PROVINCE = 2;
export const COUNTY = 3;

/** The number that the public sees. */
export const ROOM = '88001';

/** What is claimed of it. */
export const FAKE = 'order117.a34.fake_figures';

/** Who signs for a seat, in their order, with the role in which each does. */
export const FOUR = [
  ['Handler1', 'handler'], ['Handler2', 'handler'], ['Reviewer', 'reviewer'], ['Approver', 'approver'],
];

/** The shop does business in the county, and streams on the platform in a room with a number. */
export async function openRoom(api) {
  const [dave, eve] = ['//Dave', '//Eve'].map((name) => keyring().addFromUri(name));
  for (const [who, call] of [
    [dave, api.tx.registry.declareBusiness('330106')],
    [dave, api.tx.registry.offerAffiliation('RoomOnPlatform', 'Lower', PLATFORM, null)],
    [eve, api.tx.registry.answerAffiliation('RoomOnPlatform', 'Upper', SHOP, true, null)],
    [eve, api.tx.registry.nameRoom(ROOM, SHOP)],
  ]) {
    assert.equal((await submit(call, who)).dispatchError, undefined);
  }
}
