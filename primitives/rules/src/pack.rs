//! What goods of a category need before they are offered or sold. The pack is found from the category in the product's file;
//! nobody who offers or sells chooses one.

use crate::scope::Category;
use fairstream_doors::{CertificateKind, Deed};

/// A certificate that goods need.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Need {
	/// Of which kind.
	pub kind: CertificateKind,
	/// From which deed on: for this one, and for all after it.
	pub from: Deed,
	/// What asks for it; `project` where no text of law that is cited here does.
	pub source: &'static str,
}

/// Most certificates of a pack.
pub const MAX_NEEDS: usize = 3;

/// Every category, and goods of none.
pub const EVERY: [Option<Category>; 9] = [
	None,
	Some(Category::Food),
	Some(Category::SpecialFood),
	Some(Category::Medical),
	Some(Category::Cosmetics),
	Some(Category::Children),
	Some(Category::CompulsoryCertification),
	Some(Category::Digital),
	Some(Category::Services),
];

/// Article 27 has an operator verify licences, compulsory certification and proof of conformity of what it selects. For
/// which goods law asks for which of them, other laws say, which are not cited here.
const ARTICLE_27: &str = "Order 117 art. 27";
const PROJECT: &str = "project";

const LICENCE: Need = Need { kind: CertificateKind::ProductionLicence, from: Deed::Offer, source: ARTICLE_27 };
const CCC: Need = Need { kind: CertificateKind::CompulsoryCertification, from: Deed::Offer, source: ARTICLE_27 };
const CONFORMITY: Need = Need { kind: CertificateKind::TestReport, from: Deed::Sell, source: ARTICLE_27 };
const REGISTRATION: Need = Need { kind: CertificateKind::Registration, from: Deed::Offer, source: PROJECT };
/// Of goods for children the report has to be there when they are shown.
const CONFORMITY_SHOWN: Need = Need { kind: CertificateKind::TestReport, from: Deed::Offer, source: PROJECT };

/// What goods of a category need, in the order in which it is looked for.
#[must_use]
pub const fn pack(category: Option<Category>) -> &'static [Need] {
	match category {
		Some(Category::Food) => &[LICENCE, CONFORMITY],
		Some(Category::SpecialFood | Category::Cosmetics) => &[LICENCE, REGISTRATION, CONFORMITY],
		Some(Category::Medical) => &[LICENCE, REGISTRATION],
		Some(Category::Children) => &[CONFORMITY_SHOWN],
		Some(Category::CompulsoryCertification) => &[CCC],
		None | Some(Category::Digital | Category::Services) => &[],
	}
}

/// What goods of a category need for a deed.
pub fn needs(category: Option<Category>, deed: Deed) -> impl Iterator<Item = &'static Need> {
	pack(category).iter().filter(move |need| need.from <= deed)
}
