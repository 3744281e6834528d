//! `fairstream commitment`, as far as it answers without a node: trees, proofs and forgeries.

mod common;

use common::{fairstream, text};
use fairstream_client::proof::{
	self,
	commitment::context,
	lines::{each, Lines},
	CommitmentProof, Hash, ProofError,
};
use fairstream_doors::{CommitmentKey, CommitmentKind, ParticipantId};
use fairstream_merkle::{Blake2b256, Builder, Forgery, LeafDigest, Peaks};
use proptest::prelude::*;
use std::{
	io::{self, BufReader, Read},
	path::{Path, PathBuf},
};

/// Where no node is.
const NOWHERE: &str = "ws://127.0.0.1:1";

/// The hash of block 0 in the known answer.
const GENESIS: &str = "0x5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a";

/// A proof that was made by hand, with the tables of `fairstream-merkle` and `fairstream-doors` alone.
const KNOWN: &str = include_str!("proofs/commitment.json");

/// Its leaves.
const LEAVES: &str = "order 1\n订单 2\norder 3\n";

const ROOT: &str = "0x93fa8f26319ff24005ee3a4c80dd90a05bb47ee22885eb2b5d9d20b79c65539b";

/// A folder of a test's own, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
	fn new(name: &str) -> Self {
		let path = std::env::temp_dir().join(format!("fairstream-commitment-{name}-{}", std::process::id()));
		drop(std::fs::remove_dir_all(&path));
		std::fs::create_dir(&path).expect("a new folder");
		Self(path)
	}

	/// A file in it.
	fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
		std::fs::write(self.0.join(name), content).expect("a file of ours");
		self.path(name)
	}

	/// The path that a file in it has, or would have.
	fn path(&self, name: &str) -> String {
		self.0.join(name).to_str().expect("a plain path").into()
	}

	fn read(&self, name: &str) -> String {
		std::fs::read_to_string(self.0.join(name)).expect("it was written")
	}
}

impl Drop for Folder {
	fn drop(&mut self) {
		drop(std::fs::remove_dir_all(&self.0));
	}
}

fn known() -> CommitmentProof {
	proof::read(KNOWN.as_bytes()).expect("a proof")
}

fn root(hex: &str) -> [u8; 32] {
	Hash::from_text(hex).expect("a hash").0
}

/// Status, standard output, standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
	let output = fairstream(arguments, None);
	(output.status.code().expect("it ends by itself"), text(&output.stdout).into(), text(&output.stderr).into())
}

/// Prove a leaf of the known answer's file, offline, with these arguments besides.
fn prove(file: &str, out: &str, more: &[&str]) -> (i32, String, String) {
	let arguments = ["commitment", "prove", file, "--kind", "order-journal", "--owner", "3", "--out", out];
	run(&[&arguments[..], &["--genesis", GENESIS, "--url", NOWHERE], more].concat())
}

fn verify(file: &str, root: &str, count: &str) -> (i32, String, String) {
	run(&["commitment", "verify", file, "--url", NOWHERE, "--offline", root, count])
}

#[test]
fn a_proof_is_written_byte_by_byte_as_the_known_answer() {
	let folder = Folder::new("known");
	let (leaves, out) = (folder.file("orders.txt", LEAVES), folder.path("proof.json"));
	let (status, shown, errors) = prove(&leaves, &out, &["--at", "2026-06-01T20:14:30", "--leaf", "1"]);
	assert_eq!(status, 0, "{errors}");
	assert_eq!(folder.read("proof.json"), KNOWN);
	assert!(shown.contains("window 29671934, 2026-06-01 20:14:00 +08:00 to 2026-06-01 20:15:00 +08:00"), "{shown}");
	assert!(shown.contains(&format!("root {ROOT}, 3 leaves")), "{shown}");

	let (status, shown, errors) = verify(&out, ROOT, "3");
	assert_eq!(status, 0, "{errors}");
	assert!(shown.contains("leaf 1 of order-journal of participant #3"), "{shown}");
	assert!(shown.contains("leaf: '订单 2'") && shown.contains("left to trust"), "{shown}");
}

