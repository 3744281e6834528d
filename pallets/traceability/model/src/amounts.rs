//! *"Amounts are sums, whenever they are told: what is gone never exceeds what was made (`MassBalance`), as long as that is
//! known."*

use std::collections::BTreeSet;

use fairstream_epcis::core::{Amount, CoreUnit, Uom};
use fairstream_gs1::Unit;

use crate::{
	memory::{EventId, Life},
	Cause, Model,
};

/// The event that is judged.
const HERE: EventId = (u32::MAX, [0; 32]);

/// What is measured: *"mass, volume, length, count"*. *"A unit that isn't known is a kind by itself."*
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
	/// In quintillionths of a gram.
	Mass,
	/// In quintillionths of a litre.
	Volume,
	/// In quintillionths of a metre.
	Length,
	/// In billionths of a piece.
	Count,
	/// In billionths of another unit of measure, by its code.
	Other(String),
}

/// Some was made, or is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
	pub by: EventId,
	pub is_gone: bool,
	/// How much; none if the event didn't say.
	pub said: Option<(Kind, u128)>,
}

/// An amount in the base of its kind: *"Units of measure of one kind are converted"* (UN/ECE Recommendation 20). None if
/// there can't be so much.
#[must_use]
pub fn measured(amount: Amount, uom: Option<&Uom>) -> Option<(Kind, u128)> {
	const BILLIONTH: u128 = 1_000_000_000;
	/// A millionth of a gram, litre or metre.
	const MICRO: u128 = 1_000_000_000_000;
	let (kind, one) = match uom.map(Uom::as_str) {
		None | Some("EA" | "C62" | "H87" | "NAR") => (Kind::Count, BILLIONTH),
		Some("PR") => (Kind::Count, 2 * BILLIONTH),
		Some("DZN") => (Kind::Count, 12 * BILLIONTH),
		Some("CEN") => (Kind::Count, 100 * BILLIONTH),
		Some("GRO") => (Kind::Count, 144 * BILLIONTH),
		Some("MIL") => (Kind::Count, 1_000 * BILLIONTH),
		Some("MC") => (Kind::Mass, MICRO),
		Some("MGM") => (Kind::Mass, 1_000 * MICRO),
		Some("GRM") => (Kind::Mass, 1_000_000 * MICRO),
		Some("HGM") => (Kind::Mass, 100_000_000 * MICRO),
		Some("KGM") => (Kind::Mass, 1_000_000_000 * MICRO),
		Some("DTN") => (Kind::Mass, 100_000_000_000 * MICRO),
		Some("TNE") => (Kind::Mass, 1_000_000_000_000 * MICRO),
		// A pound is 453.59237 g, an ounce a sixteenth of it.
		Some("LBR") => (Kind::Mass, 453_592_370 * MICRO),
		Some("ONZ") => (Kind::Mass, 453_592_370 * MICRO / 16),
		Some("MMQ") => (Kind::Volume, MICRO),
		Some("CMQ" | "MLT") => (Kind::Volume, 1_000 * MICRO),
		Some("CLT") => (Kind::Volume, 10_000 * MICRO),
		Some("DLT") => (Kind::Volume, 100_000 * MICRO),
		Some("DMQ" | "LTR") => (Kind::Volume, 1_000_000 * MICRO),
		Some("HLT") => (Kind::Volume, 100_000_000 * MICRO),
		Some("MTQ") => (Kind::Volume, 1_000_000_000 * MICRO),
		// A gallon of the United States is 231 cubic inches, an imperial one 4.54609 l.
		Some("GLL") => (Kind::Volume, 231 * 16_387_064 * MICRO / 1_000),
		Some("GLI") => (Kind::Volume, 4_546_090 * MICRO),
		Some("MMT") => (Kind::Length, 1_000 * MICRO),
		Some("CMT") => (Kind::Length, 10_000 * MICRO),
		Some("DMT") => (Kind::Length, 100_000 * MICRO),
		Some("MTR") => (Kind::Length, 1_000_000 * MICRO),
		Some("KMT") => (Kind::Length, 1_000_000_000 * MICRO),
		// An inch is 25.4 mm.
		Some("INH") => (Kind::Length, 25_400 * MICRO),
		Some("FOT") => (Kind::Length, 12 * 25_400 * MICRO),
		Some("YRD") => (Kind::Length, 36 * 25_400 * MICRO),
		Some(other) => (Kind::Other(other.to_owned()), BILLIONTH),
	};
	let much = u128::from(amount.digits()).checked_mul(one / 10_u128.pow(u32::from(amount.decimals())))?;
	Some((kind, much))
}

