//! What sensors saw (EPCIS 2.0, section 7.3.7).

use alloc::{string::String, vec::Vec};

use super::{Extension, Number, Scalar};
use crate::time::Timestamp;

/// Reports of one sensor or of sensors with common data.
#[derive(Clone, Debug, PartialEq)]
pub struct SensorElement {
	/// What all reports have in common.
	pub metadata: Option<SensorMetadata>,
	/// The reports; at least one.
	pub reports: Vec<SensorReport>,
	/// What others add to it.
	pub extensions: Vec<Extension>,
}

/// When and with what was measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SensorSource {
	/// The moment.
	pub time: Option<Timestamp>,
	/// The device, as URI.
	pub device_id: Option<String>,
	/// Where the device's data are, as URI.
	pub device_metadata: Option<String>,
	/// Where the raw data are, as URI.
	pub raw_data: Option<String>,
	/// How they were processed, as URI.
	pub data_processing_method: Option<String>,
	/// Rules that apply, such as a temperature range, as URI.
	pub biz_rules: Option<String>,
}

/// What all reports of a [`SensorElement`] have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SensorMetadata {
	/// When and with what.
	pub source: SensorSource,
	/// First moment of a series.
	pub start_time: Option<Timestamp>,
	/// Last moment of a series.
	pub end_time: Option<Timestamp>,
	/// What others add to it.
	pub extensions: Vec<Extension>,
}

/// One observation.
#[derive(Clone, Debug, PartialEq)]
pub struct SensorReport {
	/// What was measured, as URI. Only XML may leave it out, for a report that is an alert.
	pub kind: Option<String>,
	/// The alert raised, as URI.
	pub exception: Option<String>,
	/// When and with what, where it differs from the element's.
	pub source: SensorSource,
	/// The species found, as URI.
	pub microorganism: Option<String>,
	/// The substance found, as URI.
	pub chemical_substance: Option<String>,
	/// Component of a vector or position, as URI.
	pub component: Option<String>,
	/// Reference system of a position, as URI.
	pub coordinate_reference_system: Option<String>,
	/// Unit of measure.
	pub uom: Option<String>,
	/// What was found.
	pub values: SensorValues,
	/// What others add to it.
	pub extensions: Vec<Extension>,
}

/// The values of a [`SensorReport`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SensorValues {
	/// The value.
	pub value: Option<Number>,
	/// A text.
	pub string: Option<String>,
	/// Yes or no; as written, since JSON and XML write it differently.
	pub boolean: Option<Scalar>,
	/// Bytes in hexadecimal.
	pub hex_binary: Option<String>,
	/// A URI.
	pub uri: Option<String>,
	/// Smallest of a series.
	pub min: Option<Number>,
	/// Largest of a series.
	pub max: Option<Number>,
	/// Mean of a series.
	pub mean: Option<Number>,
	/// Standard deviation of a series.
	pub standard_deviation: Option<Number>,
	/// Rank of `percentile_value` in percent.
	pub percentile_rank: Option<Number>,
	/// The value of that rank.
	pub percentile_value: Option<Number>,
}
