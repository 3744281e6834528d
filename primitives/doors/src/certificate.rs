//! Kinds of certificates of goods, and who issues them.

use crate::Function;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// The number of a certificate. Numbers are given in the order in which certificates are issued, and never again.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct CertificateId(pub u64);

impl fmt::Display for CertificateId {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}", self.0)
	}
}

/// What is certified. Its number on the wire is its place in this list; kinds are only ever appended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum CertificateKind {
	/// China Compulsory Certification (CCC).
	CompulsoryCertification,
	/// The licence to produce.
	ProductionLicence,
	/// A laboratory's report that goods conform.
	TestReport,
	/// The registration or filing of a product.
	Registration,
	/// Quarantine of animals, plants and what is made of them.
	Quarantine,
	/// Clearance of imports.
	ImportClearance,
	/// Organic products.
	Organic,
	/// Another, by the digest of what is certified.
	Custom([u8; 32]),
}

impl CertificateKind {
	/// Those with a name, in the order of their numbers.
	pub const NAMED: [CertificateKind; 7] = [
		CertificateKind::CompulsoryCertification,
		CertificateKind::ProductionLicence,
		CertificateKind::TestReport,
		CertificateKind::Registration,
		CertificateKind::Quarantine,
		CertificateKind::ImportClearance,
		CertificateKind::Organic,
	];

	/// In English and in Chinese.
	#[must_use]
	pub const fn words(self) -> (&'static str, &'static str) {
		match self {
			Self::CompulsoryCertification => ("compulsory certification (CCC)", "强制性产品认证（CCC）"),
			Self::ProductionLicence => ("production licence", "生产许可证"),
			Self::TestReport => ("test report", "检验报告"),
			Self::Registration => ("registration of the product", "产品注册或者备案"),
			Self::Quarantine => ("quarantine certificate", "检疫证明"),
			Self::ImportClearance => ("import clearance", "进口通关证明"),
			Self::Organic => ("organic certification", "有机产品认证"),
			Self::Custom(_) => ("other certificate", "其他证书"),
		}
	}

	/// The functions whose holders issue it; one of them is enough. None does where it is an authority's alone.
	///
	/// Customs and the authorities of agriculture have no seats here: a certifier attests that it saw their paper.
	#[must_use]
	pub const fn functions(self) -> &'static [Function] {
		match self {
			Self::ProductionLicence | Self::Registration => &[],
			Self::TestReport => &[Function::Laboratory],
			Self::CompulsoryCertification | Self::Quarantine | Self::ImportClearance | Self::Organic => {
				&[Function::Certifier]
			}
			Self::Custom(_) => &[Function::Certifier, Function::Laboratory],
		}
	}

	/// Whether seats of market regulation issue it.
	#[must_use]
	pub const fn is_by_seats(self) -> bool {
		matches!(self, Self::ProductionLicence | Self::Registration)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn all() -> impl Iterator<Item = CertificateKind> {
		CertificateKind::NAMED.into_iter().chain([CertificateKind::Custom([7; 32])])
	}

	#[test]
	fn the_list_of_kinds_is_complete_and_in_the_order_of_their_numbers() {
		for (number, kind) in all().enumerate() {
			assert_eq!(kind.encode().first(), Some(&(number as u8)), "{kind:?}");
		}
		let beyond = [&[CertificateKind::NAMED.len() as u8 + 1][..], &[0; 32]].concat();
		assert!(CertificateKind::decode(&mut &beyond[..]).is_err(), "one is missing");
	}

	#[test]
	fn every_kind_has_words_of_its_own_in_both_languages() {
		let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
		let words: Vec<_> = all().map(CertificateKind::words).collect();
		for (place, (en, zh)) in words.iter().enumerate() {
			assert!(!is_chinese(en) && is_chinese(zh), "{en}");
			assert!(words[..place].iter().all(|other| other.0 != *en && other.1 != *zh), "{en}");
		}
	}

	#[test]
	fn a_licence_is_an_authoritys_and_everything_else_a_certifiers_or_a_laboratorys() {
		for kind in all() {
			assert_eq!(kind.is_by_seats(), kind.functions().is_empty(), "{kind:?}: nobody issues it, or two sorts do");
			let issuers = [Function::Certifier, Function::Laboratory];
			assert!(kind.functions().iter().all(|function| issuers.contains(function)), "{kind:?}");
		}
		assert_eq!(CertificateKind::TestReport.functions(), [Function::Laboratory]);
	}
}
