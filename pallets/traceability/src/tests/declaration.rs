//! Error declaration: a reporter withdraws an event of its own.

use crate::{mock::*, record::FlagKind, Error, Event, Events, FlagsOf, Joined, SourcesOf, Transformations};
use fairstream_doors::ParticipantId;
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::CoreEvent,
	model::{
		Action::{Add, Delete, Observe},
		EventType::{Aggregation, Association, Object, Transformation},
	},
};
use fairstream_gs1::Unit;
use frame_support::assert_ok;

fn take(who: u64, say: Say) -> CoreEvent {
	let event = say.core();
	assert_ok!(capture(who, event.clone()));
	event
}

fn withdraw(who: u64, event: &CoreEvent) {
	Now::mutate(|now| *now += 1_000);
	assert_ok!(capture(who, wrong(event)));
}

fn flags(unit: &Unit) -> Vec<FlagKind> {
	FlagsOf::<Test>::get(unit).iter().map(|flag| flag.kind).collect()
}

#[test]
fn a_withdrawn_event_stays_and_is_marked() {
	on_chain(|| {
		let event = take(FARM, say(Object, Add).of(&[jar(1)]));
		withdraw(FARM, &event);
		let record = Events::<Test>::get(event.hash.digest, ParticipantId(1)).expect("it stays");
		assert_eq!(record.core, event);
		assert_eq!(record.declared.map(|declared| declared.recorded), Some(Now::get()));
		assert_eq!(known(&jar(1)).events, 1, "one event, and no second");
		let said = Event::Declared { hash: event.hash, reporter: ParticipantId(1), stands: 0 };
		System::assert_last_event(said.into());
	});
}

#[test]
fn only_its_reporter_withdraws_an_event_once_and_as_it_was() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		let event = take(CARRIER, say(Object, Observe).of(&[jar(1)]));
		assert_eq!(capture(FARM, wrong(&event)), Err(Error::<Test>::NothingDeclared.into()));
		let mut other = wrong(&event);
		other.biz_step = Some(BizStep::Shipping);
		assert_eq!(capture(CARRIER, other), Err(Error::<Test>::NotTheOriginal.into()));
		withdraw(CARRIER, &event);
		assert_eq!(capture(CARRIER, wrong(&event)), Err(Error::<Test>::DeclaredBefore.into()));
		assert_eq!(capture(CARRIER, event), Err(Error::<Test>::Duplicate.into()));
	});
}

#[test]
fn a_declaration_from_the_future_is_refused() {
	on_chain(|| {
		let event = take(FARM, say(Object, Add).of(&[jar(1)]));
		let mut early = wrong(&event);
		early.declaration.as_mut().expect("a declaration").time = Now::get() + crate::CLOCK_TOLERANCE + 1;
		assert_eq!(capture(FARM, early), Err(Error::<Test>::InFuture.into()));
	});
}

#[test]
fn a_wrong_commissioning_is_undone_and_the_right_one_is_taken() {
	on_chain(|| {
		Now::set(minute(9));
		let wrong = take(FARM, say(Object, Add).of(&[jar(1)]).lot("L1").at(minute(5)));
		withdraw(FARM, &wrong);
		assert_eq!(observe(&[jar(1)]), Err(Error::<Test>::NeverCommissioned.into()));
		assert_eq!((known(&jar(1)).commissioned, known(&jar(1)).lot), (None, None));
		assert_ok!(say(Object, Add).of(&[jar(1)]).at(minute(4)).by(FARM));
		assert_ok!(observe(&[jar(1)]));
	});
}

#[test]
fn a_right_commissioning_lies_before_what_was_seen_though_the_wrong_one_is_gone() {
	on_chain(|| {
		let wrong = take(FARM, say(Object, Add).of(&[jar(1)]).at(minute(0)));
		assert_ok!(say(Object, Observe).of(&[jar(1)]).at(minute(2)).by(CARRIER));
		withdraw(FARM, &wrong);
		let right = |at| say(Object, Add).of(&[jar(1)]).at(minute(at)).by(FARM);
		assert_eq!(right(3), Err(Error::<Test>::SeenBefore.into()));
		assert_ok!(right(1));
	});
}

#[test]
fn a_wrong_end_is_undone() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), lot()]));
		let end = take(FARM, say(Object, Delete).of(&[jar(1), lot()]));
		withdraw(FARM, &end);
		assert_ok!(observe(&[jar(1), lot()]));
		assert_ok!(report(FARM, Object, Delete, None, &[jar(1), lot()]));
	});
}

