//! Amounts: how much of a class or lot was made and is gone. Exact, in integers.

use super::Reason;
use codec::{Decode, Encode, MaxEncodedLen};
use core::fmt;
use fairstream_epcis::core::{Amount, CoreUnit, Uom};
use scale_info::TypeInfo;

/// A kind of measure. Amounts of one kind are added up in its base; see [`Measure::of`].
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Measure {
	/// Weight; its base is a quintillionth of a gram.
	Mass,
	/// Its base is a quintillionth of a litre.
	Volume,
	/// Its base is a quintillionth of a metre.
	Length,
	/// Pieces; its base is a billionth of one.
	Count,
	/// A unit of measure that is converted into no other; its base is a billionth of it.
	Other(Uom),
}

/// A billionth of what is counted, the finest that an amount can say.
const COUNT: u128 = 1_000_000_000;
/// A gram, a litre or a metre in its base.
const ONE: u128 = 1_000_000_000 * COUNT;
/// The largest amount that is added up, so that a million of them can be. Of mass, over 300 million tonnes.
const MOST: u128 = u128::MAX >> 20;

impl Measure {
	/// The kind of a unit of measure (UN/ECE Recommendation 20), and one of it in the kind's base; without one, pieces are
	/// counted. Each is a multiple of a billion, so that nine decimals are exact.
	#[must_use]
	pub fn of(uom: Option<&Uom>) -> (Self, u128) {
		let Some(uom) = uom else { return (Self::Count, COUNT) };
		match uom.as_str() {
			"MC" => (Self::Mass, ONE / 1_000_000),
			"MGM" => (Self::Mass, ONE / 1_000),
			"GRM" => (Self::Mass, ONE),
			"HGM" => (Self::Mass, ONE * 100),
			"KGM" => (Self::Mass, ONE * 1_000),
			"DTN" => (Self::Mass, ONE * 100_000),
			"TNE" => (Self::Mass, ONE * 1_000_000),
			// Pound and ounce of the international yard and pound agreement: 453.59237 g, and a sixteenth of it.
			"LBR" => (Self::Mass, 453_592_370_000_000_000 * 1_000),
			"ONZ" => (Self::Mass, 28_349_523_125_000_000 * 1_000),
			"MMQ" => (Self::Volume, ONE / 1_000_000),
			"CMQ" | "MLT" => (Self::Volume, ONE / 1_000),
			"CLT" => (Self::Volume, ONE / 100),
			"DLT" => (Self::Volume, ONE / 10),
			"DMQ" | "LTR" => (Self::Volume, ONE),
			"HLT" => (Self::Volume, ONE * 100),
			"MTQ" => (Self::Volume, ONE * 1_000),
			// Gallons: of the United States 3.785411784 l, imperial 4.54609 l.
			"GLL" => (Self::Volume, 3_785_411_784 * COUNT),
			"GLI" => (Self::Volume, 4_546_090_000 * COUNT),
			"MMT" => (Self::Length, ONE / 1_000),
			"CMT" => (Self::Length, ONE / 100),
			"DMT" => (Self::Length, ONE / 10),
			"MTR" => (Self::Length, ONE),
			"KMT" => (Self::Length, ONE * 1_000),
			"INH" => (Self::Length, ONE / 10_000 * 254),
			"FOT" => (Self::Length, ONE / 10_000 * 3_048),
			"YRD" => (Self::Length, ONE / 10_000 * 9_144),
			"C62" | "EA" | "H87" | "NAR" => (Self::Count, COUNT),
			"PR" => (Self::Count, COUNT * 2),
			"DZN" => (Self::Count, COUNT * 12),
			"CEN" => (Self::Count, COUNT * 100),
			"GRO" => (Self::Count, COUNT * 144),
			"MIL" => (Self::Count, COUNT * 1_000),
			_ => (Self::Other(uom.clone()), COUNT),
		}
	}

	/// An amount as people write it: in kilograms, litres, metres, pieces, or its own unit.
	#[must_use]
	pub const fn shown(&self, base: u128) -> Shown<'_> {
		Shown { measure: self, base }
	}
}

/// An amount of a measure; prints like `412.5 KGM`.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
	measure: &'a Measure,
	base: u128,
}

