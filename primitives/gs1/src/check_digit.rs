//! The modulo-10 check digit of all GS1 keys (GS1 General Specifications, section 7.9).

/// The check digit that belongs behind `body`, the digits of a key without its last one.
///
/// Digits weigh 3, 1, 3, ... counted from the right, so leading zeros don't matter and one function
/// serves keys of every length. It finds each wrong single digit and most swapped neighbours.
///
/// ```
/// assert_eq!(fairstream_gs1::check_digit(952_123_454_321), 3);
/// ```
#[must_use]
pub const fn check_digit(body: u64) -> u8 {
	let mut rest = body;
	let mut sum = 0_u64;
	let mut weight = 3;
	while rest > 0 {
		// At most 20 digits of weight 27: far from overflow.
		sum += (rest % 10) * weight;
		weight = 4 - weight;
		rest /= 10;
	}
	((10 - sum % 10) % 10) as u8
}

/// `body` followed by its check digit. Keys have at most 18 digits, so callers stay below 10^17.
pub(crate) const fn completed(body: u64) -> u64 {
	body.wrapping_mul(10).wrapping_add(check_digit(body) as u64)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn published_numbers_have_the_published_check_digit() {
		// GS1 General Specifications, figure 7.9.1: 6291041500213 and 37610425002123456.
		assert_eq!(check_digit(629_104_150_021), 3);
		assert_eq!(check_digit(37_610_425_002_123_456), 9);
	}

	#[test]
	fn nothing_has_check_digit_zero() {
		assert_eq!(check_digit(0), 0);
	}

	#[test]
	fn the_largest_body_does_not_overflow() {
		assert!(check_digit(u64::MAX) < 10);
	}
}
