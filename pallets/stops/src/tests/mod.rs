//! What the pallet guarantees, a file per call or subject.

mod hear;
mod impose;
mod in_force;
mod random;

use crate::{mock::*, Error, Event, Measure, OfCase, Order, Stopped, MAX_STOPS};
use fairstream_docket::{case::How, Attachment};
use fairstream_doors::{CaseId, Moment};
use fairstream_gs1::Unit;
use fairstream_rules::Act;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

const DOCUMENT: Attachment = Attachment { digest: [1; 32], custodian: None };
const NOTHING: Attachment = Attachment { digest: [0; 32], custodian: None };

fn unit(text: &str) -> Unit {
	text.parse().expect("a unit")
}

/// The farm's honey, a lot of it, another lot, and a jar.
fn class() -> Unit {
	unit("01/09521234543213")
}

fn lot() -> Unit {
	unit("01/09521234543213/10/L-7")
}

fn other_lot() -> Unit {
	unit("01/09521234543213/10/L-8")
}

fn jar() -> Unit {
	unit("01/09521234543213/21/17")
}

/// An order about a unit of the farm's, for so long.
fn order(unit: Unit, time: Moment) -> Order {
	Order {
		unit,
		measure: Measure::StopSale,
		against: FARM,
		act: Act::FakeFigures,
		facts: [3; 32],
		document: DOCUMENT,
		service: [2; 32],
		until: Now::get() + time,
	}
}

fn impose(order: Order) -> DispatchResult {
	Stops::impose(RuntimeOrigin::signed(COUNTY), order)
}

/// The county's seat stops a unit for so long. Its case.
fn stop(unit: Unit, time: Moment) -> CaseId {
	assert_ok!(impose(order(unit.clone(), time)));
	Stopped::<Test>::get(unit).last().expect("it was written").case
}

fn ids(unit: &Unit) -> Vec<u64> {
	Stopped::<Test>::get(unit).iter().map(|stop| stop.id).collect()
}
