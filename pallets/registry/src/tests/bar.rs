//! The door `Persons`.

use super::*;
use crate::{Bars, Event, Tags, Task, MAX_BARS};
use fairstream_doors::{Bearer, Persons};
use fairstream_rules::{Kind, RuleId, Term};

/// Bar a participant in the case of most tests.
fn bar(id: ParticipantId, until: Moment) -> bool {
	Registry::bar(id, CASE, until)
}

#[test]
fn who_is_barred_stands_in_no_function_of_persons_until_the_term_is_over() {
	on_chain(|| {
		let participant = anchor(7);
		assert_ok!(accredit(participant, Function::Seller));
		Now::set(2_000);
		assert!(bar(participant, 5_000));
		assert_eq!(last_event(), Event::Barred { participant, case: CASE, until: 5_000 });
		let at = |moment| Registry::standing(participant, Function::Anchor, moment);
		assert_eq!(at(1_999), Standing::Accredited, "what it did before stands");
		assert_eq!(at(2_000), Standing::Barred(5_000));
		assert_eq!(at(4_999), Standing::Barred(5_000));
		assert_eq!(at(5_000), Standing::Accredited);
		assert!(!Registry::holds_any(participant, &[Function::Anchor], 2_000));
		assert!(
			Registry::holds_any(participant, &[Function::Anchor, Function::Seller], 2_000),
			"a seller need be no person"
		);
		assert_eq!(standing(participant, Function::Seller), Standing::Accredited);
		let until = |at| Registry::barred_until(participant, at);
		assert_eq!([1_999, 2_000, 4_999, 5_000].map(until), [None, Some(5_000), Some(5_000), None]);
	});
}

#[test]
fn only_a_person_that_is_known_by_a_tag_can_be_barred_and_not_until_a_moment_that_is_over() {
	on_chain(|| {
		let (shop, streamer) = (known(7, Function::Seller), anchor(8));
		assert!(!bar(shop, 5_000));
		assert!(!bar(ParticipantId(99), 5_000));
		for over in [0, 999, 1_000] {
			assert!(!bar(streamer, over));
		}
		assert_eq!(Bars::<Test>::iter().count(), 0);
	});
}

#[test]
fn barred_again_in_the_same_case_it_has_another_end_and_the_same_beginning_and_one_clock() {
	on_chain(|| {
		let id = anchor(7);
		assert!(bar(id, 5_000));
		let clocks = List::going().len();
		Now::set(2_000);
		assert!(bar(id, 4_000));
		assert_eq!(List::going().len(), clocks);
		assert_eq!(Registry::barred_until(id, 1_500), Some(4_000));
		assert_eq!(Registry::barred_until(id, 4_000), None);
	});
}

#[test]
fn barred_in_several_cases_it_is_until_the_latest_and_one_clock_tells_of_each_end() {
	on_chain(|| {
		let participant = anchor(7);
		let clocks = List::going().len();
		for (case, until) in [(1, 6_000), (2, 4_000), (3, 8_000)] {
			assert!(Registry::bar(participant, CaseId(case), until));
			assert_eq!(List::going().len(), clocks + 1);
		}
		let clock = List::going().pop().expect("one was set");
		assert_eq!((clock.term, clock.task), (Term::Moment(4_000), Task::BarsEnd(participant)));
		assert_eq!((clock.bearer, clock.kind), (Bearer::Nobody, Kind::Appointed));
		assert_eq!((clock.rule, clock.case), (RuleId::BlacklistTermMax, None));
		for (case, at) in [(2, 4_000), (1, 6_000)] {
			assert_eq!(standing(participant, Function::Anchor), Standing::Barred(8_000));
			pass(at);
			assert_eq!(last_event(), Event::BarEnded { participant, case: Some(CaseId(case)), at });
		}
		pass(8_000);
		assert_eq!(standing(participant, Function::Anchor), Standing::Accredited);
		assert_eq!((Bars::<Test>::iter().count(), List::going().len()), (0, clocks));
	});
}

#[test]
fn several_bars_that_ended_while_nothing_ran_are_told_each_as_of_its_end() {
	on_chain(|| {
		let participant = anchor(7);
		for (case, until) in [(1, 4_000), (2, 3_000), (3, 9_000)] {
			assert!(Registry::bar(participant, CaseId(case), until));
		}
		pass(5_000);
		let ended: Vec<_> = events().into_iter().rev().take(2).collect();
		let end = |case, at| Event::BarEnded { participant, case: Some(CaseId(case)), at };
		assert_eq!(ended, [end(1, 4_000), end(2, 3_000)]);
		assert_eq!(standing(participant, Function::Anchor), Standing::Barred(9_000));
	});
}

#[test]
fn when_the_term_is_over_its_trace_is_gone_and_the_function_stands_again() {
	on_chain(|| {
		let participant = anchor(7);
		assert!(bar(participant, 5_000));
		pass(6_000);
		assert_eq!(last_event(), Event::BarEnded { participant, case: Some(CASE), at: 5_000 });
		assert_eq!(Bars::<Test>::iter().count(), 0);
		assert_eq!(tag(participant), Some(tag_of(7)), "its function needs it");
		assert_eq!(standing(participant, Function::Anchor), Standing::Accredited);
	});
}

