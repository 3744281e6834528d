//! What follows from a proven equivocation.

use crate::{mock::*, Event, Excluded};
use frame_support::assert_ok;
use sp_runtime::Perbill;

/// Four validators: with them one may be disabled.
fn on_chain_of_four(test: impl FnOnce()) {
	Members::set(vec![1, 2, 3, 4]);
	on_chain(test);
}

#[test]
fn an_offender_is_disabled_at_once_and_gone_two_sessions_later() {
	on_chain_of_four(|| {
		offend(2, 100, 0);
		assert_eq!(Session::disabled_validators(), vec![1]);
		assert_eq!(events(), vec![Event::Excluded { validator: 2, session: 0, severity: Perbill::from_percent(100) }]);
		rotate();
		assert!(events().contains(&Event::SetPlanned { session: 2, validators: 3, without_keys: 0, excluded: 1 }));
		rotate();
		assert_eq!(in_office(), vec![1, 3, 4]);
	});
}

#[test]
fn an_offender_still_in_office_stays_disabled_when_a_change_of_the_set_clears_the_list() {
	on_chain_of_four(|| {
		// A change planned before the offence takes effect after it and would clear what was disabled.
		assert_ok!(set_keys(4, 44));
		rotate();
		offend(2, 100, 1);
		rotate();
		assert!(LastChanged::get());
		assert_eq!(in_office(), vec![1, 2, 3, 4]);
		assert_eq!(Session::disabled_validators(), vec![1]);
		rotate();
		assert_eq!(in_office(), vec![1, 3, 4]);
		assert!(Session::disabled_validators().is_empty());
	});
}

#[test]
fn the_same_offence_reported_twice_changes_nothing_more() {
	on_chain_of_four(|| {
		offend(2, 50, 0);
		events();
		offend(2, 50, 0);
		offend(2, 10, 0);
		assert!(events().is_empty());
		assert_eq!(Excluded::<Test>::get().len(), 1);
	});
}

#[test]
fn an_offence_of_no_severity_changes_nothing() {
	on_chain_of_four(|| {
		offend(2, 0, 0);
		assert!(Excluded::<Test>::get().is_empty());
		assert!(Session::disabled_validators().is_empty());
	});
}

#[test]
fn the_last_validator_is_not_removed_even_if_it_offends() {
	Members::set(vec![1]);
	on_chain(|| {
		offend(1, 100, 0);
		rotate();
		rotate();
		assert_eq!(in_office(), vec![1]);
		assert!(events().contains(&Event::SetTooSmall { session: 2, eligible: 0, minimum: 1 }));
	});
}

#[test]
fn leaving_the_list_and_coming_back_does_not_end_an_exclusion() {
	on_chain_of_four(|| {
		offend(2, 100, 0);
		Members::set(vec![1, 3, 4]);
		rotate();
		Members::set(vec![1, 2, 3, 4]);
		rotate();
		rotate();
		rotate();
		assert_eq!(in_office(), vec![1, 3, 4]);
	});
}

#[test]
fn any_number_of_offenders_fit_because_strangers_make_room() {
	on_chain_of_four(|| {
		for stranger in 10..30 {
			offend(stranger, 100, 0);
		}
		for member in [1, 2, 3, 4] {
			offend(member, 100, 0);
		}
		let list: Vec<_> = Excluded::<Test>::get().iter().map(|e| e.who).collect();
		assert_eq!(list.len() as u32, MAX_VALIDATORS);
		assert_eq!(&list[..4], &[1, 2, 3, 4]);
	});
}
