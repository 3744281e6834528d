//! Where model and pallet are known to part. Random streams pass over these, and each has a test that fails once the two
//! agree: then it is taken out of here.

use fairstream_epcis::core::{CoreEvent, CoreUnit};
use fairstream_legality::{Cause, Telling, Verdict, MAX_DEPTH};
use pallet_traceability::rules::{Reason, Refusal, Taken};

use crate::{agree::agree, stream::Step, world::*};

/// Whether the two part on the last of these steps in a way that is known.
pub fn parts(steps: &[Step], model: &Verdict, pallet: &Result<Taken, Refusal>) -> bool {
	let Some((Step { event, .. }, before)) = steps.split_last() else { return false };
	let only = |cause| matches!(model, Verdict::Refused(causes) if causes.len() == 1 && causes.contains(&cause));
	match pallet {
		Ok(_) if only(Cause::NoUnits) => event.sensors.is_some(),
		Ok(_) if only(Cause::OtherMeasure) => before.iter().any(|step| has_zero(&step.event)),
		Err(refusal) if refusal.reason == Reason::TooDeep => true,
		Err(refusal) if refusal.reason == Reason::NamedTwice => only(Cause::NotDivisible),
		_ => false,
	}
}

fn has_zero(event: &CoreEvent) -> bool {
	let is_zero =
		|entry: &CoreUnit| matches!(entry, CoreUnit::Quantity { amount: Some(amount), .. } if amount.digits() == 0);
	event.units.iter().chain(event.outputs.iter()).any(is_zero)
}

/// They part on what was said last, by a producer, and agree before.
fn part_on_the_last(sayings: Vec<Say>) {
	let telling = Telling { reporter: 1, is_producer: true, now: EPOCH + 1_000 * MINUTE };
	let numbered = (1..).zip(sayings).map(|(number, said)| match said.0.hash.digest == [0; 32] {
		true => said.numbered(number),
		false => said,
	});
	let steps: Vec<_> = numbered.map(|said| Step { telling, event: said.0 }).collect();
	assert_eq!(agree(&steps[..steps.len() - 1], false), Ok(()));
	assert!(agree(&steps, false).is_err(), "they agree now: take this out of the known differences");
}

/// *"an Object event without units, unless sensors report of a place alone"*: the pallet asks for no place.
#[test]
fn sensors_report_of_no_place() {
	let mut event = add(&[]);
	event.0.sensors = Some(sensors());
	part_on_the_last(vec![event]);
}

/// *"nor deeper than eight"*: the pallet counts how deep things lay in a parent since it was last empty.
#[test]
fn what_lay_too_deep_was_taken_out_before() {
	let mut sayings = vec![begin(pallet(0))];
	sayings.extend((1..MAX_DEPTH).map(|outer| pack(&[pallet(outer - 1)], pallet(outer)).at(1)));
	sayings.push(unpack(&[], pallet(MAX_DEPTH - 2)).at(2));
	sayings.push(pack(&[pallet(MAX_DEPTH - 1)], pallet(20)).at(3));
	sayings.push(pack(&[pallet(20)], pallet(21)).at(3));
	part_on_the_last(sayings);
}

/// *"one of another kind than the first"*: the pallet forgets the kind when what is left is an amount of zero.
#[test]
fn an_amount_of_zero_says_in_what_a_lot_is_measured() {
	let wrong = begin(lot(1)).numbered(100);
	part_on_the_last(vec![add(&[much(lot(1), "0 KGM")]), wrong.clone(), wrong.withdrawn(), add(&[much(lot(1), "2")])]);
}

/// *"In this order"*: `NotDivisible` stands before `NamedTwice`; the pallet looks at both unit by unit.
#[test]
fn a_thing_stands_twice_and_another_has_an_amount() {
	part_on_the_last(vec![add(&[whole(item(1)), whole(item(1)), much(item(2), "1")])]);
}
