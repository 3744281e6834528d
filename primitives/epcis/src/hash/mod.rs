//! The CBV event hash: one short name for the content of an event (CBV 2.0, section 8.9.2).
//!
//! The content is written as one canonical text, the *pre-hash*, in which order, spelling and
//! syntax of the document no longer show, and the digest of that text becomes a URI:
//! `ni:///sha-256;<hex>?ver=CBV2.0` (RFC 6920). Whoever holds the event can recompute it.
//!
//! The standard leaves room, and its reference tool, `epcis-event-hash-generator`, has changed its
//! mind under the same `CBV2.0`. So a digest is worth nothing without its [`HashProfile`], which
//! names the [`Canonicaliser`] by the tool's revision. One is built in, 5d2f1c3 (October 2025,
//! release 1.9.3).
//!
//! The pre-hash has no separators, so events made on purpose can share one: an extension whose text
//! imitates the fields behind it. The hash tells honest events apart and shows that a document is
//! the one that was captured; what an event says is read from its typed core, never from the text.
//!
//! # Where this differs from the tool at 5d2f1c3
//!
//! Where the tool gives an event a hash that depends on the event alone, it is the same here,
//! oddities included. It isn't followed where it crashes, drops an event, or lets something else
//! than the event decide:
//!
//! | matter | tool | here |
//! |---|---|---|
//! | text that reads as an infinite number (`inf`, `1e999`) | drops the event | text stays as it is |
//! | a second that ends in .9995 or later | drops the event | carries into the next second |
//! | business transaction without type, which the schema allows | crashes | hashed without type |
//! | `@context` that isn't a list | crashes | as a list of one |
//! | term definitions as objects in `@context` | crashes | their `@id` is the namespace |
//! | prefix of the standard context declared anew | crashes | the document's namespace counts |
//! | time without offset | takes the machine's zone | refused |
//! | wrong check digit in a Digital Link | hashed | refused |
//! | extension value or other text that equals a CBV word used anywhere in the document (`po`) | replaced by the word's URI, in JSON only | text stays as it is |
//! | `bizTransaction` before `type` in a JSON object, whose members have no order | order changes the hash | type first |
//! | prefix declared in another document of the same run | known | unknown |
//! | `@context` within an event | hashed | expands names, isn't hashed |
//! | declared prefix before `//`, as in `https://..` with a prefix `https` | expanded | an address stays as it is (JSON-LD 1.1, section 4.1.5) |
//! | digits of other scripts within a GS1 URN | taken for digits | not taken for digits |
//! | attributes such as `xsi:type` and `xsi:nil` on fields of EPCIS itself | hashed | not hashed |
//! | the namespace prefix of `ignoreFields` in XML | cut from all names in the document | names keep it |
//!
//! # Oddities of the tool that are kept
//!
//! - Lists of business transactions, sources and destinations stand at the end, among extensions.
//! - Text that reads as a number becomes one: `0012` and `1_2` become `12`.
//! - In JSON, `true` is written `True` and null `None`; in XML `true` stays. Names of extensions
//!   that end in `List` are taken for lists in JSON only. So the two syntaxes of one event can
//!   differ in their hashes where extensions or boolean sensor values are involved.
//! - A name with a prefix that only the standard context declares, and a name that is a full URI,
//!   stay as written.
//! - Extensions within a field stand at the end of that field only if their namespace ends in `/`
//!   and the field has something else and none whose name contains `action`; else they follow the
//!   event, behind a repetition of the field's name.
//! - Attributes of XML extensions, `xsi:type` among them, are hashed.
//! - A Digital Link with escapes, or whose variant, lot and serial together are longer than 20
//!   characters, isn't normalised.

mod build;
mod link_urn;
mod link_web;
mod node;
mod number;
mod profile;
mod revision_5d2f1c3;
mod text;

use alloc::string::String;
use core::{fmt, str::FromStr};

use sha2::{Digest, Sha256};

use crate::model::Event;
pub use profile::{Canonicaliser, CbvVersion, HashAlgorithm, HashProfile};
pub(crate) use text::strip;

/// The digest of an event's content, with everything needed to recompute it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct EventHash {
	/// The digest.
	pub digest: [u8; 32],
	/// How it was made.
	pub profile: HashProfile,
}

/// The canonical text of an event, of which the hash is the digest.
#[must_use]
pub fn pre_hash(event: &Event, profile: HashProfile) -> String {
	let rules = profile.canonicaliser.rules();
	rules.pre_hash(event)
}