#[test]
fn lines_of_hex_give_the_same_proof_as_the_bytes_that_they_write() {
	let folder = Folder::new("hex");
	let lines: String = LEAVES.lines().map(|line| format!("0x{}\r\n", hex::encode(line))).collect();
	let (leaves, out) = (folder.file("orders.hex", lines), folder.path("proof.json"));
	let (status, _, errors) = prove(&leaves, &out, &["--window", "29671934", "--leaf", "1", "--hex"]);
	assert_eq!(status, 0, "{errors}");
	assert_eq!(folder.read("proof.json"), KNOWN);
}

#[test]
fn several_leaves_are_proven_in_one_pass_into_a_folder() {
	let folder = Folder::new("several");
	let leaves = folder.file("orders.txt", LEAVES);
	let out = folder.0.to_str().expect("a plain path");
	let more = ["--window", "29671934", "--leaf", "2", "--leaf", "0", "--leaf", "2", "--json"];
	let (status, shown, errors) = prove(&leaves, out, &more);
	assert_eq!(status, 0, "{errors}");
	let json: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
	assert_eq!((&json["root"], &json["count"]), (&ROOT.into(), &3.into()));
	assert_eq!(json["proofs"].as_array().map(Vec::len), Some(2));
	for index in [0, 2] {
		let file = folder.path(&format!("order-journal-29671934-{index}.json"));
		assert_eq!(verify(&file, ROOT, "3").0, 0, "leaf {index}");
	}

	let (status, _, errors) =
		prove(&leaves, &folder.path("one.json"), &["--window", "1", "--leaf", "0", "--leaf", "1"]);
	assert!(status == 2 && errors.contains("2 proofs are that many files"), "{errors}");
}

#[test]
fn a_proof_that_is_there_is_not_overwritten_by_another() {
	let folder = Folder::new("twice");
	let (leaves, out) = (folder.file("orders.txt", LEAVES), folder.path("proof.json"));
	assert_eq!(prove(&leaves, &out, &["--window", "1", "--leaf", "1"]).0, 0);
	assert_eq!(prove(&leaves, &out, &["--window", "1", "--leaf", "1"]).0, 0, "it is the same");
	let (status, _, errors) = prove(&leaves, &out, &["--window", "1", "--leaf", "2"]);
	assert!(status == 2 && errors.contains("is there already"), "{errors}");
}

#[test]
fn a_leaf_past_the_end_a_wrong_line_and_a_missing_file_are_named() {
	let folder = Folder::new("wrong");
	let leaves = folder.file("orders.txt", LEAVES);
	let out = folder.path("proof.json");
	for (file, more, status, words) in [
		(leaves.as_str(), &["--window", "1", "--leaf", "3"][..], 1, "there is no leaf 3"),
		(&leaves, &["--window", "1", "--leaf", "0", "--hex"], 1, "orders.txt: line 1: this is no hex"),
		("no-such-file.txt", &["--window", "1", "--leaf", "0"], 2, "no-such-file.txt: can't be read"),
		(&leaves, &["--leaf", "0"], 2, "name it with --window, or a moment in it with --at"),
		(&leaves, &["--window", "1"], 2, "--leaf"),
		(&leaves, &["--window", "1", "--at", "2026-06-01", "--leaf", "0"], 2, "cannot be used with"),
	] {
		let (ended, _, errors) = prove(file, &out, more);
		assert!(ended == status && errors.contains(words), "{more:?}: {errors}");
		assert!(!Path::new(&out).exists(), "nothing is written");
	}
}

#[test]
fn a_numbered_kind_has_no_moment() {
	let folder = Folder::new("numbered");
	let leaves = folder.file("rule.txt", "rule\n");
	let of = |more: &[&str]| {
		let arguments = ["commitment", "prove", &leaves, "--kind", "price-rule", "--owner", "3", "--leaf", "0"];
		run(&[&arguments[..], &["--genesis", GENESIS, "--out", &folder.path("proof.json")], more].concat())
	};
	let (status, _, errors) = of(&["--at", "2026-06-01"]);
	assert!(status == 2 && errors.contains("name its number with --window, not --at"), "{errors}");
	let (status, _, errors) = of(&[]);
	assert!(status == 2 && errors.contains("'price-rule' is numbered"), "{errors}");
	let (status, shown, errors) = of(&["--window", "7"]);
	assert!(status == 0 && shown.contains("price-rule of participant #3: no. 7"), "{errors}");
}

