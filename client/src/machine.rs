//! Rules, scopes and who is meant, for machines.

use crate::input::layer_name;
use fairstream_doors::Bearer;
use fairstream_rules::{Authority, Basis, Layer, Scope, Value};
use serde_json::{json, Value as Json};

/// A value: its unit, and how many of it. Of a set, which members.
#[must_use]
pub fn value(value: Value) -> Json {
	let amount = match value {
		Value::Flag(yes) => json!(yes),
		Value::Set(bits) => json!((0..u32::BITS).filter(|bit| bits >> bit & 1 == 1).collect::<Vec<_>>()),
		other => json!(other.amount()),
	};
	json!({ "unit": unit(value), "amount": amount })
}

const fn unit(value: Value) -> &'static str {
	match value {
		Value::Seconds(_) => "seconds",
		Value::Minutes(_) => "minutes",
		Value::Hours(_) => "hours",
		Value::Days(_) => "days",
		Value::WorkingDays(_) => "workingDays",
		Value::Months(_) => "months",
		Value::Years(_) => "years",
		Value::PerMille(_) => "perMille",
		Value::Tenths(_) => "tenths",
		Value::Fen(_) => "fen",
		Value::Count(_) => "count",
		Value::Points(_) => "points",
		Value::Flag(_) => "flag",
		Value::Set(_) => "set",
	}
}

/// What a value stands on.
#[must_use]
pub const fn basis(basis: Basis) -> &'static str {
	match basis {
		Basis::Statute => "statute",
		Basis::Regulation => "regulation",
		Basis::MemberAgreement => "memberAgreement",
		Basis::PilotAuthorisation => "pilotAuthorisation",
		Basis::None => "none",
	}
}

/// Who set a value.
#[must_use]
pub const fn authority(authority: Authority) -> &'static str {
	match authority {
		Authority::National => "national",
		Authority::Provincial => "provincial",
		Authority::Technical => "technical",
		Authority::Platform => "platform",
	}
}

/// For whom or what a question is.
#[must_use]
pub fn scope(scope: &Scope) -> Json {
	json!({
		"category": scope.category.map(|category| layer_name(Layer::Category(category))),
		"region": scope.region.to_string(),
		"platform": scope.platform.map(|platform| platform.0),
	})
}

/// Who has to do something.
#[must_use]
pub fn bearer(bearer: Bearer) -> Json {
	match bearer {
		Bearer::Participant(participant) => json!({ "participant": participant.0 }),
		Bearer::Seat(seat) => json!({ "seat": seat.0 }),
		Bearer::Nobody => Json::Null,
	}
}

/// Bytes.
#[must_use]
pub fn bytes(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_value_says_its_unit_and_a_set_its_members() {
		assert_eq!(value(Value::WorkingDays(7)), json!({ "unit": "workingDays", "amount": 7 }));
		assert_eq!(value(Value::Flag(true)), json!({ "unit": "flag", "amount": true }));
		assert_eq!(value(Value::Set(0b1000_0010)), json!({ "unit": "set", "amount": [1, 7] }));
		assert_eq!(value(Value::Set(1 << 31)), json!({ "unit": "set", "amount": [31] }));
	}
}
