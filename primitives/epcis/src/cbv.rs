//! The words of the Core Business Vocabulary (CBV 2.0, sections 7.1 to 7.7).
//!
//! A word is written in one of four ways: bare (`shipping`, JSON only), as URN
//! (`urn:epcglobal:cbv:bizstep:shipping`, XML only), as web address
//! (`https://ref.gs1.org/cbv/BizStep-shipping`) or with prefix (`cbv:BizStep-shipping`). One's own words
//! are URIs outside GS1's namespaces.

/// A vocabulary of the CBV, or of the GS1 Web Vocabulary for sensors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vocabulary {
	/// Business steps: what was being done.
	BizStep,
	/// Dispositions: the state of things after the event.
	Disposition,
	/// Types of business transactions: orders, invoices, despatch advices.
	BizTransactionType,
	/// Types of sources and destinations.
	SourceDestType,
	/// Reasons of an error declaration.
	ErrorReason,
	/// What a sensor measures (GS1 Web Vocabulary).
	Measurement,
	/// What a sensor warns of (GS1 Web Vocabulary).
	SensorAlert,
	/// Which component of a vector or position is measured.
	Component,
}

/// What a text means to a vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
	/// A word of the vocabulary.
	Known(&'static str),
	/// In GS1's namespaces, but no word of this vocabulary.
	Wrong,
	/// Anything else.
	Foreign,
}

impl Vocabulary {
	/// What error messages call a word of it.
	#[must_use]
	pub const fn label(self) -> &'static str {
		match self {
			Self::BizStep => "business step",
			Self::Disposition => "disposition",
			Self::BizTransactionType => "business transaction type",
			Self::SourceDestType => "source or destination type",
			Self::ErrorReason => "error reason",
			Self::Measurement => "measurement type",
			Self::SensorAlert => "sensor alert",
			Self::Component => "sensor component",
		}
	}

	/// All its words, bare.
	#[must_use]
	pub const fn words(self) -> &'static [&'static str] {
		match self {
			Self::BizStep => BizStep::WORDS,
			Self::Disposition => Disposition::WORDS,
			Self::BizTransactionType => BizTransactionType::WORDS,
			Self::SourceDestType => SourceDestType::WORDS,
			Self::ErrorReason => ErrorReason::WORDS,
			Self::Measurement => &MEASUREMENTS,
			Self::SensorAlert => &SENSOR_ALERTS,
			Self::Component => &COMPONENTS,
		}
	}

	/// The web address that a bare word stands for, without the word, as the EPCIS 2.0.0 context
	/// gives it.
	#[must_use]
	pub const fn web_prefix(self) -> &'static str {
		match self {
			Self::BizStep => "https://ref.gs1.org/cbv/BizStep-",
			Self::Disposition => "https://ref.gs1.org/cbv/Disp-",
			Self::BizTransactionType => "https://ref.gs1.org/cbv/BTT-",
			Self::SourceDestType => "https://ref.gs1.org/cbv/SDT-",
			Self::ErrorReason => "https://ref.gs1.org/cbv/ER-",
			Self::Component => "https://ref.gs1.org/cbv/Comp-",
			Self::Measurement | Self::SensorAlert => "https://gs1.org/voc/",
		}
	}

	const fn other_prefixes(self) -> &'static [&'static str] {
		match self {
			Self::BizStep => &["urn:epcglobal:cbv:bizstep:", "cbv:BizStep-"],
			Self::Disposition => &["urn:epcglobal:cbv:disp:", "cbv:Disp-"],
			Self::BizTransactionType => &["urn:epcglobal:cbv:btt:", "cbv:BTT-"],
			Self::SourceDestType => &["urn:epcglobal:cbv:sdt:", "cbv:SDT-"],
			Self::ErrorReason => &["urn:epcglobal:cbv:er:", "cbv:ER-"],
			Self::Component => &["cbv:Comp-"],
			Self::Measurement | Self::SensorAlert => &["https://www.gs1.org/voc/", "https://ref.gs1.org/voc/", "gs1:"],
		}
	}

	const fn is_open(self) -> bool {
		matches!(self, Self::Measurement | Self::SensorAlert)
	}

	/// The word itself, if `text` is one written bare.
	#[must_use]
	pub fn bare(self, text: &str) -> Option<&'static str> {
		self.words().iter().find(|word| **word == text).copied()
	}

	/// The namespace of `text`, as written, if GS1's JSON schema forbids it, since JSON has bare words for it.
	#[must_use]
	pub fn barred_from_json(self, text: &str) -> Option<&'static str> {
		let barred: &[&'static str] = if self.is_open() { &VOC_NOT_IN_JSON } else { &NOT_IN_JSON };
		barred.iter().find(|namespace| text.starts_with(**namespace)).copied()
	}

	/// What `text` means here. Bare words are [`Word::Foreign`]: only JSON knows them.
	#[must_use]
	pub fn recognise(self, text: &str) -> Word {
		let own = core::iter::once(self.web_prefix()).chain(self.other_prefixes().iter().copied());
		let word = own.filter_map(|prefix| text.strip_prefix(prefix)).next();
		match word {
			Some(word) => match self.bare(word) {
				Some(known) => Word::Known(known),
				// The GS1 Web Vocabulary grows with each of its releases; the CBV is closed.
				None if self.is_open() => Word::Foreign,
				None => Word::Wrong,
			},
			None if !self.is_open() && GS1_NAMESPACES.iter().any(|prefix| text.starts_with(prefix)) => Word::Wrong,
			None => Word::Foreign,
		}
	}
}