#[test]
fn the_tag_of_who_is_no_anchor_any_more_goes_with_the_last_bar() {
	on_chain(|| {
		let participant = anchor(7);
		assert!(bar(participant, 5_000));
		assert!(Registry::bar(participant, CaseId(8), 6_000));
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), participant, Function::Anchor));
		pass(5_000);
		assert_eq!(tag(participant), Some(tag_of(7)));
		pass(6_000);
		assert_eq!(tag(participant), None);
		assert_eq!((Tags::<Test>::iter().count(), Bars::<Test>::iter().count()), (0, 0));
		assert_eq!(last_event(), Event::TagRemoved { participant });
	});
}

#[test]
fn a_bar_that_is_lifted_was_never_there() {
	on_chain(|| {
		let participant = anchor(7);
		assert!(bar(participant, 5_000));
		let clocks = List::going().len();
		Now::set(2_000);
		assert!(Registry::lift(participant, CASE));
		assert_eq!(last_event(), Event::BarEnded { participant, case: Some(CASE), at: 2_000 });
		assert_eq!(List::going().len(), clocks - 1);
		for moment in [1_000, 2_000, 4_000] {
			assert_eq!(Registry::standing(participant, Function::Anchor, moment), Standing::Accredited);
			assert_eq!(Registry::barred_until(participant, moment), None);
		}
		let before = events().len();
		assert!(!Registry::lift(participant, CASE));
		assert!(!Registry::lift(ParticipantId(99), CASE));
		assert_eq!(events().len(), before, "there is nothing to lift");
	});
}

#[test]
fn a_case_lifts_its_own_bar_and_no_others() {
	on_chain(|| {
		let id = anchor(7);
		assert!(Registry::bar(id, CaseId(1), 5_000));
		assert!(Registry::bar(id, CaseId(2), 4_000));
		assert!(!Registry::lift(id, CaseId(3)));
		assert!(Registry::lift(id, CaseId(1)));
		assert_eq!(standing(id, Function::Anchor), Standing::Barred(4_000));
		let clock = List::going().pop().expect("one was set");
		assert_eq!(clock.term, Term::Moment(4_000));
		assert!(Registry::lift(id, CaseId(2)));
		assert_eq!(standing(id, Function::Anchor), Standing::Accredited);
	});
}

#[test]
fn no_bar_is_refused_because_there_are_many_and_what_was_joined_is_lifted_by_no_case() {
	on_chain(|| {
		let participant = anchor(7);
		let most = u64::from(MAX_BARS);
		for case in 0..=most {
			assert!(Registry::bar(participant, CaseId(case), 5_000 + case * 100));
		}
		assert_eq!(Registry::barred_until(participant, Now::get()), Some(5_000 + most * 100));
		assert_eq!(List::going().len(), 2, "one besides the identity's");
		// The cases 0 and 1 end first, and are one bar now.
		for case in [0, 1] {
			assert!(!Registry::lift(participant, CaseId(case)));
		}
		for case in 2..=most {
			assert!(Registry::lift(participant, CaseId(case)));
		}
		assert_eq!(standing(participant, Function::Anchor), Standing::Barred(5_100));
		pass(5_100);
		assert_eq!(last_event(), Event::BarEnded { participant, case: None, at: 5_100 });
		assert_eq!(standing(participant, Function::Anchor), Standing::Accredited);
	});
}

#[test]
fn a_bar_whose_term_is_over_is_not_lifted_however_late_the_queue_is() {
	on_chain(|| {
		let participant = anchor(7);
		assert!(bar(participant, 5_000));
		Now::set(6_000);
		assert!(!Registry::lift(participant, CASE));
		assert_eq!(last_event(), Event::BarEnded { participant, case: Some(CASE), at: 5_000 });
		List::work();
		assert_eq!(last_event(), Event::BarEnded { participant, case: Some(CASE), at: 5_000 });
	});
}

#[test]
fn the_tag_of_who_is_no_anchor_any_more_goes_when_the_last_bar_is_lifted() {
	on_chain(|| {
		let id = anchor(7);
		assert!(bar(id, 5_000));
		assert!(Registry::bar(id, CaseId(8), 5_000));
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), id, Function::Anchor));
		assert!(Registry::lift(id, CASE));
		assert_eq!(tag(id), Some(tag_of(7)));
		assert!(Registry::lift(id, CaseId(8)));
		assert_eq!(tag(id), None);
		let again = admit(8);
		assert_ok!(verify(again, Some(tag_of(7))));
	});
}

#[test]
fn who_lost_its_tag_before_is_not_barred_however_late_the_queue_is() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(verify(id, Some(tag_of(7))));
		assert_ok!(Registry::accredit(RuntimeOrigin::root(), id, Function::Anchor, Some(3_000)));
		Now::set(3_500);
		assert!(!bar(id, 5_000), "the end of its accreditation is carried out first");
		assert_eq!(tag(id), None);
	});
}

#[test]
fn a_bar_without_end_needs_no_clock_and_can_be_lifted() {
	on_chain(|| {
		let id = anchor(7);
		let clocks = List::going().len();
		assert!(bar(id, Moment::MAX));
		assert_eq!(List::going().len(), clocks);
		assert!(Registry::bar(id, CaseId(8), 5_000));
		assert_eq!(standing(id, Function::Anchor), Standing::Barred(Moment::MAX));
		pass(5_000);
		assert_eq!(List::going().len(), clocks);
		assert!(Registry::lift(id, CASE));
		assert_eq!(standing(id, Function::Anchor), Standing::Accredited);
	});
}
