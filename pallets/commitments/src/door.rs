//! The pallet answers the door `Commitments`.

use crate::{BigEndian, Book, Config, HostBlake2, Pallet};
use fairstream_doors::{CommitmentKey, CommitmentKind, Commitments, Filed, NotProven, ParticipantId};
use fairstream_merkle::{verify, Proof};

impl<T: Config> Commitments for Pallet<T> {
	fn filed(owner: ParticipantId, kind: CommitmentKind, window: u64) -> Option<Filed> {
		Book::<T>::get((owner, kind, BigEndian::from(window)))
	}

	fn contains(
		owner: ParticipantId,
		kind: CommitmentKind,
		window: u64,
		index: u64,
		leaf: &[u8],
		proof: &Proof,
	) -> Result<(), NotProven> {
		let filed = Self::filed(owner, kind, window).ok_or(NotProven::NoRoot)?;
		let context = Self::context(&CommitmentKey { owner, kind, window });
		verify::<HostBlake2>(&filed.root, &context, filed.count, index, leaf, proof).map_err(NotProven::Forged)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_file(
		owner: ParticipantId,
		kind: CommitmentKind,
		window: u64,
		root: fairstream_merkle::Digest,
		count: u64,
	) {
		Self::write(&CommitmentKey { owner, kind, window }, Filed { root, count, at: Self::now(), late: None });
	}
}
