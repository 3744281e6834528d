//! What readers are told.

use super::*;
use crate::{Enlisted, PAGE};

#[test]
fn of_an_item_the_openings_in_all_series_are_told_the_first_revealed_first() {
	on_chain(|| {
		enlisted(FARM);
		enlisted(MILL);
		assert_eq!(Codes::openings(&item(2)), []);
		send(&reveal_in(MILL, 2, 100));
		Now::set(JUNE + DAY);
		send(&reveal(2, 101));
		send(&reveal(3, 101));
		let told: Vec<_> = Codes::openings(&item(2)).into_iter().map(|(owner, known)| (owner, known.by)).collect();
		assert_eq!(told, [(MILL, account(100)), (FARM, account(101))]);
	});
}

#[test]
fn nobody_makes_a_reader_read_without_end() {
	// The invariants are not checked: the openings of so many owners are written by hand.
	chain().execute_with(|| {
		begin(5);
		enlisted(FARM);
		send(&reveal(2, 100));
		let known = opening(2).expect("it was revealed");
		for owner in 10..10 + 2 * PAGE {
			crate::Opened::<Test>::insert(item(2), ParticipantId(owner), known.clone());
		}
		assert_eq!(Codes::openings(&item(2)).len(), PAGE as usize);
	});
}

#[test]
fn a_series_is_told_of_while_it_is_enlisted() {
	on_chain(|| {
		assert_eq!(Codes::series(FARM, SERIES), None);
		enlisted(FARM);
		let series = Codes::series(FARM, SERIES).expect("it is enlisted");
		assert_eq!(series, Enlisted { root: tree(FARM, 0).0, count: CODES, lot: lot(), at: JUNE });
		assert_eq!(Codes::series(MILL, SERIES), None);
	});
}