/// Namespaces in which nobody but GS1 may coin words.
const GS1_NAMESPACES: [&str; 5] = [
	"urn:epcglobal:cbv",
	"https://ref.gs1.org/cbv/",
	"https://ns.gs1.org/cbv/",
	"http://ns.gs1.org/cbv/",
	"https://gs1.org/voc/",
];

/// Namespaces of the CBV that GS1's JSON schema keeps out of JSON, where its words stand bare.
const NOT_IN_JSON: [&str; 3] = ["urn:epcglobal:cbv", "https://ns.gs1.org/cbv/", "http://ns.gs1.org/cbv/"];
/// The same for the GS1 Web Vocabulary.
const VOC_NOT_IN_JSON: [&str; 4] =
	["https://gs1.org/voc/", "http://gs1.org/voc/", "https://www.gs1.org/voc/", "http://www.gs1.org/voc/"];

macro_rules! words {
	($(#[$doc:meta])* $name:ident of $vocabulary:ident { $($variant:ident = $word:literal,)* }) => {
		$(#[$doc])*
		///
		/// Its place in this list is its number on the chain: words are only ever appended.
		#[allow(missing_docs)] // The words are defined by the CBV, in the section named above.
		#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
		#[cfg_attr(
			feature = "scale",
			derive(
				codec::Encode,
				codec::Decode,
				codec::DecodeWithMemTracking,
				codec::MaxEncodedLen,
				scale_info::TypeInfo
			)
		)]
		pub enum $name {
			$($variant,)*
			/// One's own word: the SHA-256 digest of its URI.
			#[cfg_attr(feature = "scale", codec(index = 255))]
			Custom([u8; 32]),
		}

		impl $name {
			/// All words, bare.
			pub const WORDS: &'static [&'static str] = &[$($word,)*];

			/// The word, bare; none for one's own.
			#[must_use]
			pub const fn word(self) -> Option<&'static str> {
				match self {
					$(Self::$variant => Some($word),)*
					Self::Custom(_) => None,
				}
			}

			/// The word that `text` means, in any spelling but the bare one; one's own by `digest`.
			#[must_use]
			pub fn from_uri(text: &str, digest: impl FnOnce(&str) -> [u8; 32]) -> Self {
				match Vocabulary::$vocabulary.recognise(text) {
					$(Word::Known($word) => Self::$variant,)*
					_ => Self::Custom(digest(text)),
				}
			}
		}
	};
}

