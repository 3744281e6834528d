//! Who takes part in a chain in service: read from a file, checked, filled into genesis.
//!
//! A chain begun with a placeholder, a key that everybody can derive, or the same key twice could be taken over or would
//! stand still, so each of these is refused here with the place and the remedy.

use fairstream_runtime::{units::FAIR, Balance};
use sc_network::config::MultiaddrWithPeerId;
use serde::Deserialize;
use serde_json::{json, Value};
use sp_core::{crypto::Ss58Codec, ed25519, sr25519, Pair};
use std::{collections::BTreeMap, path::Path, str::FromStr};

/// The file to be filled in.
pub const TEMPLATE: &str = include_str!("../authorities.template.json");

/// The fewest authorities of a chain in service: with four, one may fail and blocks are still finalized.
pub const MIN_AUTHORITIES: usize = 4;

/// The smallest council: three quarters of four can do without one.
pub const MIN_COUNCIL: usize = 4;

/// The most that one account begins with, in FAIR: genesis is JSON, whose whole numbers end at 64 bits.
const MAX_ENDOWMENT: u64 = 10_000_000;

/// Names from which everybody can derive the keys.
const KNOWN_NAMES: [&str; 12] = [
	"Alice",
	"Bob",
	"Charlie",
	"Dave",
	"Eve",
	"Ferdie",
	"One",
	"Two",
	"Alice//stash",
	"Bob//stash",
	"Charlie//stash",
	"Dave//stash",
];

/// The file as it stands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participants {
	/// The chain's name as people read it.
	pub name: String,
	/// The chain's identifier: lower-case letters, digits and underscores.
	pub id: String,
	/// Who validates.
	authorities: Vec<Entry>,
	/// The accounts of the first council.
	council: Vec<String>,
	/// What accounts hold at the beginning, in FAIR.
	endowed: BTreeMap<String, u64>,
	/// Where nodes find each other.
	#[serde(default)]
	boot_nodes: Vec<String>,
}

/// One authority as it stands in the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
	/// For people; not on the chain.
	name: String,
	account: String,
	babe: String,
	grandpa: String,
}

/// Read and check the file.
pub fn read(file: &Path) -> Result<Participants, String> {
	let text = std::fs::read_to_string(file).map_err(|e| {
		format!("can't read {}: {e}. 'fairstream-node authorities-template' writes one", file.display())
	})?;
	parse(&text).map_err(|e| format!("{}: {e}", file.display()))
}

/// Check the text of the file.
pub fn parse(text: &str) -> Result<Participants, String> {
	let participants: Participants = serde_json::from_str(text).map_err(|e| e.to_string())?;
	participants.check()?;
	Ok(participants)
}

/// Refuse `text` unless it is the SS58 address of a public key of this kind whose secret not everybody knows.
fn own_key<P: Pair>(place: &str, text: &str) -> Result<(), String>
where
	P::Public: Ss58Codec,
{
	if text.trim().is_empty() || text.contains('<') {
		return Err(format!("{place} is not filled in: put the SS58 address of a key of your own"));
	}
	let key = P::Public::from_ss58check(text).map_err(|e| format!("{place}: '{text}' is no SS58 address: {e:?}"))?;
	let known = |name: &&str| P::from_string(&format!("//{name}"), None).is_ok_and(|pair| pair.public() == key);
	if KNOWN_NAMES.iter().any(known) {
		return Err(format!("{place}: '{text}' is a development key whose secret everybody knows"));
	}
	Ok(())
}

