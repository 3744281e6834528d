//! What an authority stopped is not sold, and what it holds is neither moved nor used up (see the door
//! [`Stops`](fairstream_doors::Stops)).

use super::{lot_of, odd::is_sale, placed, Ledger, Reason, Refusal, Work};
use alloc::{collections::BTreeSet, vec::Vec};
use fairstream_doors::Measure;
use fairstream_epcis::{cbv::BizStep, core::CoreEvent, model::EventType};
use fairstream_gs1::Unit;

/// Of how many units one event asks at most whether they are stopped: a thousand jars of some lots, with room.
pub const MAX_ASKED: u32 = 2_000;

/// The least measure that bars what an event tells; none if nothing does.
#[must_use]
pub fn barred_by(event: &CoreEvent) -> Option<Measure> {
	let moves = matches!(event.biz_step, Some(BizStep::Shipping | BizStep::Departing));
	match event.declaration {
		Some(_) => None,
		None if is_sale(event) => Some(Measure::StopSale),
		None if moves || event.event_type == EventType::Transformation => Some(Measure::Hold),
		None => None,
	}
}

/// A unit, its lot, its class, and all that it comes from: whatever of these is stopped, it is stopped.
#[must_use]
pub fn lineage(ledger: &impl Ledger, unit: &Unit) -> Vec<Unit> {
	let lot = ledger.unit(unit).and_then(|record| lot_of(unit, &record));
	let class = unit.class().filter(|class| class != unit);
	let mut lineage: Vec<Unit> = [unit.clone()].into_iter().chain(lot.clone()).chain(class).collect();
	for known in [Some(unit), lot.as_ref()].into_iter().flatten() {
		lineage.extend(ledger.sources(known));
	}
	lineage
}

impl<L: Ledger> Work<'_, L> {
	/// That nothing is sold or moved which was stopped at the event's time: what the event names, and what it takes out of a
	/// parent without naming it. What stays in a parent is looked at when it is named itself.
	pub(super) fn ensure_not_stopped(&mut self) -> Result<(), Refusal> {
		let event = self.event;
		let Some(least) = barred_by(event) else { return Ok(()) };
		let units = || placed(&event.units, 0).chain(placed(&event.outputs, event.units.len()));
		for (place, entry) in units() {
			self.ensure_none_stopped(Some(place), entry.unit(), least)?;
		}
		let named: BTreeSet<&Unit> = units().map(|(_, entry)| entry.unit()).collect();
		let touched: Vec<Unit> =
			self.book.changes().units.keys().filter(|unit| !named.contains(unit)).cloned().collect();
		touched.iter().try_for_each(|unit| self.ensure_none_stopped(None, unit, least))
	}

	/// That neither a unit is stopped nor anything that it comes from.
	fn ensure_none_stopped(&mut self, place: Option<u32>, unit: &Unit, least: Measure) -> Result<(), Refusal> {
		for kin in lineage(&self.book, unit) {
			if self.is_stopped(kin, least) {
				return Err(Reason::Stopped.at(place));
			}
			if self.stopped.len() > MAX_ASKED as usize {
				return Err(Reason::TooManyOrigins.at(place));
			}
		}
		Ok(())
	}

	/// Whether one unit is stopped. Jars of one lot have it in common, so each is asked about once.
	fn is_stopped(&mut self, unit: Unit, least: Measure) -> bool {
		if let Some(known) = self.stopped.get(&unit) {
			return *known;
		}
		let stopped = self.book.is_stopped(&unit, least, self.time());
		self.stopped.insert(unit, stopped);
		stopped
	}
}
