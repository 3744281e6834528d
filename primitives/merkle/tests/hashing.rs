//! Lanes change speed, not digests.

use fairstream_merkle::{Blake2b256, Hashing};

fn inputs(lengths: impl Iterator<Item = usize>) -> Vec<Vec<u8>> {
	lengths.map(|length| (0..length).map(|place| (place * 31 + length) as u8).collect()).collect()
}

fn side_by_side_is_one_by_one(inputs: &[Vec<u8>]) {
	let mut digests = vec![[9; 32]];
	Blake2b256::hash_many(inputs.iter().map(Vec::as_slice), &mut digests);
	let one_by_one = inputs.iter().map(|input| Blake2b256::hash(input));
	assert_eq!(digests, std::iter::once([9; 32]).chain(one_by_one).collect::<Vec<_>>(), "appended, in their order");
}

#[test]
fn many_inputs_of_every_length_have_the_digests_that_each_has_alone() {
	side_by_side_is_one_by_one(&inputs(0..=300));
	side_by_side_is_one_by_one(&inputs((0..=300).rev()));
}

#[test]
fn equal_lengths_in_every_number_have_the_digests_that_each_has_alone() {
	for number in 0..=70 {
		side_by_side_is_one_by_one(&inputs(std::iter::repeat_n(65, number)));
	}
}

#[test]
fn the_function_is_that_of_rfc_7693() {
	// BLAKE2b-256 of "abc", as published with the reference implementations.
	let expected = "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319";
	let hex = |bytes: [u8; 32]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
	assert_eq!(hex(Blake2b256::hash(b"abc")), expected);
}
