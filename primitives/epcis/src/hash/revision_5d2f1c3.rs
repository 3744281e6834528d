//! The reference tool at 5d2f1c3, as a set of [`Rules`].

use alloc::{
	format,
	string::{String, ToString},
};

use time::Duration;

use super::{
	build::Rules,
	link_urn, link_web,
	node::Slot,
	number,
	text::{strip, CBV_URNS},
};
use crate::time::Timestamp;

pub(super) const RULES: Rules = Rules { order: EVENT, value, time, boolean, null: "None", split_json_lists: true };

const fn leaf(name: &'static str) -> Slot {
	Slot { name, parts: &[] }
}

const EPC: &[Slot] = &[leaf("epc")];
const QUANTITY: &[Slot] =
	&[Slot { name: "quantityElement", parts: &[leaf("epcClass"), leaf("quantity"), leaf("uom")] }];

/// The fields that have a place; everything else follows, sorted.
const EVENT: &[Slot] = &[
	leaf("eventTime"),
	leaf("eventTimeZoneOffset"),
	leaf("certificationInfo"),
	leaf("parentID"),
	Slot { name: "epcList", parts: EPC },
	Slot { name: "inputEPCList", parts: EPC },
	Slot { name: "childEPCs", parts: EPC },
	Slot { name: "quantityList", parts: QUANTITY },
	Slot { name: "childQuantityList", parts: QUANTITY },
	Slot { name: "inputQuantityList", parts: QUANTITY },
	Slot { name: "outputEPCList", parts: EPC },
	Slot { name: "outputQuantityList", parts: QUANTITY },
	leaf("action"),
	leaf("transformationID"),
	leaf("bizStep"),
	leaf("disposition"),
	Slot { name: "persistentDisposition", parts: &[leaf("set"), leaf("unset")] },
	Slot { name: "readPoint", parts: &[leaf("id")] },
	Slot { name: "bizLocation", parts: &[leaf("id")] },
	Slot {
		name: "sensorElementList",
		parts: &[Slot {
			name: "sensorElement",
			parts: &[
				Slot { name: "sensorMetadata", parts: SENSOR_METADATA },
				Slot { name: "sensorReport", parts: SENSOR_REPORT },
			],
		}],
	},
];

const SENSOR_METADATA: &[Slot] = &[
	leaf("time"),
	leaf("startTime"),
	leaf("endTime"),
	leaf("deviceID"),
	leaf("deviceMetadata"),
	leaf("rawData"),
	leaf("dataProcessingMethod"),
	leaf("bizRules"),
];

const SENSOR_REPORT: &[Slot] = &[
	leaf("type"),
	leaf("exception"),
	leaf("deviceID"),
	leaf("deviceMetadata"),
	leaf("rawData"),
	leaf("dataProcessingMethod"),
	leaf("time"),
	leaf("microorganism"),
	leaf("chemicalSubstance"),
	leaf("value"),
	leaf("component"),
	leaf("stringValue"),
	leaf("booleanValue"),
	leaf("hexBinaryValue"),
	leaf("uriValue"),
	leaf("minValue"),
	leaf("maxValue"),
	leaf("meanValue"),
	leaf("sDev"),
	leaf("percRank"),
	leaf("percValue"),
	leaf("uom"),
	leaf("coordinateReferenceSystem"),
];

/// The canonical text of a value: CBV URNs become web addresses, numbers lose what they don't need,
/// GS1 identifiers become canonical Digital Links.
fn value(text: &str) -> String {
	let mut text = strip(text).to_string();
	for (urn, web) in CBV_URNS {
		if text.contains(urn) {
			text = text.replace(urn, web);
		}
	}
	let text = number::canonical(&text).unwrap_or(text);
	// What has no dot is left alone, even a Digital Link at a host without one.
	if !text.contains('.') {
		return text;
	}
	link_urn::canonical(&text).or_else(|| link_web::canonical(&text)).unwrap_or(text)
}

/// UTC with three decimals: microseconds, cut off, then rounded half to even.
fn time(moment: &Timestamp) -> String {
	let (seconds, nanos) = moment.utc_parts();
	let micros = nanos / 1000;
	let (down, rest) = (micros / 1000, micros % 1000);
	let up = rest > 500 || (rest == 500 && down % 2 == 1);
	let millis = down + u32::from(up);
	let (seconds, millis) = match millis {
		1000 => (seconds.saturating_add(Duration::SECOND), 0),
		_ => (seconds, millis),
	};
	format!(
		"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{millis:03}Z",
		seconds.year(),
		u8::from(seconds.month()),
		seconds.day(),
		seconds.hour(),
		seconds.minute(),
		seconds.second(),
	)
}

const fn boolean(value: bool) -> &'static str {
	match value {
		true => "True",
		false => "False",
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn milliseconds_are_rounded_half_to_even_and_carry() {
		for (written, canonical) in [
			("2023-02-02T11:04:03.1415Z", "2023-02-02T11:04:03.142Z"),
			("2023-02-02T11:04:03.1425Z", "2023-02-02T11:04:03.142Z"),
			("2023-02-02T11:04:03.1414999999Z", "2023-02-02T11:04:03.141Z"),
			("2023-02-02T11:04:03.1425009Z", "2023-02-02T11:04:03.142Z"),
			("2023-02-02T11:04:03.142501Z", "2023-02-02T11:04:03.143Z"),
			("2022-12-31T23:59:59.9995-01:00", "2023-01-01T01:00:00.000Z"),
			("0800-01-01T00:00:00Z", "0800-01-01T00:00:00.000Z"),
		] {
			assert_eq!(time(&written.parse().unwrap()), canonical, "{written}");
		}
	}

	#[test]
	fn values_are_canonical() {
		for (written, canonical) in [
			(" OBSERVE\n", "OBSERVE"),
			("urn:epcglobal:cbv:bizstep:packing", "https://ref.gs1.org/cbv/BizStep-packing"),
			("600.0", "600"),
			("https://localhost/01/09521234543213", "https://localhost/01/09521234543213"),
			("urn:epc:id:sscc:4012345.0000000111", "https://id.gs1.org/00/040123450000001112"),
			("https://a.b/gtin/9521234543213/ser/x?y", "https://id.gs1.org/01/09521234543213/21/x"),
		] {
			assert_eq!(value(written), canonical, "{written}");
		}
	}
}