#[test]
fn a_wrong_packing_is_undone_and_the_right_one_is_taken_at_whatever_time() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		let before = Now::get();
		let wrong = take(CARRIER, say(Aggregation, Add).parent(&carton(1)).of(&[jar(1), jar(2)]));
		withdraw(CARRIER, &wrong);
		assert_eq!((known(&jar(1)).parent(), known(&carton(1)).children, known(&carton(1)).layers), (None, 0, 0));
		assert_ok!(say(Aggregation, Add).parent(&carton(2)).of(&[jar(1)]).at(before).by(CARRIER));
		assert_eq!(known(&jar(1)).parent(), Some(&carton(2)));
	});
}

#[test]
fn where_a_later_move_stands_on_it_the_unit_stays_and_is_flagged() {
	on_chain(|| {
		let begun = take(FARM, say(Object, Add).of(&[jar(1), jar(2)]));
		let packed = take(CARRIER, say(Aggregation, Add).parent(&carton(1)).of(&[jar(1)]));
		withdraw(FARM, &begun);
		assert!(known(&jar(1)).commissioned.is_some() && known(&jar(2)).commissioned.is_none());
		let flag = FlagsOf::<Test>::get(jar(1))[0];
		assert_eq!(
			(flag.kind, flag.first, flag.second),
			(FlagKind::StandsOnError, key(&begun, FARM), key(&packed, CARRIER))
		);
		assert_eq!(flags(&jar(2)), []);
		assert!(System::events()
			.iter()
			.any(|record| record.event
				== Event::Declared { hash: begun.hash, reporter: ParticipantId(1), stands: 1 }.into()));
	});
}

#[test]
fn what_is_withdrawn_from_the_last_to_the_first_is_all_undone() {
	on_chain(|| {
		let begun = take(FARM, say(Object, Add).of(&[jar(1)]));
		let packed = take(CARRIER, say(Aggregation, Add).parent(&carton(1)).of(&[jar(1)]));
		let unpacked = take(CARRIER, say(Aggregation, Delete).parent(&carton(1)).of(&[jar(1)]));
		withdraw(CARRIER, &unpacked);
		assert_eq!(known(&jar(1)).parent(), None, "where it lay before isn't given back");
		withdraw(CARRIER, &packed);
		withdraw(FARM, &begun);
		assert_eq!(flags(&jar(1)), []);
		assert_eq!(known(&jar(1)).commissioned, None);
	});
}

#[test]
fn a_jar_that_holds_something_does_not_lose_its_beginning() {
	on_chain(|| {
		assert_ok!(commission(&[jar(2)]));
		let begun = take(FARM, say(Object, Add).of(&[jar(1)]));
		assert_ok!(pack(&jar(1), &[jar(2)]));
		withdraw(FARM, &begun);
		assert_eq!(flags(&jar(1)), [FlagKind::StandsOnError]);
		assert_ok!(unpack(&jar(1), &[]));
	});
}

#[test]
fn amounts_are_given_back_unless_they_are_gone() {
	on_chain(|| {
		assert_ok!(make(vec![amount(&lot(), "5", "KGM")]));
		let more = take(FARM, say(Object, Add).about(vec![amount(&lot(), "5", "KGM")]));
		let gone = take(CARRIER, say(Object, Delete).about(vec![amount(&lot(), "8", "KGM")]));
		withdraw(FARM, &more);
		assert_eq!(flags(&lot()), [FlagKind::StandsOnError]);
		withdraw(CARRIER, &gone);
		assert_eq!((known(&lot()).gone(), known(&lot()).made()), (0, Some(10_u128.pow(22))));
	});
}

#[test]
fn a_lot_that_nobody_made_any_of_has_not_begun() {
	on_chain(|| {
		let made = take(FARM, say(Object, Add).about(vec![amount(&lot(), "5", "KGM"), whole(&lot())]));
		withdraw(FARM, &made);
		assert_eq!(observe(&[lot()]), Err(Error::<Test>::NeverCommissioned.into()));
		assert_ok!(make(vec![amount(&lot(), "5", "LTR")]));
	});
}

#[test]
fn a_wrong_sale_is_no_sale_and_a_wrong_sighting_none() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let sell = || say(Object, Observe).of(&[jar(1)]).step(BizStep::RetailSelling);
		let sale = take(CARRIER, sell().place(SHOP));
		withdraw(CARRIER, &sale);
		let record = known(&jar(1));
		assert_eq!((record.sold, record.sightings.len()), (None, 0));
		take(CARRIER, sell().place(FARMYARD));
		assert_eq!(flags(&jar(1)), []);
	});
}

