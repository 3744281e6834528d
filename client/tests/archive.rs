//! `fairstream archive`, as far as it answers without a node: proofs down to a block's header, and forgeries.

mod common;

use codec::Encode;
use common::{fairstream, text};
use fairstream_client::proof::{
	self,
	archive::{context, leaf_digest, Archived, Finality, Held},
	path::Path,
	state, ArchiveProof, Bytes, Hash, ProofError,
};
use fairstream_docket::{
	adverse::{Adverse, Heard, Notice},
	case::How,
	record::{self, Attached, Case, Opener},
	Attachment, Ended, Ending, Kind, Role, Step, Subject,
};
use fairstream_doors::{CaseId, CommitmentKey, CommitmentKind, Day, Filed, ParticipantId, RecordKind, Region, SeatId};
use fairstream_merkle::Forgery;
use fairstream_rules::{Act, ClockId};
use proptest::prelude::*;
use sp_runtime::{generic::Header, traits::BlakeTwo256};
use sp_trie::{LayoutV1, MemoryDB, TrieDBMutBuilder, TrieMut};
use std::collections::BTreeMap;
use subxt::{config::substrate::SubstrateHeader, utils::H256};

/// A proof that was made by hand: with the tables of `fairstream-merkle`, the trie's format and a hash function alone.
const KNOWN: &str = include_str!("proofs/archive.json");

/// The block of the known proof.
const BLOCK: &str = "0x58134bb3dc60cb5477b8c9c181b6902efd18e67f053d668aa8218c9fb07b4e81";

/// Where no node is.
const NOWHERE: &str = "ws://127.0.0.1:1";

const DAY: Day = 20_605;

const GENESIS: [u8; 32] = [0x5a; 32];

type State = BTreeMap<Vec<u8>, Vec<u8>>;

/// The root of a state, and all nodes of its trie.
fn trie(state: &State) -> (state::Root, Vec<Vec<u8>>) {
	let (mut nodes, mut root) = (MemoryDB::<BlakeTwo256>::default(), state::Root::default());
	{
		let mut trie = TrieDBMutBuilder::<LayoutV1<BlakeTwo256>>::new(&mut nodes, &mut root).build();
		for (key, value) in state {
			trie.insert(key, value).expect("it takes everything");
		}
	}
	(root, nodes.drain().into_values().map(|(node, _)| node).collect())
}

fn header(state_root: state::Root) -> Vec<u8> {
	Header::<u32, BlakeTwo256> {
		parent_hash: [1; 32].into(),
		number: 120_000,
		state_root,
		extrinsics_root: [3; 32].into(),
		digest: Default::default(),
	}
	.encode()
}

/// A state that holds other things besides.
fn others() -> State {
	let mut state: State = (0..300u32).map(|n| (n.to_le_bytes().repeat(9), vec![7; n as usize % 70])).collect();
	// The days before and after share most of the way.
	for day in [DAY - 1, DAY + 1] {
		state.insert(state::day_key(day), ([9u8; 32], 4u64).encode());
	}
	state.insert(b":code".to_vec(), vec![1; 10_000]);
	state
}

/// The leaf of this index among so many cases.
fn archived(count: u8, index: u64, record: RecordKind, bytes: &[u8]) -> Archived {
	let leaf = |n: u8| match u64::from(n) == index {
		true => leaf_digest(record, bytes),
		false => leaf_digest(RecordKind::Case, &[n; 30]),
	};
	let leaves: Vec<_> = (0..count).map(leaf).collect();
	let path = Path::of(&leaves, index).expect("a leaf");
	Archived { genesis: GENESIS, day: DAY, record, bytes: bytes.to_vec(), path }
}

/// What a node gives of a state in which this day is closed.
fn held(archived: &Archived, mut state: State) -> Held {
	let root = archived.path.root(&context(&archived.genesis, archived.day));
	state.insert(state::day_key(archived.day), (root, archived.path.count).encode());
	let (state_root, nodes) = trie(&state);
	Held { header: header(state_root), nodes, finality: Finality::new(vec![0xab, 0xcd]) }
}

fn made(archived: Archived, state: State) -> ArchiveProof {
	let held = held(&archived, state);
	ArchiveProof::new(archived, held).expect("it holds")
}

