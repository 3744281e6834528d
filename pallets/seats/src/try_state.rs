//! The invariants, one function each.

use crate::{
	AgreementCount, Agreements, Config, Mandate, NextId, OfficerOf, OpenedBy, Pallet, PaperCount, Papers, SeatAt,
	Seats, MAX_AGREEMENTS, MAX_OPENED, MAX_PAPERS,
};
use alloc::collections::BTreeSet;
use fairstream_doors::{Line, Region};
use fairstream_rules::seats_door::national;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::numbers_are_dense()?;
		Self::places_and_seats_name_each_other()?;
		Self::national_seats_answer_for_everything()?;
		Self::mandates_list_acts_of_their_line()?;
		Self::officers_and_seats_name_each_other()?;
		Self::papers_wait_for_somebody()?;
		Self::papers_are_counted()?;
		Self::agreements_are_counted()
	}

	/// Every number below the next one is a seat's, and no other.
	fn numbers_are_dense() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		ensure!(Seats::<T>::iter_keys().all(|seat| seat < next), "a seat with a number not yet given");
		ensure!(Seats::<T>::iter_keys().count() == next.0 as usize, "a number without seat");
		Ok(())
	}

	/// Each seat's line and region lead to it, and to no other.
	fn places_and_seats_name_each_other() -> Result<(), TryRuntimeError> {
		for (seat, record) in Seats::<T>::iter() {
			ensure!(
				SeatAt::<T>::get((record.line, record.region)) == Some(seat),
				"a seat to which its place does not lead"
			);
		}
		ensure!(SeatAt::<T>::iter_keys().count() == Seats::<T>::iter_keys().count(), "a place without seat");
		Ok(())
	}

	/// Each line has its national seat under the number that the door names, open, with a mandate for every act. So the
	/// walk to the seat that answers always ends at one.
	fn national_seats_answer_for_everything() -> Result<(), TryRuntimeError> {
		for line in Line::ALL {
			let record = Seats::<T>::get(national(line)).ok_or("a line without national seat")?;
			ensure!(
				(record.line, record.region) == (line, Region::NATION),
				"a national seat's number that is another's"
			);
			ensure!(record.closed.is_none(), "a national seat that is closed");
			ensure!(record.mandate == Mandate::All, "a national seat that does not answer for every act");
		}
		Ok(())
	}

	/// No mandate lists an act of the other line.
	fn mandates_list_acts_of_their_line() -> Result<(), TryRuntimeError> {
		for (_, record) in Seats::<T>::iter() {
			ensure!(record.mandate.is_of(record.line), "a mandate with an act of the other line");
		}
		Ok(())
	}

	/// Each officer's account leads to its seat, and each account to a seat that has it as an officer in some role.
	fn officers_and_seats_name_each_other() -> Result<(), TryRuntimeError> {
		for (seat, record) in Seats::<T>::iter() {
			for (account, roles) in &record.officers {
				ensure!(OfficerOf::<T>::get(account) == Some(seat), "an officer whose account does not lead back");
				ensure!(!roles.none(), "an officer without role");
			}
		}
		let officers: usize = Seats::<T>::iter_values().map(|record| record.officers.len()).sum();
		ensure!(OfficerOf::<T>::iter_keys().count() == officers, "an account that is no officer");
		Ok(())
	}

	/// Every open paper is a seat's, was signed by somebody and waits for somebody; its signers are different, in turn,
	/// and officers of the seat in their roles.
	fn papers_wait_for_somebody() -> Result<(), TryRuntimeError> {
		for (seat, _, paper) in Papers::<T>::iter() {
			let record = Seats::<T>::get(seat).ok_or("a paper of a seat that isn't there")?;
			ensure!(!paper.signatures.is_empty(), "a paper that nobody signed");
			ensure!(!paper.missing().is_empty(), "a paper that waits for nobody");
			let signers: BTreeSet<_> = paper.signatures.iter().map(|signature| &signature.officer).collect();
			ensure!(signers.len() == paper.signatures.len(), "a paper that somebody signed twice");
			for (signature, role) in paper.signatures.iter().zip(paper.formality.roles()) {
				ensure!(signature.role == *role, "a paper that somebody signed out of turn");
				ensure!(record.has(&signature.officer, *role), "a paper signed by who is no officer in that role");
			}
		}
		Ok(())
	}

	/// Each seat has as many open papers as it counts, and no more than it may.
	fn papers_are_counted() -> Result<(), TryRuntimeError> {
		for seat in Seats::<T>::iter_keys() {
			let count = PaperCount::<T>::get(seat);
			ensure!(Papers::<T>::iter_key_prefix(seat).count() == count as usize, "a seat that miscounts its papers");
			ensure!(count <= MAX_PAPERS, "a seat with more papers than it may have");
		}
		ensure!(PaperCount::<T>::iter_keys().all(Seats::<T>::contains_key), "a count of a seat that isn't there");
		ensure!(PaperCount::<T>::iter_values().all(|count| count > 0), "a count of nothing");
		for (seat, opener, count) in OpenedBy::<T>::iter() {
			let opened = Papers::<T>::iter_prefix_values(seat).filter(|paper| paper.opener == opener).count();
			ensure!(opened == count as usize && opened > 0, "an officer whose papers are miscounted");
			ensure!(count <= MAX_OPENED, "an officer with more papers than one may open");
		}
		let openers = |(seat, _, paper): (_, _, crate::PaperFor<T>)| OpenedBy::<T>::contains_key(seat, paper.opener);
		ensure!(Papers::<T>::iter().all(openers), "a paper that nobody is said to have opened");
		Ok(())
	}

	/// As many agreements wait as are counted, no more than may, each of a national seat.
	fn agreements_are_counted() -> Result<(), TryRuntimeError> {
		for line in Line::ALL {
			let count = AgreementCount::<T>::get(national(line));
			let waiting = Agreements::<T>::iter_values().filter(|agreement| agreement.seat == national(line));
			ensure!(waiting.count() == count as usize, "agreements that are miscounted");
			ensure!(count <= MAX_AGREEMENTS, "more agreements than may wait");
		}
		let is_national = |seat| Line::ALL.iter().any(|line| national(*line) == seat);
		ensure!(
			Agreements::<T>::iter_values().all(|agreement| is_national(agreement.seat)),
			"an agreement of a seat that is not the country's"
		);
		Ok(())
	}
}
