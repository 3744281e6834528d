//! In which order the fields of EPCIS stand in XML: GS1's XML schema 2.0 has sequences.

/// The fields of an event that stand first in every type.
const FIRST: [&str; 6] =
	["eventTime", "recordTime", "eventTimeZoneOffset", "eventID", "errorDeclaration", "certificationInfo"];

const OBJECT: &[&str] = &[
	"epcList",
	"action",
	"bizStep",
	"disposition",
	"readPoint",
	"bizLocation",
	"bizTransactionList",
	"quantityList",
	"sourceList",
	"destinationList",
	"sensorElementList",
	"persistentDisposition",
	"ilmd",
];

const AGGREGATION: &[&str] = &[
	"parentID",
	"childEPCs",
	"action",
	"bizStep",
	"disposition",
	"readPoint",
	"bizLocation",
	"bizTransactionList",
	"childQuantityList",
	"sourceList",
	"destinationList",
	"sensorElementList",
	"persistentDisposition",
];

const TRANSACTION: &[&str] = &[
	"bizTransactionList",
	"parentID",
	"epcList",
	"action",
	"bizStep",
	"disposition",
	"readPoint",
	"bizLocation",
	"quantityList",
	"sourceList",
	"destinationList",
	"sensorElementList",
	"persistentDisposition",
];

const TRANSFORMATION: &[&str] = &[
	"inputEPCList",
	"inputQuantityList",
	"outputEPCList",
	"outputQuantityList",
	"transformationID",
	"bizStep",
	"disposition",
	"readPoint",
	"bizLocation",
	"bizTransactionList",
	"sourceList",
	"destinationList",
	"sensorElementList",
	"persistentDisposition",
	"ilmd",
];

const ASSOCIATION: &[&str] = &[
	"parentID",
	"childEPCs",
	"childQuantityList",
	"action",
	"bizStep",
	"disposition",
	"readPoint",
	"bizLocation",
	"bizTransactionList",
	"sourceList",
	"destinationList",
	"sensorElementList",
	"persistentDisposition",
];

/// The parts of `parent` in their order; those of an event, which is called by its type, without what stands first.
fn own(parent: &str) -> &'static [&'static str] {
	match parent {
		"ObjectEvent" => OBJECT,
		"AggregationEvent" => AGGREGATION,
		"TransactionEvent" => TRANSACTION,
		"TransformationEvent" => TRANSFORMATION,
		"AssociationEvent" => ASSOCIATION,
		"persistentDisposition" => &["unset", "set"],
		"quantityElement" => &["epcClass", "quantity", "uom"],
		"sensorElement" => &["sensorMetadata", "sensorReport"],
		_ => &[],
	}
}

/// The first of `names`, parts of `parent`, that stands behind one that belongs behind it.
pub(super) fn misplaced<'n>(parent: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
	let own = own(parent);
	let first: &[&str] = if parent.ends_with("Event") { &FIRST } else { &[] };
	let mut furthest = 0;
	for name in names {
		// Names of others stand last, but their attributes first.
		let Some(place) = first.iter().chain(own).position(|known| *known == name) else {
			continue;
		};
		if place < furthest {
			return Some(name);
		}
		furthest = place;
	}
	None
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_first_field_that_comes_too_late_is_found() {
		let event = ["type", "eventTime", "{u:ex}v", "epcList", "action", "bizStep", "{u:ex}w"];
		assert_eq!(misplaced("ObjectEvent", event.into_iter()), None);
		assert_eq!(
			misplaced("ObjectEvent", ["eventTime", "action", "epcList", "eventID"].into_iter()),
			Some("epcList")
		);
		assert_eq!(misplaced("persistentDisposition", ["set", "set", "unset"].into_iter()), Some("unset"));
		assert_eq!(misplaced("readPoint", ["x", "id"].into_iter()), None);
	}
}