fn known() -> ArchiveProof {
	proof::read(KNOWN.as_bytes()).expect("a proof")
}

/// A proof in a file, and what `archive verify` says of it.
fn verify(name: &str, text_of: &str, more: &[&str]) -> (i32, String, String) {
	let file = std::env::temp_dir().join(format!("fairstream-archive-{name}-{}.json", std::process::id()));
	std::fs::write(&file, text_of).expect("a file of ours");
	let path = file.to_str().expect("a plain path");
	let output = fairstream(&[&["archive", "verify", path], more].concat(), None);
	std::fs::remove_file(&file).expect("the file is ours");
	(output.status.code().expect("it ends by itself"), text(&output.stdout).into(), text(&output.stderr).into())
}

#[test]
fn the_known_proof_is_made_and_written_byte_by_byte() {
	let leaves = [leaf_digest(RecordKind::Commitment, &[1, 2]), leaf_digest(RecordKind::Case, &[0xc0, 0xff, 0xee])];
	let path = Path::of(&leaves, 1).expect("a leaf");
	let archived =
		Archived { genesis: GENESIS, day: DAY, record: RecordKind::Case, bytes: vec![0xc0, 0xff, 0xee], path };
	assert_eq!(proof::write(&made(archived, State::new())), KNOWN);
	assert_eq!(known().check().map(|header| (header.number, Hash(header.hash).hex())), Ok((120_000, BLOCK.into())));
}

#[test]
fn a_day_stands_in_the_state_under_this_key() {
	let key = "ca407206ec1ab726b2636c4b145ac2871b322701069829abe94aeb0b67f147932414c23827dbfc847d500000";
	assert_eq!(hex::encode(state::day_key(DAY)), key);
}

#[test]
fn what_a_real_node_gives_of_a_block_is_read_as_it_is_meant() {
	let given: serde_json::Value = serde_json::from_str(include_str!("proofs/state.json")).expect("JSON");
	let bytes = |value: &serde_json::Value| Bytes::from_text(value.as_str().expect("hex")).expect("hex").0;
	let json = given["header"].clone();
	let header: SubstrateHeader<H256> = serde_json::from_value(json).expect("a header");
	let header = state::Header::read(&header.encode()).expect("a header");
	assert_eq!(header.hash.to_vec(), bytes(&given["hash"]));

	let nodes: Vec<Vec<u8>> = given["nodes"].as_array().expect("a list").iter().map(bytes).collect();
	let way = state::read(&header.state_root, nodes.iter().map(Vec::as_slice), &bytes(&given["key"])).expect("a way");
	assert_eq!(way.value, Some(bytes(&given["value"])));
	assert_eq!(way.nodes, nodes.iter().cloned().collect(), "the node gives what is needed and no more");
	let other = state::read(&header.state_root, nodes.iter().map(Vec::as_slice), &state::day_key(DAY));
	assert!(other != Ok(way), "it proves nothing of another key");
}

#[test]
fn a_proof_is_checked_without_a_node_and_says_what_is_left_to_trust() {
	let (status, shown, errors) = verify("offline", KNOWN, &[]);
	assert_eq!(status, 0, "{errors}");
	assert!(shown.contains("case of 3 bytes is leaf 1 of 2 of 2026-06-01"), "{shown}");
	assert!(shown.contains(&format!("block 120000, {BLOCK}")), "{shown}");
	assert!(shown.contains("left to trust: that the chain whose block 0 is 0x5a5a"), "{shown}");
	assert!(shown.contains("--header HASH") && shown.contains("--url URL"), "{shown}");

	let (status, shown, _) = verify("header", KNOWN, &["--header", BLOCK]);
	assert!(status == 0 && shown.contains("the block has the hash that you gave"), "{shown}");
	let other = format!("0x{}", "11".repeat(32));
	let (status, _, errors) = verify("other", KNOWN, &["--header", &other]);
	assert!(status == 1 && errors.contains("the proof rests on block 120000"), "{errors}");
	let (status, _, errors) = verify("nowhere", KNOWN, &["--url", NOWHERE]);
	assert!(status == 2 && errors.contains("no node answers"), "{errors}");
}

