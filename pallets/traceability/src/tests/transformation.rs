//! TransformationEvent: inputs are used up, outputs are made, and what is made remembers where it came from.

use crate::{mock::*, record::Ending, Error, SourcesOf, Transformations};
use fairstream_doors::ParticipantId;
use fairstream_epcis::model::{
	Action,
	EventType::{Aggregation, Object, Transformation},
};
use fairstream_gs1::Unit;
use frame_support::assert_ok;

fn sources(unit: &Unit) -> Vec<Unit> {
	let mut sources = SourcesOf::<Test>::get(unit).into_inner();
	sources.sort();
	sources
}

/// Lots of these names, of each 100 kg.
fn lots(names: &[&str]) -> Vec<Unit> {
	let lots: Vec<Unit> = names.iter().map(|name| lot_named(name)).collect();
	make(lots.iter().map(|lot| amount(lot, "100", "KGM")).collect()).expect("new lots");
	lots
}

fn kilo(lot: &Unit) -> fairstream_epcis::core::CoreUnit {
	amount(lot, "1", "KGM")
}

#[test]
fn inputs_are_used_up_and_outputs_begin() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(transform(vec![whole(&jar(1))], vec![whole(&jar(2))]));
		assert_eq!(known(&jar(1)).end.map(|end| end.how), Some(Ending::Used));
		assert_eq!(known(&jar(2)).commissioned, Some(Now::get()));
		assert_eq!(observe(&[jar(1)]), Err(Error::<Test>::Ended.into()));
		assert_eq!(transform(vec![whole(&jar(1))], vec![]), Err(Error::<Test>::Ended.into()));
		assert_eq!(commission(&[jar(2)]), Err(Error::<Test>::AlreadyCommissioned.into()));
	});
}

#[test]
fn an_input_ends_as_any_thing_does_and_an_output_begins_as_any() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2), jar(3)]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		let use_up = |unit: &Unit| transform(vec![whole(unit)], vec![]);
		assert_eq!(use_up(&jar(1)), Err(Error::<Test>::Packed.into()));
		assert_eq!(use_up(&carton(1)), Err(Error::<Test>::NotEmpty.into()));
		assert_eq!(use_up(&jar(9)), Err(Error::<Test>::NeverCommissioned.into()));
		assert_ok!(commission(&[class()]));
		assert_eq!(use_up(&class()), Err(Error::<Test>::NotYoursToEnd.into()));
		assert_eq!(
			transform(vec![whole(&jar(2))], vec![whole(&jar(3))]),
			Err(Error::<Test>::AlreadyCommissioned.into())
		);
		assert_eq!(transform(vec![], vec![]), Err(Error::<Test>::NoUnits.into()));
		assert_eq!(transform(vec![whole(&jar(2))], vec![whole(&jar(2))]), Err(Error::<Test>::NamedTwice.into()));
		assert_eq!(observe(&[jar(2)]), Ok(()), "nothing of what was refused has happened");
	});
}

#[test]
fn only_a_producer_makes_and_anybody_who_reports_uses_up() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		let made = say(Transformation, None).of(&[jar(1)]).making(&[jar(3)]).by(CARRIER);
		assert_eq!(made, Err(Error::<Test>::NotProducer.into()));
		assert_ok!(say(Transformation, None).of(&[jar(1)]).together(1).by(CARRIER));
	});
}

#[test]
fn what_is_made_comes_from_what_was_used_and_from_all_that_this_came_from() {
	on_chain(|| {
		let lots = lots(&["A", "B"]);
		let blend = lot_named("BLEND");
		assert_ok!(transform(vec![kilo(&lots[0]), kilo(&lots[1])], vec![amount(&blend, "2", "KGM")]));
		assert_eq!(sources(&blend), lots);
		assert_ok!(transform(vec![kilo(&blend)], vec![whole(&jar(1)), whole(&jar(2))]));
		assert_eq!(sources(&jar(1)), [lots[0].clone(), lots[1].clone(), blend]);
		assert_eq!(sources(&jar(2)), sources(&jar(1)));
	});
}

#[test]
fn an_item_brings_its_lot_and_what_that_came_from_along() {
	on_chain(|| {
		let lots = lots(&["A", "B"]);
		assert_ok!(transform(vec![kilo(&lots[0])], vec![kilo(&lot_named("C"))]));
		assert_ok!(say(Object, Action::Add).of(&[jar(1)]).lot("C").by(FARM));
		assert_ok!(transform(vec![whole(&jar(1))], vec![whole(&jar(2))]));
		assert_eq!(sources(&jar(2)), [lots[0].clone(), lot_named("C"), jar(1)]);
		let more = transform(vec![kilo(&lots[1])], vec![kilo(&lot_named("C"))]);
		assert_eq!(more, Err(Error::<Test>::LotUsed.into()), "jar 2 would not know");
	});
}