words! {
	/// Business step (CBV 2.0, section 7.1.2).
	BizStep of BizStep {
		Accepting = "accepting",
		Arriving = "arriving",
		Assembling = "assembling",
		Collecting = "collecting",
		Commissioning = "commissioning",
		Consigning = "consigning",
		CreatingClassInstance = "creating_class_instance",
		CycleCounting = "cycle_counting",
		Decommissioning = "decommissioning",
		Departing = "departing",
		Destroying = "destroying",
		Disassembling = "disassembling",
		Dispensing = "dispensing",
		Encoding = "encoding",
		EnteringExiting = "entering_exiting",
		Holding = "holding",
		Inspecting = "inspecting",
		Installing = "installing",
		Killing = "killing",
		Loading = "loading",
		Other = "other",
		Packing = "packing",
		Picking = "picking",
		Receiving = "receiving",
		Removing = "removing",
		Repackaging = "repackaging",
		Repairing = "repairing",
		Replacing = "replacing",
		Reserving = "reserving",
		RetailSelling = "retail_selling",
		Sampling = "sampling",
		SensorReporting = "sensor_reporting",
		Shipping = "shipping",
		StagingOutbound = "staging_outbound",
		StockTaking = "stock_taking",
		Stocking = "stocking",
		Storing = "storing",
		Transporting = "transporting",
		Unloading = "unloading",
		Unpacking = "unpacking",
		VoidShipping = "void_shipping",
	}
}

words! {
	/// Disposition (CBV 2.0, section 7.2.2).
	Disposition of Disposition {
		Active = "active",
		Available = "available",
		CompletenessInferred = "completeness_inferred",
		CompletenessVerified = "completeness_verified",
		Conformant = "conformant",
		ContainerClosed = "container_closed",
		ContainerOpen = "container_open",
		Damaged = "damaged",
		Destroyed = "destroyed",
		Dispensed = "dispensed",
		Disposed = "disposed",
		Encoded = "encoded",
		Expired = "expired",
		InProgress = "in_progress",
		InTransit = "in_transit",
		Inactive = "inactive",
		MismatchClass = "mismatch_class",
		MismatchInstance = "mismatch_instance",
		MismatchQuantity = "mismatch_quantity",
		NeedsReplacement = "needs_replacement",
		NoPedigreeMatch = "no_pedigree_match",
		NonConformant = "non_conformant",
		NonSellableOther = "non_sellable_other",
		PartiallyDispensed = "partially_dispensed",
		Recalled = "recalled",
		Reserved = "reserved",
		RetailSold = "retail_sold",
		Returned = "returned",
		SellableAccessible = "sellable_accessible",
		SellableNotAccessible = "sellable_not_accessible",
		Stolen = "stolen",
		Unavailable = "unavailable",
		Unknown = "unknown",
	}
}

words! {
	/// Type of a business transaction (CBV 2.0, section 7.3.2).
	BizTransactionType of BizTransactionType {
		BillOfLading = "bol",
		Certificate = "cert",
		DespatchAdvice = "desadv",
		Invoice = "inv",
		Pedigree = "pedigree",
		PurchaseOrder = "po",
		PurchaseOrderConfirmation = "poc",
		ProductionOrder = "prodorder",
		ReceivingAdvice = "recadv",
		ReturnMerchandiseAuthorization = "rma",
		TestProcedure = "testprd",
		TestResult = "testres",
		UpstreamEvent = "upevt",
	}
}

words! {
	/// Type of a source or destination (CBV 2.0, section 7.4.2).
	SourceDestType of SourceDestType {
		Location = "location",
		OwningParty = "owning_party",
		PossessingParty = "possessing_party",
	}
}

words! {
	/// Why an event is declared wrong (CBV 2.0, section 7.5.2).
	ErrorReason of ErrorReason {
		DidNotOccur = "did_not_occur",
		IncorrectData = "incorrect_data",
	}
}