#[test]
fn a_proof_is_told_to_machines() {
	let (status, shown, errors) = verify("json", KNOWN, &["--json"]);
	assert_eq!(status, 0, "{errors}");
	let json: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
	assert_eq!((&json["record"], &json["date"]), (&"case".into(), &"2026-06-01".into()));
	assert_eq!(json["block"], serde_json::json!({ "number": 120_000, "hash": BLOCK }));
	assert_eq!((&json["finalAt"], &json["hashGiven"]), (&serde_json::Value::Null, &false.into()));
}

#[test]
fn an_archived_commitment_says_what_was_filed() {
	let key = CommitmentKey { owner: ParticipantId(3), kind: CommitmentKind::OrderJournal, window: 29_671_934 };
	let filed = Filed { root: [7; 32], count: 5_120, at: 1_780_316_130_000, late: Some(30_000) };
	let record = (key, filed).encode();
	let proof = made(archived(9, 4, RecordKind::Commitment, &record), others());
	assert_eq!(proof.commitment(), Some((key, filed)));
	let (status, shown, errors) = verify("commitment", &proof::write(&proof), &[]);
	assert_eq!(status, 0, "{errors}");
	assert!(shown.contains("it is order-journal of participant #3: window 29671934"), "{shown}");
	assert!(shown.contains(", 5120 leaves") && shown.contains("30000 ms after the end of its window"), "{shown}");
}

#[test]
fn a_flipped_bit_anywhere_in_the_file_is_told() {
	for place in 0..KNOWN.len() {
		for bit in 0..8 {
			let mut bytes = KNOWN.as_bytes().to_vec();
			bytes[place] ^= 1 << bit;
			let checked = proof::read::<ArchiveProof>(&bytes).and_then(|proof| proof.check());
			assert!(checked.is_err(), "byte {place}, bit {bit}: {}", String::from_utf8_lossy(&bytes));
		}
	}
}

#[test]
fn a_file_that_was_written_anew_after_a_change_is_told_too() {
	let proof = made(archived(9, 4, RecordKind::Case, &[5; 40]), others());
	assert!(proof.check().is_ok() && proof.nodes.len() > 2, "the way has several nodes");
	fn hashes(proof: &mut ArchiveProof) -> Vec<&mut [u8]> {
		let ArchiveProof { genesis, bytes, root, siblings, block, header, nodes, finality, .. } = proof;
		let mut all: Vec<&mut [u8]> = vec![&mut genesis.0, &mut bytes.0, &mut root.0, &mut block.0, &mut header.0];
		all.extend(siblings.iter_mut().map(|sibling| &mut sibling.0[..]));
		all.extend(nodes.iter_mut().map(|node| &mut node.0[..]));
		all.extend(finality.iter_mut().flat_map(|finality| [&mut finality.proof.0[..], &mut finality.sum.0[..]]));
		all
	}
	for field in 0..hashes(&mut proof.clone()).len() {
		for byte in 0..hashes(&mut proof.clone())[field].len() {
			let mut forged = proof.clone();
			hashes(&mut forged)[field][byte] ^= 0x10;
			assert!(forged.check().is_err(), "field {field}, byte {byte}");
		}
	}
	for forged in [
		ArchiveProof { day: DAY + 1, ..proof.clone() },
		ArchiveProof { record: RecordKind::Order, ..proof.clone() },
		ArchiveProof { index: 5, ..proof.clone() },
		ArchiveProof { count: 8, ..proof.clone() },
	] {
		assert!(matches!(forged.check(), Err(ProofError::Leaf(_))), "{forged:?}");
	}
}