#[test]
fn an_altered_proof_is_refused_with_the_reason() {
	let folder = Folder::new("altered");
	type Change = fn(&mut CommitmentProof);
	let cases: [(Change, &str); 9] = [
		(|proof| proof.leaf.0[0] ^= 1, "compare the leaf byte by byte"),
		(|proof| proof.index = 0, "leaf, index and proof don't lead to the root"),
		(|proof| proof.index = 3, "the tree has no leaf of this index"),
		(|proof| proof.siblings.truncate(1), "the proof is shorter"),
		(|proof| proof.siblings.push(Hash([0; 32])), "the proof is longer"),
		(|proof| proof.owner = 4, "this tree and this context"),
		(|proof| proof.kind = CommitmentKind::TrafficWindow, "this tree and this context"),
		(|proof| proof.window += 1, "this tree and this context"),
		(|proof| proof.genesis.0[31] ^= 0x80, "this tree and this context"),
	];
	for (number, (change, words)) in cases.into_iter().enumerate() {
		let mut proof = known();
		change(&mut proof);
		let file = folder.file("proof.json", proof::write(&proof));
		let (status, _, errors) = verify(&file, ROOT, "3");
		assert!(status == 1 && errors.contains(words), "{number}: {errors}");
	}
}

#[test]
fn a_whole_proof_of_another_tree_is_refused() {
	let folder = Folder::new("another");
	let file = folder.file("proof.json", KNOWN);
	let other = format!("0x{}", "11".repeat(32));
	for (root, count) in [(other.as_str(), "3"), (ROOT, "4")] {
		let (status, _, errors) = verify(&file, root, count);
		assert!(status == 1 && errors.contains("and what was filed is 0x"), "{errors}");
	}
	let (status, _, errors) = verify(&file, "0x12", "3");
	assert!(status == 2 && errors.contains("64 hex digits"), "{errors}");
}

#[test]
fn a_flipped_bit_anywhere_in_the_file_is_told() {
	for place in 0..KNOWN.len() {
		for bit in 0..8 {
			let mut bytes = KNOWN.as_bytes().to_vec();
			bytes[place] ^= 1 << bit;
			let checked = proof::read::<CommitmentProof>(&bytes).and_then(|proof| proof.check(&root(ROOT), 3));
			assert!(checked.is_err(), "byte {place}, bit {bit}: {}", String::from_utf8_lossy(&bytes));
		}
	}
}

#[test]
fn what_is_no_proof_of_a_commitment_is_refused_with_what_it_is() {
	let read = |text: &str| proof::read::<CommitmentProof>(text.as_bytes()).expect_err("no such proof");
	assert!(matches!(read("orders"), ProofError::NoProof(_)));
	assert!(matches!(read("{}"), ProofError::NoProof(_)));
	assert_eq!(read(&KNOWN.replace("\"fairstream-proof\": 1", "\"fairstream-proof\": 2")), ProofError::Version(2));
	let archive = read(include_str!("proofs/archive.json")).to_string();
	assert!(archive.contains("check it with 'fairstream archive verify'"), "{archive}");
	// The same content in another form.
	assert_eq!(read(KNOWN.trim_end()), ProofError::Form { line: 16 });
	assert_eq!(read(&KNOWN.replace("0xe8ae", "0xE8ae")), ProofError::Form { line: 11 });
	assert_eq!(
		read(&KNOWN.replace("  \"index\": 1,\n", "  \"index\": 1,\n  \"more\": 1,\n")),
		ProofError::Form { line: 11 }
	);
	let compact = serde_json::from_str::<serde_json::Value>(KNOWN).expect("JSON").to_string();
	assert!(matches!(read(&compact), ProofError::Form { line: 1 }));
}

/// Lines without end in memory: made while they are read.
struct Numbers {
	next: u64,
	end: u64,
	line: io::Cursor<Vec<u8>>,
}