/// GS1 Web Vocabulary, MeasurementType, as far as the EPCIS 2.0.0 context names it.
const MEASUREMENTS: [&str; 72] = [
	"AbsoluteHumidity",
	"AbsorbedDose",
	"AbsorbedDoseRate",
	"Acceleration",
	"Altitude",
	"AmountOfSubstance",
	"AmountOfSubstancePerUnitVolume",
	"Angle",
	"AngularAcceleration",
	"AngularMomentum",
	"AngularVelocity",
	"Area",
	"Capacitance",
	"Conductance",
	"Conductivity",
	"Count",
	"Density",
	"Dimensionless",
	"DoseEquivalent",
	"DoseEquivalentRate",
	"DynamicViscosity",
	"ElectricCharge",
	"ElectricCurrent",
	"ElectricCurrentDensity",
	"ElectricFieldStrength",
	"Energy",
	"Exposure",
	"Force",
	"Frequency",
	"Illuminance",
	"Inductance",
	"Irradiance",
	"KinematicViscosity",
	"Length",
	"LinearMomentum",
	"Luminance",
	"LuminousFlux",
	"LuminousIntensity",
	"MagneticFlux",
	"MagneticFluxDensity",
	"MagneticVectorPotential",
	"Mass",
	"MassConcentration",
	"MassFlowRate",
	"MassPerAreaTime",
	"MemoryCapacity",
	"MolalityOfSolute",
	"MolarEnergy",
	"MolarMass",
	"MolarVolume",
	"Power",
	"Pressure",
	"RadiantFlux",
	"RadiantIntensity",
	"Radioactivity",
	"RelativeHumidity",
	"Resistance",
	"Resistivity",
	"SolidAngle",
	"SpecificVolume",
	"Speed",
	"SurfaceDensity",
	"SurfaceTension",
	"Temperature",
	"Time",
	"Torque",
	"Voltage",
	"Volume",
	"VolumeFlowRate",
	"VolumeFraction",
	"VolumetricFlux",
	"Wavenumber",
];

/// GS1 Web Vocabulary, SensorAlertType.
const SENSOR_ALERTS: [&str; 2] = ["ALARM_CONDITION", "ERROR_CONDITION"];

/// CBV 2.0, section 7.7.2.
const COMPONENTS: [&str; 14] = [
	"altitude",
	"axial_distance",
	"azimuth",
	"easting",
	"elevation_angle",
	"height",
	"latitude",
	"longitude",
	"northing",
	"polar_angle",
	"spherical_radius",
	"x",
	"y",
	"z",
];

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_vocabularies_have_as_many_words_as_the_standard() {
		for (vocabulary, count) in [
			(Vocabulary::BizStep, 41),
			(Vocabulary::Disposition, 33),
			(Vocabulary::BizTransactionType, 13),
			(Vocabulary::SourceDestType, 3),
			(Vocabulary::ErrorReason, 2),
			(Vocabulary::Measurement, 72),
			(Vocabulary::SensorAlert, 2),
			(Vocabulary::Component, 14),
		] {
			assert_eq!(vocabulary.words().len(), count, "{vocabulary:?}");
		}
	}

	#[test]
	fn a_word_is_known_in_every_spelling() {
		for text in
			["urn:epcglobal:cbv:bizstep:shipping", "https://ref.gs1.org/cbv/BizStep-shipping", "cbv:BizStep-shipping"]
		{
			assert_eq!(BizStep::from_uri(text, |_| [0; 32]), BizStep::Shipping);
		}
		assert_eq!(BizStep::Shipping.word(), Some("shipping"));
		let own = BizStep::from_uri("https://farm.example/steps/shearing", |_| [7; 32]);
		assert_eq!(own, BizStep::Custom([7; 32]));
	}

	#[test]
	fn a_word_of_another_vocabulary_is_wrong() {
		let step = Vocabulary::BizStep;
		assert_eq!(step.recognise("https://ref.gs1.org/cbv/Disp-in_transit"), Word::Wrong);
		assert_eq!(step.recognise("urn:epcglobal:cbv:bizstep:flying"), Word::Wrong);
		assert_eq!(step.recognise("http://ns.gs1.org/cbv/BizStep-shipping"), Word::Wrong);
		assert_eq!(step.recognise("https://farm.example/steps/shearing"), Word::Foreign);
	}
}
