//! What the book and the archive guarantee, a file per call or subject.

mod archive;
mod contains;
mod deposit;
mod file;
mod file_batch;
mod late;
mod leaves;
mod random;
mod read;
mod sweep;
mod tree;

use crate::{hashing::context_of, mock::*, Filing, HostBlake2};
use fairstream_doors::{CommitmentKey, CommitmentKind, Day, Moment, ParticipantId};
use fairstream_merkle::{Digest, Peaks};
use frame_support::traits::Hooks;
use sp_runtime::DispatchResult;

const TRAFFIC: CommitmentKind = CommitmentKind::TrafficWindow;
const TRACE: CommitmentKind = CommitmentKind::TraceBatch;
/// The day of [`BEGIN`] in China: 1 June 2026.
const FIRST_DAY: Day = 20_605;
/// The minute that ended at [`BEGIN`].
const LAST_MINUTE: u64 = BEGIN / MINUTE - 1;
/// The hash of block 0 of the mock.
const GENESIS: [u8; 32] = [69; 32];

/// A root that differs from others by its number.
fn root(n: u8) -> Digest {
	[n; 32]
}

/// File a root of nine leaves.
fn file(who: u64, kind: CommitmentKind, window: u64, n: u8) -> DispatchResult {
	Commitments::file(RuntimeOrigin::signed(who), kind, window, root(n), 9)
}

fn filing(kind: CommitmentKind, window: u64, n: u8) -> Filing {
	Filing { kind, window, root: root(n), count: 9 }
}

/// The root of the tree without leaf of a window of the platform's.
fn empty_root(kind: CommitmentKind, window: u64) -> Digest {
	let key = CommitmentKey { owner: PLATFORM_ID, kind, window };
	Peaks::default().root::<HostBlake2>(&context_of(&key.context(&GENESIS)))
}

/// Let so many days pass, with a block in each.
fn pass_days(days: u64) {
	for _ in 0..days {
		Now::mutate(|now| *now += DAY);
		idle();
	}
}

/// The moment at which a day begins, in China.
fn begin_of(day: Day) -> Moment {
	BEGIN + u64::from(day - FIRST_DAY) * DAY
}

/// The windows of an owner and kind that are in the book.
fn windows_of(owner: ParticipantId, kind: CommitmentKind) -> Vec<u64> {
	Commitments::filed_by(owner, kind, None).into_iter().map(|(window, _)| window).collect()
}

#[test]
fn a_configuration_without_room_for_a_single_thing_is_refused() {
	on_chain(|| {
		Commitments::integrity_test();
		Share::set(frame_support::weights::Weight::from_parts(1, 1));
		assert!(std::panic::catch_unwind(Commitments::integrity_test).is_err());
		Share::set(frame_support::weights::Weight::from_parts(2_000_000_000, 1_000_000));
	});
}
