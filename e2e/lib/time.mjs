// Time on a chain that was started with --sealing: weeks in seconds, with the legal values unchanged.

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A slot. */
const SLOT = 3 * SECOND;

/** Between two blocks the chain does not stand still for as long as that; ten minutes are an outage. */
const STEP = 9 * MINUTE;

/** A moment as the clock on the wall in China shows it, as in 2026-06-01 20:14:30. */
export const civil = (millis) => new Date(millis + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');

/** The day of a moment in China, as in 2026-06-01. */
export const civilDay = (millis) => civil(millis).slice(0, 10);

/** A block at a moment, and two more: the first of an epoch works nothing off, and two in a row don't each begin one. */
export async function sealAt(node, millis) {
  for (const more of [0, 1, 2]) await node.rpc('dev_sealAt', millis + more * SLOT);
}

/** Blocks until a moment, so that the chain never stands still. From `now`, the last block's time. */
export async function walkTo(node, now, millis) {
  for (let at = now + STEP; at < millis; at += STEP) await sealAt(node, at);
  await sealAt(node, millis);
}

/**
 * Leap beyond a moment at which somebody's silence has a consequence, and on until it has. A leap is an outage, so that nothing
 * follows until a day after it. The last block's time.
 */
export async function sleepOver(node, millis) {
  await sealAt(node, millis);
  const end = millis + DAY + 2 * STEP;
  await walkTo(node, millis, end);
  return end;
}