#[test]
fn of_a_class_nothing_is_remembered() {
	on_chain(|| {
		let lots = lots(&["A"]);
		assert_ok!(make(vec![amount(&class(), "5", "KGM")]));
		assert_ok!(transform(vec![kilo(&lots[0])], vec![kilo(&class())]));
		assert_eq!(sources(&class()), []);
		assert_ok!(transform(vec![kilo(&class()), kilo(&lots[0])], vec![whole(&jar(1))]));
		assert_eq!(sources(&jar(1)), lots);
	});
}

#[test]
fn a_lot_from_which_something_was_made_takes_no_further_sources() {
	on_chain(|| {
		let lots = lots(&["A", "B"]);
		let blend = lot_named("BLEND");
		assert_ok!(transform(vec![kilo(&lots[0])], vec![kilo(&blend)]));
		assert_ok!(transform(vec![kilo(&lots[1])], vec![kilo(&blend)]));
		assert_eq!(sources(&blend), lots);
		assert_ok!(make(vec![kilo(&lot_named("D"))]));
		assert_ok!(transform(vec![kilo(&blend)], vec![whole(&jar(1))]));
		assert_ok!(transform(vec![kilo(&lots[1])], vec![kilo(&blend)]));
		let more = transform(vec![kilo(&lot_named("D"))], vec![whole(&jar(2)), kilo(&blend)]);
		assert_eq!(more, Err(Error::<Test>::LotUsed.into()));
	});
}

#[test]
fn nothing_comes_from_more_than_64_lots_and_things() {
	on_chain(|| {
		let names: Vec<String> = (0..65).map(|n| format!("S{n:02}")).collect();
		let names: Vec<&str> = names.iter().map(String::as_str).collect();
		let lots = lots(&names);
		let all = |n: usize| lots[..n].iter().map(kilo).collect::<Vec<_>>();
		assert_eq!(transform(all(65), vec![whole(&jar(1))]), Err(Error::<Test>::TooManySources.into()));
		assert_ok!(transform(all(64), vec![whole(&jar(1))]));
		assert_eq!(sources(&jar(1)).len(), 64);
		// What a jar comes from counts with it.
		let more = transform(vec![whole(&jar(1))], vec![whole(&jar(2))]);
		assert_eq!(more, Err(Error::<Test>::TooManySources.into()));
		assert_ok!(transform(all(65), vec![]));
	});
}

#[test]
fn the_events_of_one_transformation_are_one_whichever_was_told_first() {
	on_chain(|| {
		let lots = lots(&["A", "B"]);
		assert_ok!(say(Transformation, None).making(&[jar(1)]).together(1).by(FARM));
		assert_eq!(sources(&jar(1)), []);
		assert_ok!(say(Transformation, None).about(vec![kilo(&lots[0])]).together(1).by(FARM));
		assert_eq!(sources(&jar(1)), [lots[0].clone()]);
		assert_ok!(say(Transformation, None).about(vec![kilo(&lots[1])]).making(&[jar(2)]).together(1).by(FARM));
		assert_eq!((sources(&jar(1)), sources(&jar(2))), (lots.clone(), lots.clone()));
		assert_eq!(Transformations::<Test>::get(ParticipantId(1), [1; 32]).map(|record| record.events), Some(3));
	});
}

#[test]
fn another_reporters_transformation_of_the_same_identifier_is_another() {
	on_chain(|| {
		let lots = lots(&["A"]);
		assert_ok!(say(Transformation, None).making(&[jar(1)]).together(1).by(FARM));
		assert_ok!(say(Transformation, None).about(vec![kilo(&lots[0])]).together(1).by(CARRIER));
		assert_eq!(sources(&jar(1)), []);
	});
}

#[test]
fn one_transformation_makes_no_more_than_64_lots_and_things() {
	on_chain(|| {
		let jars: Vec<Unit> = (0..65).map(jar).collect();
		let making = |jars: &[Unit]| say(Transformation, None).making(jars).together(1).by(FARM);
		assert_ok!(making(&jars[..40]));
		assert_eq!(making(&jars[40..]), Err(Error::<Test>::TooManyOutputs.into()));
		assert_ok!(making(&jars[40..64]));
		// By itself an event makes as many as it can name.
		assert_ok!(say(Transformation, None).making(&(100..200).map(jar).collect::<Vec<_>>()).by(FARM));
	});
}

#[test]
fn what_went_on_already_takes_no_further_input_told_late() {
	on_chain(|| {
		let lots = lots(&["A", "B"]);
		let one = |input: &Unit| say(Transformation, None).about(vec![kilo(input)]).together(1);
		assert_ok!(one(&lots[0]).making(&[jar(1)]).by(FARM));
		assert_ok!(transform(vec![whole(&jar(1))], vec![whole(&jar(2))]));
		assert_eq!(one(&lots[1]).by(FARM), Err(Error::<Test>::LotUsed.into()), "jar 2 would not know");
	});
}

#[test]
fn an_output_may_be_packed_and_used_like_any_thing() {
	on_chain(|| {
		let lots = lots(&["A"]);
		assert_ok!(transform(vec![kilo(&lots[0])], vec![whole(&jar(1))]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		assert_ok!(say(Aggregation, Action::Delete).parent(&carton(1)).by(CARRIER));
		assert_ok!(decommission(&[jar(1)]));
	});
}