impl Read for Numbers {
	fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
		if self.line.position() == self.line.get_ref().len() as u64 && self.next < self.end {
			self.line = io::Cursor::new(format!("order {}\n", self.next).into_bytes());
			self.next += 1;
		}
		self.line.read(room)
	}
}

#[test]
fn a_stream_of_a_hundred_thousand_lines_becomes_the_tree_that_grows_leaf_by_leaf() {
	const COUNT: u64 = 100_000;
	let key = CommitmentKey { owner: ParticipantId(3), kind: CommitmentKind::OrderJournal, window: 1 };
	let context = context(&key, &root(GENESIS));
	let mut builder = Builder::<Blake2b256>::new();
	let stream = Numbers { next: 0, end: COUNT, line: io::Cursor::new(vec![]) };
	each(BufReader::new(stream), false, |leaf| builder.push(leaf)).expect("lines");
	let tree = builder.seal(&context);

	let mut grown = Peaks::default();
	for number in 0..COUNT {
		let leaf = LeafDigest::of::<Blake2b256>(format!("order {number}").as_bytes());
		grown.append::<Blake2b256>(leaf).expect("room");
	}
	assert_eq!(tree, grown.seal::<Blake2b256>(&context));

	let folder = Folder::new("stream");
	let text: String = (0..COUNT).map(|number| format!("order {number}\n")).collect();
	let (leaves, out) = (folder.file("orders.txt", text), folder.0.to_str().expect("a plain path"));
	let more = ["--window", "1", "--leaf", "0", "--leaf", "65535", "--leaf", "99999"];
	let (status, _, errors) = prove(&leaves, out, &more);
	assert_eq!(status, 0, "{errors}");
	for index in [0, 65_535, 99_999] {
		let file = folder.path(&format!("order-journal-1-{index}.json"));
		let (status, shown, errors) = verify(&file, &Hash(tree.root).hex(), "100000");
		assert_eq!(status, 0, "{errors}");
		assert!(shown.contains(&format!("leaf: 'order {index}'")), "{shown}");
	}
}

#[test]
fn an_empty_file_is_the_tree_without_leaf() {
	let folder = Folder::new("empty");
	let mut leaves = 0;
	let lines = Lines { file: folder.file("orders.txt", "").into(), hex: false };
	let counted = lines.each(|_| {
		leaves += 1;
		Ok(())
	});
	assert_eq!((counted, leaves), (Ok(()), 0));
	let (status, _, errors) =
		prove(&folder.path("orders.txt"), &folder.path("p.json"), &["--window", "1", "--leaf", "0"]);
	assert!(status == 1 && errors.contains("there is no leaf 0"), "{errors}");
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn every_leaf_is_proven_at_its_place_and_nowhere_else(
		leaves in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..80), 1..40),
		chosen in any::<prop::sample::Index>(),
		elsewhere in any::<u64>(),
		(place, mask) in (any::<prop::sample::Index>(), 1u8..),
	) {
		let folder = Folder::new(&format!("prop-{}", leaves.len()));
		let index = chosen.index(leaves.len());
		let text: String = leaves.iter().map(|leaf| hex::encode(leaf) + "\n").collect();
		let file = folder.file("leaves.hex", text);
		let (status, _, errors) =
			prove(&file, &folder.path("proof.json"), &["--hex", "--window", "1", "--leaf", &index.to_string()]);
		prop_assert_eq!(status, 0, "{}", errors);
		let written = folder.read("proof.json");
		let proof: CommitmentProof = proof::read(written.as_bytes()).expect("a proof");
		let (root, count) = (proof.root.0, proof.count);
		prop_assert_eq!(proof.check(&root, count), Ok(()));

		let moved = CommitmentProof { index: elsewhere, ..proof.clone() };
		if elsewhere != proof.index {
			prop_assert!(moved.check(&root, count).is_err());
		}
		let recounted = CommitmentProof { count: elsewhere, ..proof.clone() }.check(&root, elsewhere);
		prop_assert!(elsewhere == count || matches!(recounted, Err(ProofError::Leaf(_))), "{:?}", recounted);
		let of_none = CommitmentProof { count: 0, ..proof.clone() }.check(&root, 0);
		prop_assert_eq!(of_none, Err(ProofError::Leaf(Forgery::IndexOutOfRange)));

		let mut bytes = written.into_bytes();
		let place = place.index(bytes.len());
		bytes[place] ^= mask;
		let checked = proof::read::<CommitmentProof>(&bytes).and_then(|proof| proof.check(&root, count));
		prop_assert!(checked.is_err(), "byte {}", place);
	}
}

