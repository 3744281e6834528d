//! How kinds of commitments and of records are written, on the command line and in proofs.

use fairstream_doors::{CommitmentKind, RecordKind};

/// The kinds of commitments.
pub const KINDS: [(&str, CommitmentKind); 7] = [
	("trace-batch", CommitmentKind::TraceBatch),
	("traffic-window", CommitmentKind::TrafficWindow),
	("order-journal", CommitmentKind::OrderJournal),
	("recording", CommitmentKind::Recording),
	("price-rule", CommitmentKind::PriceRule),
	("consent", CommitmentKind::Consent),
	("consumer-codes", CommitmentKind::ConsumerCodes),
];

/// The kinds of records.
pub const RECORDS: [(&str, RecordKind); 4] = [
	("commitment", RecordKind::Commitment),
	("case", RecordKind::Case),
	("event", RecordKind::Event),
	("order", RecordKind::Order),
];

/// A kind of commitments by its name.
///
/// # Errors
/// The names there are.
pub fn kind(name: &str) -> Result<CommitmentKind, String> {
	find(&KINDS, name, "is no kind of commitment")
}

/// The name of a kind of commitments.
#[must_use]
pub fn kind_name(kind: CommitmentKind) -> &'static str {
	name_in(&KINDS, kind)
}

/// A kind of records by its name.
///
/// # Errors
/// The names there are.
pub fn record(name: &str) -> Result<RecordKind, String> {
	find(&RECORDS, name, "is no kind of record")
}

/// The name of a kind of records.
#[must_use]
pub fn record_name(record: RecordKind) -> &'static str {
	name_in(&RECORDS, record)
}

fn find<T: Copy>(names: &[(&str, T)], name: &str, is_none: &str) -> Result<T, String> {
	let found = names.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
	found.ok_or_else(|| {
		let known: Vec<&str> = names.iter().map(|(known, _)| *known).collect();
		format!("'{name}' {is_none}: write one of {}", known.join(", "))
	})
}

fn name_in<T: Copy + PartialEq>(names: &[(&'static str, T)], kind: T) -> &'static str {
	names.iter().find(|(_, known)| *known == kind).map_or("unknown", |(name, _)| *name)
}

/// Kinds as serde's fields.
macro_rules! as_field {
	($name:ident, $kind:ty, $to:path, $from:path) => {
		pub(super) mod $name {
			use serde::{de::Error as _, Deserialize, Deserializer, Serializer};

			pub fn serialize<S: Serializer>(kind: &$kind, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.serialize_str($to(*kind))
			}

			pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$kind, D::Error> {
				$from(&String::deserialize(deserializer)?).map_err(D::Error::custom)
			}
		}
	};
}

as_field!(kind_field, fairstream_doors::CommitmentKind, super::kind_name, super::kind);
as_field!(record_field, fairstream_doors::RecordKind, super::record_name, super::record);

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_kind_has_a_name_of_its_own_and_is_found_by_it() {
		for one in CommitmentKind::ALL {
			assert_eq!(kind(kind_name(one)), Ok(one));
		}
		for one in RecordKind::ALL {
			assert_eq!(record(record_name(one)), Ok(one));
		}
	}

	#[test]
	fn a_name_that_is_none_is_answered_with_those_there_are() {
		assert!(kind("orders").expect_err("none").contains("trace-batch, traffic-window"));
		assert!(record("cases").expect_err("none").contains("commitment, case"));
	}
}