#[test]
fn the_sale_before_a_wrong_one_counts_again() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let sell = || say(Object, Observe).of(&[jar(1)]).step(BizStep::RetailSelling);
		let right = take(CARRIER, sell());
		let wrong = take(FARM, sell());
		withdraw(FARM, &wrong);
		assert_eq!(known(&jar(1)).sale().map(|sale| sale.event), Some(key(&right, CARRIER)));
		take(FARM, sell());
		assert_eq!(flags(&jar(1)), [FlagKind::SoldTwice; 2]);
	});
}

#[test]
fn a_wrong_return_is_no_return_and_a_wrong_state_is_not_in_force() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		take(CARRIER, say(Object, Observe).of(&[jar(1)]).step(BizStep::RetailSelling));
		let returned = take(
			CARRIER,
			say(Object, Observe).of(&[jar(1)]).state(Disposition::Returned).with(|event| {
				event.persistent.set = vec![Disposition::Damaged].try_into().expect("one");
			}),
		);
		withdraw(CARRIER, &returned);
		assert_eq!(known(&jar(1)).in_force().count(), 0);
		assert!(known(&jar(1)).sale().is_some());
	});
}

#[test]
fn a_wrong_joining_is_undone() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let joined = take(CARRIER, say(Association, Add).parent(&asset(1)).of(&[jar(1)]));
		withdraw(CARRIER, &joined);
		assert_eq!((Joined::<Test>::iter().count(), known(&asset(1)).joined), (0, 0));
	});
}

#[test]
fn a_wrong_transformation_gives_its_inputs_back_and_its_outputs_have_not_begun() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		assert_ok!(make(vec![amount(&lot(), "5", "KGM")]));
		let inputs = vec![whole(&jar(1)), amount(&lot(), "5", "KGM")];
		let made = take(FARM, say(Transformation, None).about(inputs).making(&[jar(2)]));
		withdraw(FARM, &made);
		assert_ok!(observe(&[jar(1)]));
		assert_eq!(known(&lot()).gone(), 0);
		assert_eq!(observe(&[jar(2)]), Err(Error::<Test>::NeverCommissioned.into()));
		assert!(SourcesOf::<Test>::get(jar(2)).is_empty());
	});
}

#[test]
fn an_output_from_which_something_was_made_stays_and_is_flagged() {
	on_chain(|| {
		assert_ok!(make(vec![amount(&lot(), "5", "KGM")]));
		let blend = lot_named("BLEND");
		let kilo = |unit: &Unit| amount(unit, "1", "KGM");
		let made = take(FARM, say(Transformation, None).about(vec![kilo(&lot())]).making_some(vec![kilo(&blend)]));
		assert_ok!(transform(vec![whole(&blend)], vec![whole(&jar(1))]));
		withdraw(FARM, &made);
		assert_eq!(flags(&blend), [FlagKind::StandsOnError]);
		assert_eq!(SourcesOf::<Test>::get(blend).into_inner(), [lot()]);
		assert_eq!(known(&lot()).gone(), 0, "what went in is given back");
	});
}

#[test]
fn what_was_undone_is_no_output_of_its_transformation() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(9)]));
		let made = take(FARM, say(Transformation, None).of(&[jar(1)]).making(&[jar(2)]).together(1));
		withdraw(FARM, &made);
		let outputs = Transformations::<Test>::get(ParticipantId(1), [1; 32]).expect("known").outputs;
		assert!(outputs.is_empty());
		assert_ok!(say(Transformation, None).of(&[jar(9)]).together(1).by(FARM));
		assert!(SourcesOf::<Test>::get(jar(2)).is_empty());
	});
}

#[test]
fn a_lot_that_came_out_of_a_transformation_by_mistake_is_none_of_its_outputs_though_more_of_it_was_made() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2)]));
		let apart = take(FARM, say(Object, Add).of(&[lot()]));
		let made = take(FARM, say(Transformation, None).of(&[jar(1)]).making(&[lot()]).together(1));
		withdraw(FARM, &made);
		let outputs = || Transformations::<Test>::get(ParticipantId(1), [1; 32]).expect("known").outputs.len();
		assert_eq!((outputs(), SourcesOf::<Test>::get(lot()).len()), (0, 1), "its sources stay while some of it does");
		withdraw(FARM, &apart);
		assert_eq!(SourcesOf::<Test>::get(lot()).len(), 0);
		assert_ok!(commission(&[lot()]));
		assert_ok!(say(Transformation, None).of(&[jar(2)]).together(1).by(FARM));
		assert_eq!(SourcesOf::<Test>::get(lot()).len(), 0);
	});
}