/// The canonical text of an event's sensor elements alone: what [`pre_hash`] has to say about them, in the same order and
/// spelling; empty if there are none.
///
/// Its SHA-256 digest stands for them in the core ([`Sensors::digest`](crate::core::Sensors::digest)). It is the
/// pre-hash of the elements without the event around them: `sensorElementList`, then for each element `sensorElement`
/// with `sensorMetadata` and `sensorReport`s, sorted, times in UTC with three decimals, numbers in shortest form.
///
/// ```
/// use fairstream_epcis::{hash::sensor_text, Document, HashProfile, Limits};
///
/// let text = r#"{
///     "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
///     "type": "ObjectEvent", "action": "OBSERVE", "epcList": [],
///     "eventTime": "2026-05-01T16:00:00+08:00", "eventTimeZoneOffset": "+08:00",
///     "sensorElementList": [{
///         "sensorMetadata": {"time": "2026-05-01T15:59:00+08:00"},
///         "sensorReport": [{"type": "Temperature", "value": 4.50, "uom": "CEL"}]
///     }]
/// }"#;
/// let document = Document::from_json(text, &Limits::default())?;
/// let event = document.events().next().unwrap()?;
/// assert_eq!(
///     sensor_text(&event, HashProfile::REFERENCE),
///     "sensorElementListsensorElementsensorMetadatatime=2026-05-01T07:59:00.000Z\
///      sensorReporttype=https://gs1.org/voc/Temperaturevalue=4.5uom=CEL",
/// );
/// # Ok::<(), fairstream_epcis::Error>(())
/// ```
#[must_use]
pub fn sensor_text(event: &Event, profile: HashProfile) -> String {
	profile.canonicaliser.rules().sensor_text(event)
}

/// The hash of an event.
#[must_use]
pub fn event_hash(event: &Event, profile: HashProfile) -> EventHash {
	let text = pre_hash(event, profile);
	let digest = match profile.algorithm {
		HashAlgorithm::Sha256 => sha256(text.as_bytes()),
	};
	EventHash { digest, profile }
}

pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
	Sha256::digest(bytes).into()
}

impl fmt::Display for EventHash {
	/// `ni:///sha-256;<hex>?ver=CBV2.0`
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "ni:///{};", self.profile.algorithm.name())?;
		for byte in self.digest {
			write!(f, "{byte:02x}")?;
		}
		write!(f, "?ver={}", self.profile.cbv_version.name())
	}
}

/// A text that is no event hash URI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashUriError(String);

impl fmt::Display for HashUriError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "'{}' is no event hash: write ni:///sha-256; and 64 hexadecimal digits and ?ver=CBV2.0", self.0)
	}
}

impl core::error::Error for HashUriError {}

impl FromStr for EventHash {
	type Err = HashUriError;

	/// Reads the URI. It doesn't tell the revision of the canonicaliser, so
	/// [`HashProfile::REFERENCE`] is assumed.
	fn from_str(text: &str) -> Result<Self, HashUriError> {
		let parse = || {
			let profile = HashProfile::REFERENCE;
			let rest = text.strip_prefix("ni:///")?.strip_prefix(profile.algorithm.name())?;
			let (hex, version) = rest.strip_prefix(';')?.split_once("?ver=")?;
			let whole = hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
			(whole && version == profile.cbv_version.name()).then_some(())?;
			let mut digest = [0; 32];
			for (index, byte) in digest.iter_mut().enumerate() {
				let pair = hex.get(index * 2..index * 2 + 2)?;
				*byte = u8::from_str_radix(pair, 16).ok()?;
			}
			Some(Self { digest, profile })
		};
		parse().ok_or_else(|| HashUriError(crate::excerpt(text)))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn a_hash_uri_reads_back() {
		let hash = EventHash { digest: sha256(b""), profile: HashProfile::REFERENCE };
		let uri = "ni:///sha-256;e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\
		           ?ver=CBV2.0";
		assert_eq!(hash.to_string(), uri);
		assert_eq!(uri.parse::<EventHash>(), Ok(hash));
	}

	#[test]
	fn other_uris_are_no_hashes() {
		for text in ["", "ni:///sha-256;00?ver=CBV2.0", "ni:///sha-512;", "urn:uuid:1"] {
			assert!(text.parse::<EventHash>().is_err(), "{text}");
		}
	}
}