#[test]
fn each_step_of_the_way_that_does_not_hold_is_named() {
	let proof = || made(archived(9, 4, RecordKind::Case, &[5; 40]), others());
	let mut other_leaf = proof();
	other_leaf.bytes.0[0] ^= 1;
	assert_eq!(other_leaf.check(), Err(ProofError::Leaf(Forgery::RootDiffers)));
	let mut no_header = proof();
	no_header.header.0.push(0);
	assert_eq!(no_header.check(), Err(ProofError::Header));
	let mut other_header = proof();
	other_header.header.0[0] ^= 1;
	assert!(matches!(other_header.check(), Err(ProofError::Block { .. })));
	let mut missing_node = proof();
	missing_node.nodes.pop();
	assert_eq!(missing_node.check(), Err(ProofError::Nodes));
	let mut spare_node = proof();
	spare_node.nodes.push(Bytes(vec![0xff; 50]));
	assert_eq!(spare_node.check(), Err(ProofError::SpareNodes));
	let mut turned_around = proof();
	turned_around.nodes.reverse();
	assert_eq!(turned_around.check(), Err(ProofError::SpareNodes));
	let mut twice = proof();
	twice.nodes.insert(0, twice.nodes[0].clone());
	assert_eq!(twice.check(), Err(ProofError::SpareNodes));
	let mut damaged = proof();
	damaged.finality = damaged.finality.map(|finality| Finality { proof: Bytes(vec![0xab]), ..finality });
	assert_eq!(damaged.check(), Err(ProofError::Finality));
	let without = ArchiveProof { finality: None, ..proof() };
	assert!(without.check().is_ok(), "it is complete without");
}

#[test]
fn of_what_a_node_gives_only_the_way_is_kept() {
	let archived = archived(9, 4, RecordKind::Case, &[5; 40]);
	let held = held(&archived, others());
	let given = held.nodes.len();
	let proof = ArchiveProof::new(archived, held).expect("it holds");
	assert!(proof.nodes.len() < given / 10, "{} of {given}", proof.nodes.len());
}

#[test]
fn a_day_that_the_state_has_not_closed_or_closed_otherwise_proves_nothing() {
	let archived = || archived(9, 4, RecordKind::Case, &[5; 40]);
	let with = |value: Option<Vec<u8>>| {
		let mut state = others();
		value.map(|value| state.insert(state::day_key(DAY), value));
		let (root, nodes) = trie(&state);
		ArchiveProof::new(archived(), Held { header: header(root), nodes, finality: None })
	};
	assert_eq!(with(None), Err(ProofError::NotClosed { block: 120_000, day: DAY }));
	let root = archived().path.root(&context(&GENESIS, DAY));
	assert_eq!(with(Some((root, 8u64).encode())), Err(ProofError::Day), "another count");
	assert_eq!(with(Some(([0u8; 32], 9u64).encode())), Err(ProofError::Day), "another root");
	assert_eq!(with(Some((root, 9u64, 0u8).encode())), Err(ProofError::Day), "something besides");
	assert!(with(Some((root, 9u64).encode())).is_ok());
}

#[test]
fn the_trie_of_another_state_leads_nowhere() {
	let archived = archived(9, 4, RecordKind::Case, &[5; 40]);
	let mut held = held(&archived, others());
	held.header = header([2; 32].into());
	assert_eq!(ArchiveProof::new(archived, held), Err(ProofError::Nodes));
}

#[test]
fn what_is_no_proof_of_the_archive_is_refused_with_what_it_is() {
	let (status, _, errors) = verify("kind", include_str!("proofs/commitment.json"), &[]);
	assert!(status == 1 && errors.contains("check it with 'fairstream commitment verify'"), "{errors}");
	let (status, _, errors) =
		verify("version", &KNOWN.replace("\"fairstream-proof\": 1", "\"fairstream-proof\": 9"), &[]);
	assert!(status == 1 && errors.contains("of version 9"), "{errors}");
	let (status, _, errors) = verify("text", "no proof", &[]);
	assert!(status == 1 && errors.contains("this is no proof"), "{errors}");
	let (status, _, errors) = verify("spaces", &KNOWN.replace("  \"day\"", "\t\"day\""), &[]);
	assert!(status == 1 && errors.contains("line 5 is not as proofs are written"), "{errors}");
	let output = fairstream(&["archive", "verify", "no-such-file.json"], None);
	assert_eq!(output.status.code(), Some(2));
	assert!(text(&output.stderr).contains("no-such-file.json: can't be read"));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn whatever_the_state_and_the_day_the_proof_holds_and_a_changed_byte_is_told(
		state in prop::collection::btree_map(prop::collection::vec(any::<u8>(), 0..50), prop::collection::vec(any::<u8>(), 0..70), 0..30),
		day in any::<Day>(),
		leaves in prop::collection::vec(any::<[u8; 32]>(), 1..20),
		chosen in any::<prop::sample::Index>(),
		bytes in prop::collection::vec(any::<u8>(), 0..100),
		(place, mask) in (any::<prop::sample::Index>(), 1u8..),
	) {
		let index = chosen.index(leaves.len());
		let mut leaves = leaves;
		leaves[index] = leaf_digest(RecordKind::Case, &bytes);
		let path = Path::of(&leaves, index as u64).expect("a leaf");
		let archived = Archived { genesis: GENESIS, day, record: RecordKind::Case, bytes, path };
		let proof = made(archived, state);
		let written = proof::write(&proof);
		prop_assert_eq!(&proof::read::<ArchiveProof>(written.as_bytes()), &Ok(proof));

		let mut changed = written.into_bytes();
		let place = place.index(changed.len());
		changed[place] ^= mask;
		let checked = proof::read::<ArchiveProof>(&changed).and_then(|proof| proof.check());
		prop_assert!(checked.is_err(), "byte {}", place);
	}

	#[test]
	fn no_bytes_of_a_header_or_of_nodes_make_it_fall_over(
		header in prop::collection::vec(any::<u8>(), 0..200),
		node in prop::collection::vec(any::<u8>(), 0..200),
	) {
		let mut proof = known();
		proof.header = Bytes(header);
		prop_assert!(proof.check().is_err());
		// The state's root is the node's own hash, so that it is looked into.
		let root = <BlakeTwo256 as sp_runtime::traits::Hash>::hash(&node);
		let read = state::read(&root, [node.as_slice()].into_iter(), &state::day_key(DAY));
		prop_assert!(read.is_err() || read.is_ok_and(|way| way.nodes.len() <= 1));
	}
}