#[test]
fn a_lot_that_two_events_make_together_stays_an_output_while_one_of_them_stands() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), jar(2), jar(3)]));
		let first = take(FARM, say(Transformation, None).of(&[jar(1)]).making(&[lot()]).together(1));
		take(FARM, say(Transformation, None).of(&[jar(2)]).making(&[lot()]).together(1));
		withdraw(FARM, &first);
		assert_ok!(say(Transformation, None).of(&[jar(3)]).together(1).by(FARM));
		assert_eq!(SourcesOf::<Test>::get(lot()).into_inner(), [jar(1), jar(2), jar(3)]);
	});
}

#[test]
fn what_others_said_of_the_same_moment_stays() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let before = Now::get();
		let [mine, theirs] = [FARM, CARRIER].map(|who| {
			let event = say(Object, Observe).of(&[jar(1)]).state(Disposition::Returned).at(before + 1_000);
			let damaged = vec![Disposition::Damaged].try_into().expect("one");
			take(who, event.with(|event| event.persistent.set = damaged))
		});
		withdraw(CARRIER, &theirs);
		let record = known(&jar(1));
		let by = Some(key(&mine, FARM).into());
		assert_eq!([record.first, record.latest, record.returned].map(|noted| noted.map(|noted| noted.by)), [by; 3]);
		let end = say(Object, Delete).of(&[jar(1)]).at(before + 500);
		assert_eq!(end.by(CARRIER), Err(Error::<Test>::LivedOn.into()));
	});
}

#[test]
fn a_state_that_another_said_again_is_in_force_though_the_first_word_is_withdrawn() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let at = Now::get();
		let [first, _] = [CARRIER, FARM].map(|who| {
			let damaged = vec![Disposition::Damaged].try_into().expect("one");
			let event = say(Object, Observe).of(&[jar(1)]).at(at);
			take(who, event.with(|event| event.persistent.set = damaged))
		});
		withdraw(CARRIER, &first);
		assert_eq!(known(&jar(1)).in_force().collect::<Vec<_>>(), [Disposition::Damaged]);
	});
}

#[test]
fn what_another_joined_again_at_the_same_moment_stays_joined() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let at = Now::get();
		let tie = |action| say(Association, action).parent(&asset(1)).of(&[jar(1)]).at(at);
		let first = take(CARRIER, tie(Add));
		take(CARRIER, tie(Delete));
		take(FARM, tie(Add));
		withdraw(CARRIER, &first);
		assert_eq!((Joined::<Test>::iter().count(), known(&asset(1)).joined), (1, 1));
	});
}

#[test]
fn a_thing_that_was_moved_does_not_begin_after_it_though_its_earliest_time_is_withdrawn() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		Now::set(minute(20));
		assert_ok!(say(Aggregation, Add).parent(&asset(1)).of(&[jar(1)]).at(minute(6)).by(CARRIER));
		let seen = take(CARRIER, say(Object, Observe).of(&[asset(1)]).at(minute(4)));
		assert_ok!(say(Aggregation, Add).parent(&carton(1)).of(&[asset(1)]).at(minute(7)).by(CARRIER));
		withdraw(CARRIER, &seen);
		let begin = |at| say(Object, Add).of(&[asset(1)]).at(minute(at)).by(FARM);
		assert_eq!(begin(9), Err(Error::<Test>::SeenBefore.into()));
		assert_ok!(begin(5));
	});
}

#[test]
fn where_the_latest_word_is_withdrawn_the_latest_that_is_remembered_counts() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let at = Now::get();
		assert_ok!(say(Object, Observe).of(&[jar(1)]).at(at + 1_000).by(FARM));
		assert_ok!(say(Object, Observe).of(&[jar(1)]).place(SHOP).at(at + 2_000).by(FARM));
		let wrong = take(CARRIER, say(Object, Observe).of(&[jar(1)]).at(at + 3_000));
		withdraw(CARRIER, &wrong);
		let end = |later| say(Object, Delete).of(&[jar(1)]).at(at + later).by(CARRIER);
		assert_eq!(end(1_500), Err(Error::<Test>::LivedOn.into()));
		assert_ok!(end(2_500));
	});
}
