//! Roots that must never change: what was filed yesterday is verified tomorrow. They were computed by another
//! program, in another language, from the tables of preimages; a change of any of them is a change of format and
//! needs new tags.

use fairstream_merkle::{
	sum::{self, Leaf},
	Blake2b256, Builder, Context, Digest,
};

/// Number of leaves, and the root over `leaf 0`, `leaf 1` and so on.
const PLAIN: [(u64, &str); 6] = [
	(0, "cb5de7c0944ace311afd8650ec5fe5f1c45b2d5b1278f02411a14ffaae6fe21b"),
	(1, "b771067359d4f2299c66138624eaa3a4c949c3316fe777b754db05b78859f14a"),
	(2, "00e7f70f008564b0a42bd43f25f2a106aaab11fbaf204a452f10ef847307a239"),
	(3, "6431aaae7bd81eb26d9d3eb884588e09d2a13673941181c488d2c351ff8363aa"),
	(7, "9b97dff04478c507ecd545a47549870232e6af18ddadaa2c65547a8adfecb877"),
	(1000, "bea1536b16d2a56a937bd970d7fe149a0e050430b8e7f7a7a2dd5906f20765ef"),
];

/// The root over one leaf of 60 bytes, each a 9: with tag and length as long as a node, hence padded.
const PLAIN_PADDED: &str = "4a15e53c3ff0f04117981b4d8c7c7926205026881e31a935081d75735035e0d6";

/// Number of leaves, and the root over those of keys 1, 2, 3 and so on, amounts 0, 1, 4 and so on, payloads as above.
const SUM: [(u64, &str); 6] = [
	(0, "1e41bd624625170100aa25574299840af1b752398155c011e2e5c48ff4cd49b9"),
	(1, "54f04347280ea04c4e0b77cd775dac9d6ead944e956562e8842574fa921d45ec"),
	(2, "53551a3074952b23fcca61cfcea9c48fbb2f0e31d9184cc0aaa5065bfccc0825"),
	(3, "91627acc6107fff316f6890b9e7f3561bd22cabc875faf8dbfb93dadca93eaba"),
	(7, "b8e4677a78c70a0bd17076a0f08af1bb3f00e0c724615fa14e983f73bf166b25"),
	(1000, "635d05277f2c36a954939135980fd36ccd0419c5e075f4e02b2ad9911c7801bb"),
];

/// The root over one leaf of key 1, amount 5, and a payload of 196 bytes, each a 9: padded.
const SUM_PADDED: &str = "b9003d837326b9885bf861cbccaf1f77f7e66edf71767fb3b2af28993a46d92f";

const CONTEXT: Context = Context([7; 32]);

fn hex(digest: Digest) -> String {
	digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn plain(leaves: impl IntoIterator<Item = Vec<u8>>) -> String {
	let mut builder = Builder::<Blake2b256>::new();
	for leaf in leaves {
		builder.push(&leaf).unwrap();
	}
	hex(builder.seal(&CONTEXT).root)
}

fn summed(leaves: impl IntoIterator<Item = (u64, u64, Vec<u8>)>) -> String {
	let mut builder = sum::Builder::<Blake2b256>::new();
	for (number, amount, payload) in leaves {
		let mut key = [0; 32];
		key[24..].copy_from_slice(&number.to_be_bytes());
		builder.push(&Leaf { key, amount, payload: &payload }).unwrap();
	}
	hex(builder.seal(&CONTEXT).root)
}

fn words(number: u64) -> Vec<u8> {
	format!("leaf {number}").into_bytes()
}

#[test]
fn plain_roots_are_as_ever() {
	for (count, root) in PLAIN {
		assert_eq!(plain((0..count).map(words)), root, "{count} leaves");
	}
	assert_eq!(plain([vec![9; 60]]), PLAIN_PADDED);
}

#[test]
fn roots_with_sums_are_as_ever() {
	for (count, root) in SUM {
		assert_eq!(summed((0..count).map(|n| (n + 1, n * n, words(n)))), root, "{count} leaves");
	}
	assert_eq!(summed([(1, 5, vec![9; 196])]), SUM_PADDED);
}