#[test]
fn arguments_that_do_not_go_together_end_with_status_two() {
	for (arguments, words) in [
		(&["archive", "prove", "--day", "2026-06-01"][..], "--leaf"),
		(&["archive", "prove", "--day", "2026-06-01", "--leaf", "a", "--hex", "0x00"], "cannot be used with"),
		(&["archive", "prove", "--day", "today", "--hex", "0x00"], "write a date like 2026-06-01"),
		(&["archive", "prove", "--hex", "0x00"], "--day"),
		(&["archive", "prove", "--day", "20605", "--hex", "00"], "two hex digits for each byte"),
		(&["archive", "prove", "--day", "20605", "--hex", "0x00", "--record", "cases"], "write one of commitment"),
		(&["archive", "prove", "--day", "20605", "--hex", "0x00", "--at", "latest"], "write its number, or its hash"),
		(&["archive", "prove", "--day", "20605", "--leaf", "no-such-file.leaf"], "no-such-file.leaf: can't be read"),
		(&["archive", "verify", "proof.json", "--header", "0x12"], "64 hex digits"),
		(&["archive", "show", "2026-06-31"], "write a date like 2026-06-01"),
	] {
		let output = fairstream(arguments, None);
		let errors = text(&output.stderr);
		assert!(output.status.code() == Some(2) && errors.contains(words), "{arguments:?}: {errors}");
	}
}

#[test]
fn what_needs_a_node_says_that_there_is_none() {
	for arguments in [
		&["archive", "prove", "--day", "2026-06-01", "--hex", "0x00", "--url", NOWHERE][..],
		&["archive", "show", "--url", NOWHERE],
		&["archive", "show", "20605", "--url", NOWHERE],
	] {
		let output = fairstream(arguments, None);
		assert_eq!(output.status.code(), Some(2), "{arguments:?}");
		assert!(text(&output.stderr).contains("no node answers"), "{}", text(&output.stderr));
	}
}

#[test]
fn the_help_of_each_command_shows_examples() {
	for command in ["prove", "verify", "show"] {
		let output = fairstream(&["archive", command, "--help"], None);
		let help = text(&output.stdout);
		assert!(output.status.success() && help.contains("EXAMPLES"), "{command}");
		assert!(help.contains(&format!("    fairstream archive {command}")), "{command}");
	}
}

/// 1 June 2026, 00:00 in China, and a day.
const JUNE: u64 = 1_780_243_200_000;
const ONE_DAY: u64 = 86_400_000;