impl fmt::Display for Shown<'_> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let (one, decimals, unit) = match self.measure {
			Measure::Mass => (ONE.saturating_mul(1_000), 21, "KGM"),
			Measure::Volume => (ONE, 18, "LTR"),
			Measure::Length => (ONE, 18, "MTR"),
			Measure::Count => (COUNT, 9, ""),
			Measure::Other(uom) => (COUNT, 9, uom.as_str()),
		};
		let whole = self.base.checked_div(one).unwrap_or_default();
		let rest = self.base.checked_rem(one).unwrap_or_default();
		write!(f, "{whole}")?;
		if rest > 0 {
			let fraction = alloc::format!("{rest:0decimals$}");
			write!(f, ".{}", fraction.trim_end_matches('0'))?;
		}
		if unit.is_empty() {
			return Ok(());
		}
		write!(f, " {unit}")
	}
}

/// What an event says of how much: a measure and an amount in its base. None if it doesn't say, or says more than is added
/// up.
#[must_use]
pub fn said(entry: &CoreUnit) -> Option<(Measure, u128)> {
	match entry {
		CoreUnit::Quantity { amount: Some(amount), uom, .. } => {
			let (measure, one) = Measure::of(uom.as_ref());
			in_base(*amount, one).map(|amount| (measure, amount))
		}
		CoreUnit::Quantity { .. } | CoreUnit::Whole(_) => None,
	}
}

fn in_base(amount: Amount, one: u128) -> Option<u128> {
	let step = one.checked_div(10_u128.checked_pow(amount.decimals().into())?)?;
	u128::from(amount.digits()).checked_mul(step).filter(|base| *base <= MOST)
}

/// How much of a class or lot was made, and how much of that is gone.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Balance {
	/// In what it is measured; none until somebody says.
	measure: Option<Measure>,
	/// How often some was made.
	#[codec(compact)]
	makings: u32,
	/// How many of these didn't say how much.
	#[codec(compact)]
	unsaid: u32,
	/// How much was made by those that said it, in the measure's base.
	#[codec(compact)]
	made: u128,
	/// How much is gone, as far as it was said.
	#[codec(compact)]
	gone: u128,
}

/// Something stands on what would be undone.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Stands;

impl Balance {
	/// In what it is measured; none if nobody has said yet.
	#[must_use]
	pub const fn measure(&self) -> Option<&Measure> {
		self.measure.as_ref()
	}

	/// How much was made, in the measure's base; none if somebody made some without saying how much.
	#[must_use]
	pub fn made(&self) -> Option<u128> {
		(self.unsaid == 0).then_some(self.made)
	}

	/// How much is gone, as far as it was said.
	#[must_use]
	pub const fn gone(&self) -> u128 {
		self.gone
	}

	/// How often some was made.
	#[must_use]
	pub const fn makings(&self) -> u32 {
		self.makings
	}

	/// Some is made.
	///
	/// # Errors
	/// [`Reason::OtherMeasure`].
	pub fn make(&mut self, said: Option<(Measure, u128)>) -> Result<(), Reason> {
		match said {
			Some((measure, amount)) => {
				self.measured_in(measure)?;
				self.made = self.made.saturating_add(amount);
			}
			None => self.unsaid = self.unsaid.saturating_add(1),
		}
		self.makings = self.makings.saturating_add(1);
		Ok(())
	}

	/// Some goes.
	///
	/// # Errors
	/// [`Reason::OtherMeasure`]; [`Reason::MassBalance`] if more would be gone than was made.
	pub fn take(&mut self, said: Option<(Measure, u128)>) -> Result<(), Reason> {
		let Some((measure, amount)) = said else { return Ok(()) };
		self.measured_in(measure)?;
		self.gone = self.gone.saturating_add(amount);
		match self.made() {
			Some(made) if self.gone > made => Err(Reason::MassBalance),
			_ => Ok(()),
		}
	}

	/// Some wasn't made after all.
	///
	/// # Errors
	/// [`Stands`] if more is gone than would be left.
	pub fn unmake(&mut self, said: Option<(Measure, u128)>) -> Result<(), Stands> {
		match said {
			Some((_, amount)) => self.made = self.made.saturating_sub(amount),
			None => self.unsaid = self.unsaid.saturating_sub(1),
		}
		self.makings = self.makings.saturating_sub(1);
		if self.made().is_some_and(|made| self.gone > made) {
			return Err(Stands);
		}
		self.forget_measure();
		Ok(())
	}

	/// Some didn't go after all.
	pub fn untake(&mut self, said: Option<(Measure, u128)>) {
		if let Some((_, amount)) = said {
			self.gone = self.gone.saturating_sub(amount);
		}
		self.forget_measure();
	}

	fn measured_in(&mut self, measure: Measure) -> Result<(), Reason> {
		match &self.measure {
			Some(known) if *known != measure => Err(Reason::OtherMeasure),
			_ => {
				self.measure = Some(measure);
				Ok(())
			}
		}
	}

