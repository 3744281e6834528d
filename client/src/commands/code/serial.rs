//! Serials in a row: the digits at the end of the first one count on. Pure.

use fairstream_gs1::{Gtin, Serial, Unit};

/// Serials in a row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Serials {
	/// What stands before the digits that count.
	head: String,
	first: u128,
	/// How many digits there are at least.
	width: usize,
	count: u64,
}

impl Serials {
	/// So many serials, from this one on.
	///
	/// # Errors
	/// What to write.
	pub(super) fn new(first: &str, count: u64) -> Result<Self, String> {
		let head = first.trim_end_matches(|c: char| c.is_ascii_digit());
		let digits = first.get(head.len()..).unwrap_or_default();
		let none = || format!("'{first}' doesn't end with a digit to count on from: write a serial like 1 or A000017");
		let serials =
			Self { head: head.into(), first: digits.parse().map_err(|_| none())?, width: digits.len(), count };
		for serial in [serials.text(0), serials.text(count.saturating_sub(1))] {
			serial.parse::<Serial>().map_err(|error| format!("serial '{serial}': {error}"))?;
		}
		Ok(serials)
	}

	fn text(&self, place: u64) -> String {
		let Self { head, width, .. } = self;
		format!("{head}{:0width$}", self.first.saturating_add(place.into()))
	}

	/// The items of a product with these serials.
	pub(super) fn items(&self, gtin: Gtin) -> impl Iterator<Item = Unit> + '_ {
		// Each is as long as the last at most, and of the same characters.
		(0..self.count).filter_map(move |place| Some(Unit::Item(gtin, self.text(place).parse().ok()?)))
	}

	/// The first and the last.
	pub(super) fn ends(&self) -> (String, String) {
		(self.text(0), self.text(self.count.saturating_sub(1)))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn serials(first: &str, count: u64) -> Vec<String> {
		let serials = Serials::new(first, count).expect("serials");
		let Ok(Unit::Lot(gtin, _)) = "01/09521234543213/10/L-7".parse() else { panic!("a lot") };
		let shown = serials.items(gtin).map(|unit| unit.to_string());
		shown.map(|unit| unit.rsplit('/').next().expect("a part").to_string()).collect()
	}

	#[test]
	fn the_digits_at_the_end_count_on_and_keep_their_width() {
		assert_eq!(serials("1", 3), ["1", "2", "3"]);
		assert_eq!(serials("A000098", 3), ["A000098", "A000099", "A000100"]);
		assert_eq!(serials("9", 2), ["9", "10"]);
		assert_eq!(serials("X-7-01", 2), ["X-7-01", "X-7-02"]);
	}

	#[test]
	fn what_does_not_count_or_becomes_too_long_is_refused() {
		assert!(Serials::new("LAST", 1).expect_err("no digit").contains("doesn't end with a digit"));
		assert!(Serials::new("", 1).is_err());
		assert!(Serials::new("99999999999999999999", 1).is_ok());
		assert!(Serials::new("99999999999999999999", 2).expect_err("21 digits").contains("serial '1000"));
		assert!(Serials::new("a b1", 1).expect_err("a space").contains("serial 'a b1'"));
	}

	#[test]
	fn the_first_and_the_last_are_told() {
		assert_eq!(Serials::new("A098", 4).expect("serials").ends(), ("A098".into(), "A101".into()));
	}
}