/// A citizen's report of a room, in which a breach was found, as it is archived.
fn case_record() -> Vec<u8> {
	let document = Attachment { digest: [6; 32], custodian: Some(ParticipantId(7)) };
	let notice = Notice { facts: [3; 32], act: Act::FakeFigures, service: [5; 32], at: JUNE + 10 * ONE_DAY };
	let decided = JUNE + 20 * ONE_DAY;
	let adverse = Adverse::build(Some(notice), Some(Heard::Waived), None, document, [7; 32], decided);
	let ended = Ended { ending: Ending::plain(How::Breach), at: JUNE + 80 * ONE_DAY, release: JUNE + 1_176 * ONE_DAY };
	let case = Case {
		kind: Kind::Report,
		opener: Opener::Key([0x33u8; 32]),
		subject: Subject::Room { platform: ParticipantId(3), room: "88001".parse().expect("a number") },
		against: Some(ParticipantId(2)),
		act: Some(Act::FakeFigures),
		region: Region::new(330_106).expect("a county"),
		happened: JUNE,
		opened: JUNE + ONE_DAY,
		seat: SeatId(3),
		state: record::State::Ended { ended, clock: ClockId(4) },
		ground: None,
		accepted: Some(JUNE + 2 * ONE_DAY),
		rest: 0,
		notice: None,
		heard: None,
		adverse: Some(adverse.expect("nothing is missing")),
		interim: None,
		decided_by: Some(SeatId(3)),
		attached: 1,
		added: [0; 4],
		steps: 6,
		notices: 1,
		merged: 0,
		transfers: 0,
		look: false,
		stepped_back: false,
	};
	let attached = Attached { attachment: document, by: Role::Seat, step: Some(Step::FindBreach), at: decided };
	(CaseId(12), case, vec![attached]).encode()
}

#[test]
fn what_an_archived_case_says_is_read_from_the_proof_in_both_languages() {
	let proof = proof::write(&made(archived(3, 1, RecordKind::Case, &case_record()), others()));
	let digest = format!("0x{}", "06".repeat(32));
	for (language, words) in [
		(
			"en",
			[
				"Case 12: report",
				"room 88001 on participant #3, held by participant #2",
				"2026-06-02 00:00:00 +08:00",
				"breach found, decision final here",
				"2026-08-20 00:00:00 +08:00",
				"waived the hearing",
				"2026-06-21 00:00:00 +08:00",
				"left to trust: that the chain",
				&digest,
			],
		),
		(
			"zh",
			[
				"案件 12：举报",
				"参与主体 #3上的直播间 88001，运营者：参与主体 #2",
				"2026-06-02 00:00:00 +08:00",
				"违法成立，决定生效",
				"2026-08-20 00:00:00 +08:00",
				"放弃陈述、申辩",
				"2026-06-21 00:00:00 +08:00",
				"仍须信任：0 号区块为",
				&digest,
			],
		),
	] {
		let (status, printed, errors) = verify(&format!("case-{language}"), &proof, &["--language", language]);
		assert_eq!(status, 0, "{errors}");
		for word in words {
			assert!(printed.contains(word), "'{word}' is not in: {printed}");
		}
	}
}

#[test]
fn for_machines_an_archived_case_has_its_end_and_its_decision() {
	let proof = proof::write(&made(archived(3, 1, RecordKind::Case, &case_record()), others()));
	let (status, printed, _) = verify("case-json", &proof, &["--json"]);
	let json: serde_json::Value = serde_json::from_str(&printed).expect("JSON");
	let case = &json["case"];
	assert_eq!((status, &case["number"], &case["kind"]), (0, &12.into(), &"Report".into()));
	assert_eq!((&case["ended"]["how"], &case["ended"]["at"]), (&"Breach".into(), &(JUNE + 80 * ONE_DAY).into()));
	assert_eq!(case["decision"]["act"], "order117.a34.fake_figures");
}

#[test]
fn a_case_of_a_form_that_is_not_known_is_proven_all_the_same_and_that_is_said() {
	for (language, words) in [("en", "can't be read here"), ("zh", "本版本无法读取案件内容")] {
		let (status, printed, errors) = verify(&format!("unread-{language}"), KNOWN, &["--language", language]);
		assert!(status == 0 && printed.contains(words), "{printed}{errors}");
	}
	let (_, printed, _) = verify("unread-json", KNOWN, &["--json"]);
	let json: serde_json::Value = serde_json::from_str(&printed).expect("JSON");
	assert!(json["case"].is_null());
}