	/// Where nothing is left that was said, the next one says the measure.
	fn forget_measure(&mut self) {
		if self.made == 0 && self.gone == 0 {
			self.measure = None;
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	fn quantity(amount: &str, uom: &str) -> Option<(Measure, u128)> {
		let unit = "01/09521234543213/10/L1".parse().expect("a lot");
		let uom = (!uom.is_empty()).then(|| uom.parse().expect("a unit of measure"));
		said(&CoreUnit::Quantity { unit, amount: Some(amount.parse().expect("an amount")), uom })
	}

	#[test]
	fn units_of_one_kind_are_converted_exactly() {
		for (one, other) in [
			(("1", "TNE"), ("1000", "KGM")),
			(("0.000000001", "KGM"), ("1", "MC")),
			(("16", "ONZ"), ("1", "LBR")),
			(("1", "LBR"), ("453.59237", "GRM")),
			(("1", "MTQ"), ("10", "HLT")),
			(("3.785411784", "LTR"), ("1", "GLL")),
			(("1", "YRD"), ("36", "INH")),
			(("12", ""), ("1", "DZN")),
			(("0.5", "GRO"), ("72", "C62")),
		] {
			assert_eq!(quantity(one.0, one.1), quantity(other.0, other.1), "{one:?}");
			assert!(quantity(one.0, one.1).is_some());
		}
	}

	#[test]
	fn every_unit_of_measure_is_exact_to_nine_decimals() {
		let codes =
			"MC MGM GRM HGM KGM DTN TNE LBR ONZ MMQ CMQ MLT CLT DLT DMQ LTR HLT MTQ GLL GLI MMT CMT DMT MTR KMT INH \
		             FOT YRD C62 EA H87 NAR PR DZN CEN GRO MIL XYZ";
		for code in codes.split_whitespace() {
			let (measure, one) = Measure::of(Some(&code.parse().expect("a code")));
			assert_eq!(one % COUNT, 0, "{code}");
			assert_eq!(matches!(measure, Measure::Other(_)), code == "XYZ", "{code}");
		}
	}

	#[test]
	fn an_amount_beyond_all_goods_counts_as_not_said() {
		assert!(quantity("300000000", "TNE").is_some());
		assert_eq!(quantity("400000000", "TNE"), None);
		assert_eq!(quantity("18446744073709551615", "TNE"), None);
	}

	#[test]
	fn what_is_gone_never_exceeds_what_was_made_as_long_as_both_are_known() {
		let mut balance = Balance::default();
		balance.make(quantity("10", "KGM")).expect("the first");
		balance.take(quantity("9500", "GRM")).expect("enough is there");
		assert_eq!(balance.clone().take(quantity("501", "GRM")), Err(Reason::MassBalance));
		assert_eq!(balance.clone().take(quantity("1", "LTR")), Err(Reason::OtherMeasure));
		assert_eq!(balance.clone().make(quantity("1", "")), Err(Reason::OtherMeasure));
		balance.make(None).expect("nobody knows how much");
		assert_eq!(balance.made(), None);
		balance.take(quantity("9", "TNE")).expect("nobody knows better");
	}

	#[test]
	fn what_is_undone_leaves_the_balance_as_it_was_unless_more_is_gone_than_would_be_left() {
		let mut balance = Balance::default();
		balance.make(quantity("10", "KGM")).expect("the first");
		let before = balance.clone();
		balance.make(quantity("5", "KGM")).expect("the second");
		balance.take(quantity("12", "KGM")).expect("enough is there");
		assert_eq!(balance.clone().unmake(quantity("5", "KGM")), Err(Stands));
		balance.untake(quantity("12", "KGM"));
		balance.unmake(quantity("5", "KGM")).expect("nothing stands on it");
		assert_eq!(balance, before);
		balance.unmake(quantity("10", "KGM")).expect("nothing is gone");
		assert_eq!(balance, Balance::default());
		balance.make(quantity("3", "LTR")).expect("the measure is said anew");
	}

	#[test]
	fn amounts_are_shown_in_the_unit_that_people_use() {
		for (amount, uom, shown) in [
			("412.5", "KGM", "412.5 KGM"),
			("250", "GRM", "0.25 KGM"),
			("1", "MC", "0.000000001 KGM"),
			("33", "CLT", "0.33 LTR"),
			("2", "DZN", "24"),
			("7", "XYZ", "7 XYZ"),
		] {
			let (measure, base) = quantity(amount, uom).expect("said");
			assert_eq!(measure.shown(base).to_string(), shown);
		}
	}
}
