//! Amounts.

use fairstream_legality::Cause;

use crate::world::*;

#[test]
fn what_is_gone_never_exceeds_what_was_made() {
	let mut teller = teller();
	teller.taken(add(&[much(lot(1), "5")])).taken(delete(&[much(lot(1), "3")]).at(1));
	teller.refused(delete(&[much(lot(1), "2.1")]).at(1), Cause::MassBalance);
	teller.refused(transform(&[much(lot(1), "1"), much(lot(1), "1.1")], &[]).at(1), Cause::MassBalance);
	teller.taken(delete(&[much(lot(1), "2")]).at(1));
	assert_eq!(teller.model.left(&lot(1)), Some(0));
}

#[test]
fn what_is_made_in_an_event_is_not_used_in_it() {
	let mut teller = teller();
	teller.taken(add(&[much(lot(1), "5")]));
	teller.refused(transform(&[much(lot(1), "6")], &[much(lot(1), "6")]).at(1), Cause::MassBalance);
}

#[test]
fn what_was_made_is_unknown_once_somebody_did_not_say_how_much() {
	let mut teller = teller();
	teller.taken(add(&[much(lot(1), "5")])).taken(add(&[whole(lot(1))])).taken(delete(&[much(lot(1), "500")]).at(1));
	assert_eq!(teller.model.left(&lot(1)), None);
}

#[test]
fn more_is_not_gone_than_was_made_even_if_somebody_did_not_say_how_much_more() {
	let mut teller = teller();
	teller.taken(add(&[much(lot(1), "5")])).taken(delete(&[much(lot(1), "")]).at(1));
	teller.refused(delete(&[much(lot(1), "6")]).at(1), Cause::MassBalance);
}

#[test]
fn measures_of_one_kind_are_converted() {
	let mut teller = teller();
	for (made, gone, more) in [
		("1.5 KGM", "1500 GRM", "0.000000001 MC"),
		("1 LBR", "16 ONZ", "1 MC"),
		("3 FOT", "1 YRD", "1 MMT"),
		("0.5 GRO", "72", "1"),
		("1 TNE", "1000 KGM", "1 MGM"),
		("1 LTR", "1000 MLT", "0.1 MLT"),
		("1 MTQ", "1000 LTR", "1 MLT"),
		("1 MTR", "100 CMT", "1 MMT"),
		("1 DZN", "12", "1 EA"),
		("2 C62", "2 H87", "1"),
	] {
		let next = lot(teller.next as usize);
		teller.taken(add(&[much(next.clone(), made)])).taken(delete(&[much(next.clone(), gone)]).at(1));
		teller.refused(delete(&[much(next, more)]).at(1), Cause::MassBalance);
	}
}

#[test]
fn a_measure_of_another_kind_than_the_first_is_refused() {
	let mut teller = teller();
	teller.taken(add(&[much(lot(1), "5 KGM")]));
	teller.refused(delete(&[much(lot(1), "1 LTR")]).at(1), Cause::OtherMeasure);
	teller.refused(add(&[much(lot(1), "1")]).at(1), Cause::OtherMeasure);
	teller.refused(add(&[much(lot(2), "1"), much(lot(2), "1 MTR")]).at(1), Cause::OtherMeasure);
	teller.taken(observe(lot(1)).of(&[much(lot(1), "1 LTR")]).at(1));
}
