//! Benchmarks, on a seat with as many officers, acts and papers as a seat may have.

use crate::{
	pallet::Origin, Agreements, Call, Config, Formality, FormalityOf, Mandate, OfficerOf, OpenedBy, Pallet, Paper,
	PaperCount, Papers, Role, Roles, Seat, SeatAt, SeatOrigin, Seats, Signature, MAX_OFFICERS, MAX_OPENED, MAX_PAPERS,
};
use alloc::{boxed::Box, collections::BTreeSet};
use fairstream_doors::{Line, Region, SeatId};
use fairstream_rules::{seats_door::national, Act};
use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use frame_system::RawOrigin;
use sp_runtime::traits::Hash;

/// The longest call that is measured; longer ones are reckoned from it.
const MAX_CALL: u32 = 16 * 1024;

const LINE: Line = Line::MarketRegulation;

impl<T: Config> Pallet<T> {
	/// An open seat with as many officers and acts as a seat may have; a national one keeps its mandate.
	pub(crate) fn bench_full_seat(line: Line, region: Region) -> SeatId {
		if !Seats::<T>::contains_key(national(line)) {
			let _ = Self::make_national_seats();
		}
		let seat = SeatAt::<T>::get((line, region))
			.or_else(|| Self::do_establish(line, region, Mandate::All).ok())
			.unwrap_or(national(line));
		Seats::<T>::mutate_extant(seat, |record| {
			record.closed = None;
			if !record.is_national() {
				record.mandate = full_mandate(line);
			}
		});
		for number in 0..MAX_OFFICERS {
			// Whoever was appointed already counts; the last ones are refused then.
			let _ = Self::do_appoint(seat, &account("officer", number, seat.0), Roles::ALL);
		}
		seat
	}
}

/// Every act of a line, as a list.
fn full_mandate(line: Line) -> Mandate {
	let acts: BTreeSet<Act> = Act::ALL.iter().copied().filter(|act| act.row().line == line).collect();
	acts.try_into().map_or(Mandate::All, Mandate::Listed)
}

/// A superior, since its own mandate is read too.
fn superior<T: Config>() -> T::RuntimeOrigin {
	let seat = Pallet::<T>::bench_full_seat(LINE, Region::NATION);
	Origin::Seat(SeatOrigin { seat, line: LINE, region: Region::NATION }).into()
}

/// A county in which no preset has a seat.
fn county() -> Result<Region, BenchmarkError> {
	Region::new(520_103).map_err(|_| BenchmarkError::Stop("520103 is a county"))
}

/// A full seat, and four of its officers.
fn full_seat<T: Config>() -> Result<(SeatId, [T::AccountId; 4]), BenchmarkError> {
	let seat = Pallet::<T>::bench_full_seat(LINE, county()?);
	Ok((seat, [0, 1, 2, 3].map(|number| account("officer", number, seat.0))))
}

/// Let a seat have this many open papers, each signed by all of `signers` in turn, and return the last one's hash. Officers
/// who sign none of them opened them.
fn papers<T: Config>(seat: SeatId, count: u32, signers: &[T::AccountId]) -> T::Hash {
	let mut last = T::Hash::default();
	for number in 0..count {
		last = T::Hashing::hash_of(&("paper", number));
		lay_open::<T>(seat, last, signers);
	}
	last
}

/// Let a seat have this paper, signed by all of `signers` in turn.
fn lay_open<T: Config>(seat: SeatId, hash: T::Hash, signers: &[T::AccountId]) {
	let count = PaperCount::<T>::get(seat);
	let opener: T::AccountId = account("officer", count.checked_div(MAX_OPENED).unwrap_or(0).saturating_add(8), seat.0);
	let version = <T as frame_system::Config>::Version::get().transaction_version;
	let block = frame_system::Pallet::<T>::block_number();
	let mut paper = Paper::new(Formality::Full, Pallet::<T>::now(), block, opener.clone(), version);
	OpenedBy::<T>::mutate(seat, opener, |count| *count = count.saturating_add(1));
	for (officer, role) in signers.iter().zip(Formality::Full.roles()) {
		let _ = paper.sign(Signature { officer: officer.clone(), role: *role, at: 0 });
	}
	Papers::<T>::insert(seat, hash, paper);
	PaperCount::<T>::mutate(seat, |count| *count = count.saturating_add(1));
}

#[benchmarks]
mod benches {
	use super::*;

	/// The first signature under a paper. Later ones write no count.
	#[benchmark]
	fn sign(l: Linear<64, MAX_CALL>) -> Result<(), BenchmarkError> {
		let (seat, [first, second, ..]) = full_seat::<T>()?;
		let call = T::Formality::bench_call(Formality::Full, l);
		let hash = T::Hashing::hash_of(&call);
		papers::<T>(seat, MAX_PAPERS.saturating_sub(1), &[second]);
		#[extrinsic_call]
		_(RawOrigin::Signed(first), seat, Role::Handler, Box::new(call));
		assert!(Papers::<T>::contains_key(seat, hash));
		Ok(())
	}