impl Participants {
	fn check(&self) -> Result<(), String> {
		if self.name.contains('<') || self.name.trim().is_empty() {
			return Err("name is not filled in: put the chain's name".into());
		}
		if self.id.is_empty() || !self.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
			return Err(format!("id: '{}' must be lower-case letters, digits and underscores", self.id));
		}
		if self.authorities.len() < MIN_AUTHORITIES {
			return Err(format!(
				"authorities: {} are named, at least {MIN_AUTHORITIES} are needed so that one may fail",
				self.authorities.len()
			));
		}
		let mut seen = BTreeMap::new();
		for (i, entry) in self.authorities.iter().enumerate() {
			let place = |field: &str| format!("authorities[{i}] ({}).{field}", entry.name);
			own_key::<sr25519::Pair>(&place("account"), &entry.account)?;
			own_key::<sr25519::Pair>(&place("babe"), &entry.babe)?;
			own_key::<ed25519::Pair>(&place("grandpa"), &entry.grandpa)?;
			for (field, text) in [("account", &entry.account), ("babe", &entry.babe), ("grandpa", &entry.grandpa)] {
				if let Some(before) = seen.insert((field, text.clone()), place(field)) {
					return Err(format!("{} is the same as {before}: each authority needs its own", place(field)));
				}
			}
		}
		if self.council.len() < MIN_COUNCIL {
			return Err(format!(
				"council: {} are named, at least {MIN_COUNCIL} are needed: root takes three quarters, and with fewer one lost \
				 key would end it for ever",
				self.council.len()
			));
		}
		for (i, account) in self.council.iter().enumerate() {
			own_key::<sr25519::Pair>(&format!("council[{i}]"), account)?;
		}
		let payers = self.council.iter().chain(self.authorities.iter().map(|a| &a.account));
		if let Some(account) = payers.into_iter().find(|account| !self.endowed.contains_key(*account)) {
			return Err(format!("endowed: {account} is not among them and could pay no fee: give it some FAIR"));
		}
		for (account, fair) in &self.endowed {
			own_key::<sr25519::Pair>("endowed", account)?;
			if *fair > MAX_ENDOWMENT {
				return Err(format!("endowed: {fair} FAIR for {account} is above {MAX_ENDOWMENT}"));
			}
		}
		self.boot_nodes().map(drop)
	}

	/// Where nodes find each other.
	pub fn boot_nodes(&self) -> Result<Vec<MultiaddrWithPeerId>, String> {
		self.boot_nodes
			.iter()
			.map(|a| MultiaddrWithPeerId::from_str(a).map_err(|e| format!("boot_nodes: '{a}' is no address: {e}")))
			.collect()
	}

	/// The genesis patch: the preset with these participants in it.
	pub fn fill(&self, mut preset: Value) -> Result<Value, String> {
		let mut put = |path: &str, value: Value| match preset.pointer_mut(path) {
			Some(place) => {
				*place = value;
				Ok(())
			}
			None => Err(format!("the runtime's consortium preset has no {path}")),
		};
		let accounts: Vec<_> = self.authorities.iter().map(|a| a.account.clone()).collect();
		let keys: Vec<_> = self
			.authorities
			.iter()
			.map(|a| json!([a.account, a.account, { "babe": a.babe, "grandpa": a.grandpa }]))
			.collect();
		let balances: Vec<_> =
			self.endowed.iter().map(|(account, fair)| json!([account, Balance::from(*fair) * FAIR])).collect();
		put("/validatorMembership/members", json!(accounts))?;
		put("/session/keys", json!(keys))?;
		put("/council/members", json!(self.council))?;
		put("/balances/balances", json!(balances))?;
		Ok(preset)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// A file in which everything is right: keys derived from a phrase of this test's own.
	fn filled() -> Value {
		let sr =
			|path: &str| sr25519::Pair::from_string(&format!("//test//{path}"), None).unwrap().public().to_ss58check();
		let ed =
			|path: &str| ed25519::Pair::from_string(&format!("//test//{path}"), None).unwrap().public().to_ss58check();
		let authorities: Vec<_> = (0..4)
			.map(|i| {
				json!({
					"name": format!("node {i}"),
					"account": sr(&format!("a{i}")),
					"babe": sr(&format!("b{i}")),
					"grandpa": ed(&format!("g{i}")),
				})
			})
			.collect();
		let council = ["a0", "a1", "a2", "a3"].map(sr);
		json!({
			"name": "Test Consortium",
			"id": "test_consortium",
			"authorities": authorities,
			"council": council,
			"endowed": { sr("a0"): 1000, sr("a1"): 1000, sr("a2"): 1000, sr("a3"): 1000 },
			"boot_nodes": [],
		})
	}

	fn error_of(change: impl FnOnce(&mut Value)) -> String {
		let mut file = filled();
		change(&mut file);
		parse(&file.to_string()).expect_err("the file should be refused")
	}

	#[test]
	fn a_filled_in_file_is_taken() {
		parse(&filled().to_string()).unwrap();
	}

	#[test]
	fn the_template_as_written_is_refused_because_it_is_not_filled_in() {
		assert!(parse(TEMPLATE).unwrap_err().contains("not filled in"));
	}

	#[test]
	fn a_key_that_everybody_knows_is_refused_with_its_place() {
		let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
		for field in ["account", "babe"] {
			let error = error_of(|f| f["authorities"][2][field] = json!(alice));
			assert!(
				error.contains("authorities[2]") && error.contains(field) && error.contains("development key"),
				"{error}"
			);
		}
		let error = error_of(|f| f["council"][1] = json!(alice));
		assert!(error.contains("council[1]") && error.contains("development key"), "{error}");
	}

	#[test]
	fn three_authorities_are_too_few() {
		let error = error_of(|f| drop(f["authorities"].as_array_mut().unwrap().pop()));
		assert!(error.contains("at least 4"), "{error}");
	}

	#[test]
	fn the_same_key_twice_is_refused() {
		let error = error_of(|f| f["authorities"][3]["grandpa"] = f["authorities"][0]["grandpa"].clone());
		assert!(error.contains("authorities[3]") && error.contains("authorities[0]"), "{error}");
	}

	#[test]
	fn a_key_that_is_none_is_refused() {
		let error = error_of(|f| f["authorities"][1]["babe"] = json!("5Gibberish"));
		assert!(error.contains("authorities[1]") && error.contains("no SS58 address"), "{error}");
	}

	#[test]
	fn an_unknown_field_is_refused() {
		assert!(error_of(|f| f["sudo"] = json!("5F")).contains("sudo"));
	}

	#[test]
	fn an_endowment_that_json_could_not_hold_is_refused() {
		let error =
			error_of(|f| f["endowed"].as_object_mut().unwrap().values_mut().for_each(|v| *v = json!(10_000_001)));
		assert!(error.contains("above 10000000"), "{error}");
	}

	#[test]
	fn what_the_file_names_is_filled_into_the_preset() {
		let preset = json!({
			"validatorMembership": { "members": [] },
			"session": { "keys": [] },
			"council": { "members": [] },
			"balances": { "balances": [] },
		});
		let file = filled();
		let genesis = parse(&file.to_string()).unwrap().fill(preset).unwrap();
		assert_eq!(genesis["session"]["keys"][3][2]["grandpa"], file["authorities"][3]["grandpa"]);
		assert_eq!(genesis["balances"]["balances"][0][1], json!(1_000_000_000_000_000u64));
		assert_eq!(genesis["council"]["members"], file["council"]);
	}

	#[test]
	fn a_council_that_one_lost_key_would_end_is_refused() {
		let error = error_of(|f| drop(f["council"].as_array_mut().unwrap().pop()));
		assert!(error.contains("at least 4"), "{error}");
	}

	#[test]
	fn who_could_pay_no_fee_is_named() {
		let error = error_of(|f| f["endowed"] = json!({}));
		assert!(error.contains("could pay no fee"), "{error}");
	}
}