/// What an entry of a list says of an amount; nothing of a lot as a whole.
fn said(unit: &CoreUnit) -> Option<(Kind, u128)> {
	match unit {
		CoreUnit::Quantity { amount: Some(amount), uom, .. } => measured(*amount, uom.as_ref()),
		_ => None,
	}
}

impl Life {
	/// Some of it was made.
	pub fn make(&mut self, unit: &CoreUnit, by: EventId) {
		self.entries.push(Entry { by, is_gone: false, said: said(unit) });
	}

	/// Some of it is gone.
	pub fn take_away(&mut self, unit: &CoreUnit, by: EventId) {
		self.entries.push(Entry { by, is_gone: true, said: said(unit) });
	}

	/// How much was made: *"unknown as long as somebody made some without saying how much"*.
	pub fn made(&self) -> Option<u128> {
		self.entries.iter().filter(|entry| !entry.is_gone).map(|entry| Some(entry.said.as_ref()?.1)).sum()
	}

	/// How much is gone, as far as was said: at least so much is.
	pub fn gone(&self) -> u128 {
		self.entries.iter().filter(|entry| entry.is_gone).filter_map(|entry| Some(entry.said.as_ref()?.1)).sum()
	}

	/// What it is measured in, by all who said.
	fn kinds(&self) -> Vec<&Kind> {
		self.entries.iter().filter_map(|entry| Some(&entry.said.as_ref()?.0)).collect()
	}

	/// *"what is gone never exceeds what was made, as long as that is known"*.
	pub fn exceeds(&self) -> bool {
		self.made().is_some_and(|made| self.gone() > made)
	}
}

impl Model {
	/// `MassBalance` and `OtherMeasure`, of what is made and what is taken away. What is taken away must be there before
	/// something new is made. What is told late counts: it was made, and it is gone.
	pub(crate) fn causes_against_amounts(&self, made: &[CoreUnit], gone: &[CoreUnit]) -> BTreeSet<Cause> {
		let mut causes = BTreeSet::new();
		let units: BTreeSet<&Unit> = made.iter().chain(gone).map(CoreUnit::unit).collect();
		for unit in units {
			if unit.is_single() {
				continue;
			}
			let mut life = self.life_of(unit).cloned().unwrap_or_default();
			let of_it = |entry: &&CoreUnit| entry.unit() == unit;
			let amounts = gone.iter().filter(of_it).filter(|entry| matches!(entry, CoreUnit::Quantity { .. }));
			amounts.for_each(|entry| life.take_away(entry, HERE));
			// "what is gone never exceeds what was made, as long as that is known"
			if life.exceeds() {
				causes.insert(Cause::MassBalance);
			}
			made.iter().filter(of_it).for_each(|entry| life.make(entry, HERE));
			// "one of another kind than the first is `OtherMeasure`"
			let kinds = life.kinds();
			if kinds.iter().any(|kind| Some(kind) != kinds.first()) {
				causes.insert(Cause::OtherMeasure);
			}
		}
		causes
	}

	/// How much of the lot or class was made, none where that isn't known, and how much of it is gone as far as was said; in
	/// the base of its [`Kind`].
	#[must_use]
	pub fn amounts(&self, unit: &Unit) -> (Option<u128>, u128) {
		self.life_of(unit).map_or((Some(0), 0), |life| (life.made(), life.gone()))
	}

	/// How much is left, if that is known.
	#[must_use]
	pub fn left(&self, unit: &Unit) -> Option<u128> {
		let (made, gone) = self.amounts(unit);
		made?.checked_sub(gone)
	}
}