#[test]
fn arguments_that_do_not_go_together_end_with_status_two() {
	for (arguments, words) in [
		(&["commitment", "file", "-", "--kind", "order-journal", "--dev-key", "//Eve"][..], "name it with --window"),
		(&["commitment", "file", "-", "--kind", "price-rule", "--at", "2026-06-01", "--dev-key", "//Eve"], "not --at"),
		(&["commitment", "file", "-", "--kind", "order-journal", "--window", "1"], "--key-file"),
		(&["commitment", "file", "-", "--kind", "orders", "--dev-key", "//Eve"], "write one of trace-batch"),
		(&["commitment", "file", "-", "--window", "1", "--dev-key", "//Eve"], "--kind"),
		(&["commitment", "verify", "proof.json", "--offline", ROOT], "--offline"),
		(&["commitment", "show", "3", "order-journal", "5", "--after", "4"], "cannot be used with"),
		(&["commitment", "show", "Eve", "order-journal"], "no participant's number"),
	] {
		let (status, shown, errors) = run(arguments);
		assert!(status == 2 && shown.is_empty() && errors.contains(words), "{arguments:?}: {errors}");
	}
}

#[test]
fn what_needs_a_node_says_that_there_is_none() {
	let folder = Folder::new("nowhere");
	let file = folder.file("proof.json", KNOWN);
	let leaves = folder.file("orders.txt", LEAVES);
	for arguments in [
		&["commitment", "file", &leaves, "--kind", "order-journal", "--window", "1", "--dev-key", "//Eve", "--check"][..],
		&["commitment", "file", &leaves, "--kind", "price-rule", "--dev-key", "//Eve"],
		&["commitment", "prove", &leaves, "--kind", "price-rule", "--window", "1", "--owner", "3", "--leaf", "0"],
		&["commitment", "verify", &file],
		&["commitment", "show", "3", "order-journal"],
		&["commitment", "show", "3", "order-journal", "7"],
	] {
		let (status, shown, errors) = run(&[arguments, &["--url", NOWHERE]].concat());
		assert!(status == 2 && shown.is_empty() && errors.contains("no node answers"), "{arguments:?}: {errors}");
	}
}

#[test]
fn errors_are_json_too_when_json_is_asked_for() {
	let folder = Folder::new("json");
	let mut forged = known();
	forged.owner = 4;
	let file = folder.file("proof.json", proof::write(&forged));
	let output = fairstream(&["commitment", "verify", &file, "--offline", ROOT, "3", "--json"], None);
	assert_eq!(output.status.code(), Some(1));
	let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
	assert!(json["errors"][0].as_str().expect("a message").contains("the leaf is not proven"));
	assert!(output.stderr.is_empty());
}

#[test]
fn a_proof_can_come_by_standard_input_and_is_told_to_machines() {
	let output = fairstream(&["commitment", "verify", "-", "--offline", ROOT, "3", "--json"], Some(KNOWN));
	assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
	let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
	assert_eq!((&json["index"], &json["count"], &json["root"]), (&1.into(), &3.into(), &ROOT.into()));
	assert_eq!((&json["offline"], &json["filed"]), (&true.into(), &serde_json::Value::Null));
	assert_eq!(json["key"]["kind"], "order-journal");
}

#[test]
fn the_help_of_each_command_shows_examples() {
	for command in ["file", "prove", "verify", "show"] {
		let (status, help, _) = run(&["commitment", command, "--help"]);
		assert!(status == 0 && help.contains("EXAMPLES"), "{command}");
		assert!(help.contains(&format!("    fairstream commitment {command}")), "{command}");
	}
}