	/// The last of four, with what the call costs that it makes.
	#[benchmark]
	fn sign_and_act(l: Linear<64, MAX_CALL>) -> Result<(), BenchmarkError> {
		let (seat, [first, second, third, fourth]) = full_seat::<T>()?;
		let call = T::Formality::bench_call(Formality::Full, l);
		let hash = T::Hashing::hash_of(&call);
		papers::<T>(seat, MAX_PAPERS.saturating_sub(1), core::slice::from_ref(&first));
		lay_open::<T>(seat, hash, &[first, second, third]);
		#[extrinsic_call]
		sign(RawOrigin::Signed(fourth), seat, Role::Approver, Box::new(call));
		assert!(!Papers::<T>::contains_key(seat, hash));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (seat, [first, second, third, _]) = full_seat::<T>()?;
		let hash = papers::<T>(seat, MAX_PAPERS, &[first.clone(), second, third]);
		#[extrinsic_call]
		_(RawOrigin::Signed(first), seat, hash);
		assert_eq!(Papers::<T>::get(seat, hash).map(|paper| paper.signatures.len()), Some(1));
		Ok(())
	}

	#[benchmark]
	fn discard() -> Result<(), BenchmarkError> {
		let (seat, [first, second, third, fourth]) = full_seat::<T>()?;
		let hash = papers::<T>(seat, MAX_PAPERS, &[first, second, third]);
		#[extrinsic_call]
		_(RawOrigin::Signed(fourth), seat, hash);
		assert_eq!(PaperCount::<T>::get(seat), MAX_PAPERS.saturating_sub(1));
		Ok(())
	}

	#[benchmark]
	fn establish() -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let region = county()?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, LINE, region, full_mandate(LINE));
		assert!(SeatAt::<T>::contains_key((LINE, region)));
		Ok(())
	}

	#[benchmark]
	fn set_mandate() -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let (seat, _) = full_seat::<T>()?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, seat, full_mandate(LINE));
		Ok(())
	}

	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let (seat, _) = full_seat::<T>()?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, seat);
		assert!(Seats::<T>::get(seat).is_some_and(|record| record.closed.is_some()));
		Ok(())
	}

	#[benchmark]
	fn reopen() -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let (seat, _) = full_seat::<T>()?;
		Seats::<T>::mutate_extant(seat, |record: &mut Seat<T::AccountId>| record.closed = Some(0));
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, seat);
		assert!(Seats::<T>::get(seat).is_some_and(|record| record.closed.is_none()));
		Ok(())
	}

	/// An officer loses a role in which it signed every paper.
	#[benchmark]
	fn appoint(p: Linear<0, MAX_PAPERS>) -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let (seat, [first, second, third, _]) = full_seat::<T>()?;
		papers::<T>(seat, p, &[first.clone(), second, third]);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, seat, first.clone(), Roles::APPROVER);
		assert!(Papers::<T>::iter_prefix_values(seat).all(|paper| !paper.signed_by(&first)));
		Ok(())
	}

	/// An officer goes who signed every paper.
	#[benchmark]
	fn dismiss(p: Linear<0, MAX_PAPERS>) -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let (seat, [first, second, third, _]) = full_seat::<T>()?;
		papers::<T>(seat, p, &[first.clone(), second, third]);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, seat, first.clone());
		assert!(!OfficerOf::<T>::contains_key(&first));
		Ok(())
	}

	/// The first seat agrees.
	#[benchmark]
	fn agree(l: Linear<64, MAX_CALL>) -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let call = T::Formality::bench_joint_call(l);
		let hash = T::Hashing::hash_of(&call);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Box::new(call));
		assert!(Agreements::<T>::contains_key(hash));
		Ok(())
	}

	/// The second one does, with what the call costs that is made.
	#[benchmark]
	fn agree_and_act(l: Linear<64, MAX_CALL>) -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let call = T::Formality::bench_joint_call(l);
		let hash = T::Hashing::hash_of(&call);
		let other = national(Line::CyberspaceAdministration);
		Pallet::<T>::note_agreement(other, hash).map_err(|_| BenchmarkError::Stop("nobody has agreed yet"))?;
		#[extrinsic_call]
		agree(origin as T::RuntimeOrigin, Box::new(call));
		assert!(!Agreements::<T>::contains_key(hash));
		Ok(())
	}

	#[benchmark]
	fn withdraw_agreement() -> Result<(), BenchmarkError> {
		let origin = superior::<T>();
		let hash = T::Hashing::hash_of(&"call");
		Pallet::<T>::note_agreement(national(LINE), hash).map_err(|_| BenchmarkError::Stop("nobody has agreed yet"))?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, hash);
		assert!(!Agreements::<T>::contains_key(hash));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::with_genesis(alloc::vec::Vec::new()), crate::mock::Test);
}
