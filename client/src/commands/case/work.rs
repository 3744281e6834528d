//! Work that shows that a report without an account was not made by the million. Pure.

use crate::hashing::Hashing;

/// How many numbers are tried between two words about how it goes.
const STRIDE: u64 = 1 << 14;

/// The bytes of the number at the end of what is hashed.
const NUMBER: usize = 8;

/// With how many zero bits a digest begins.
#[must_use]
pub fn zeros(digest: &[u8; 32]) -> u32 {
	let whole: u32 = digest.iter().take_while(|byte| **byte == 0).map(|byte| byte.leading_zeros()).sum();
	whole.saturating_add(digest.iter().find(|byte| **byte != 0).map_or(0, |byte| byte.leading_zeros()))
}

/// The first number with which the BLAKE2b-256 of `payload` begins with so many zero bits, if it stands in the payload's last
/// eight bytes, the least significant first. On the average it takes as many tries as so many bits have values; `tried` is
/// told from time to time how many there were. None if there is no such number, or no room for one.
pub fn find(payload: &[u8], bits: u32, mut tried: impl FnMut(u64)) -> Option<u64> {
	let (same, _) = payload.split_at_checked(payload.len().checked_sub(NUMBER)?)?;
	let mut prefix = Hashing::default();
	prefix.update(same);
	(0..=u64::MAX).find(|number| {
		if number.checked_rem(STRIDE) == Some(0) {
			tried(*number);
		}
		zeros(&prefix.clone().update(&number.to_le_bytes()).digest()) >= bits
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::hashing::blake2b;

	#[test]
	fn zeros_are_counted_from_the_first_bit_on() {
		let with = |first: &[u8]| {
			let mut digest = [0xff; 32];
			digest[..first.len()].copy_from_slice(first);
			digest
		};
		assert_eq!(zeros(&with(&[])), 0);
		assert_eq!(zeros(&with(&[0x7f])), 1);
		assert_eq!(zeros(&with(&[0, 0x0f])), 12);
		assert_eq!(zeros(&with(&[0, 0, 0x0f, 0])), 20);
		assert_eq!(zeros(&[0; 32]), 256);
	}

	#[test]
	fn the_first_number_is_found_with_which_the_whole_begins_with_zeros() {
		let payload = [&[7; 150][..], &[0xff; 8]].concat();
		let with = |number: u64| [&payload[..150], &number.to_le_bytes()].concat();
		for bits in [1, 4, 10] {
			let found = find(&payload, bits, |_| {}).expect("there is one");
			assert!(zeros(&blake2b(&with(found))) >= bits);
			assert!((0..found).all(|number| zeros(&blake2b(&with(number))) < bits), "an earlier one would do");
		}
	}

	#[test]
	fn without_work_the_first_number_does() {
		assert_eq!(find(&[1; 40], 0, |_| {}), Some(0));
	}

	#[test]
	fn how_it_goes_is_told_in_order() {
		let mut told = vec![];
		let found = find(&[7; 100], 15, |number| told.push(number)).expect("there is one");
		let expected: Vec<u64> = (0..=found).step_by(1 << 14).collect();
		assert_eq!(told, expected);
	}

	#[test]
	fn what_has_no_room_for_a_number_has_none() {
		assert_eq!(find(&[1; 7], 0, |_| {}), None);
		assert_eq!(find(&[1; 8], 0, |_| {}), Some(0));
	}
}
