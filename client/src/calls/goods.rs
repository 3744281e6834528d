//! The calls of goods. The types are written as the pallet's own.

use crate::chain::{At, Call, Chain, ChainError, Form};
use codec::{Decode, Encode};
use fairstream_docket::Attachment;
use fairstream_doors::{CertificateId, CertificateKind, Moment, ParticipantId};
use fairstream_gs1::{Gtin, Unit};
use fairstream_rules::Category;
use scale_info::TypeInfo;

/// The pallet.
const GOODS: &str = "Goods";

/// Which goods a certificate covers.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Cover {
	/// All products whose producer is the holder, of a category; without one, of those in none.
	Category(Option<Category>),
	/// These classes and lots, whoever produces them.
	Units(Vec<Unit>),
}

/// A certificate that is to be issued.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Draft {
	/// What is certified.
	pub kind: CertificateKind,
	/// Whose certificate it is.
	pub holder: ParticipantId,
	/// Which goods it covers.
	pub cover: Cover,
	/// The first moment at which it is valid.
	pub from: Moment,
	/// The first moment at which it is valid no longer.
	pub until: Moment,
	/// Digest of the paper, and who keeps it.
	pub document: Attachment,
}

/// Why a certificate was revoked.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum RevocationGround {
	/// It was obtained by deceit.
	Deceit,
	/// It was issued in error.
	Error,
	/// Its conditions are met no longer.
	ConditionsLost,
	/// The goods don't conform.
	NotConforming,
	/// The holder gave it back.
	GivenBack,
	/// The holder ended its business.
	BusinessEnded,
}

impl RevocationGround {
	/// All of them.
	pub const ALL: [RevocationGround; 6] = [
		RevocationGround::Deceit,
		RevocationGround::Error,
		RevocationGround::ConditionsLost,
		RevocationGround::NotConforming,
		RevocationGround::GivenBack,
		RevocationGround::BusinessEnded,
	];
}

/// Something to do with goods.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Deal {
	/// Register a product of one's own.
	Register(Gtin, Option<Category>),
	/// Withdraw it.
	Withdraw(Gtin),
	/// As an authority, correct its file.
	Reassign(Gtin, ParticipantId, Option<Category>),
	/// Forget the file of a product that was withdrawn long ago.
	ForgetProduct(Gtin),
	/// Issue a certificate.
	Issue(Draft),
	/// Suspend one.
	Suspend(CertificateId, Option<Moment>, Attachment),
	/// Lift one's own suspension.
	Resume(CertificateId),
	/// Revoke one for good.
	Revoke(CertificateId, RevocationGround, Attachment),
	/// Forget one that ended long ago.
	ForgetCertificate(CertificateId),
	/// Offer a class or lot on a platform.
	Offer(Unit, ParticipantId),
	/// End an offer.
	EndOffer(Unit, ParticipantId),
}

/// The call for it.
///
/// # Errors
/// As [`Form::of`].
pub fn call(chain: &Chain, at: &At, deal: &Deal) -> Result<Call, ChainError> {
	Ok(match deal.clone() {
		Deal::Register(gtin, category) => {
			Form::<(Gtin, Option<Category>)>::of(chain, at, GOODS, "register_product")?.call(&(gtin, category))
		}
		Deal::Withdraw(gtin) => Form::<(Gtin,)>::of(chain, at, GOODS, "withdraw_product")?.call(&(gtin,)),
		Deal::Reassign(gtin, producer, category) => {
			let form = Form::<(Gtin, ParticipantId, Option<Category>)>::of(chain, at, GOODS, "reassign_product")?;
			form.call(&(gtin, producer, category))
		}
		Deal::ForgetProduct(gtin) => Form::<(Gtin,)>::of(chain, at, GOODS, "forget_product")?.call(&(gtin,)),
		Deal::Issue(draft) => Form::<(Draft,)>::of(chain, at, GOODS, "issue")?.call(&(draft,)),
		Deal::Suspend(id, until, document) => {
			let form = Form::<(CertificateId, Option<Moment>, Attachment)>::of(chain, at, GOODS, "suspend")?;
			form.call(&(id, until, document))
		}
		Deal::Resume(id) => Form::<(CertificateId,)>::of(chain, at, GOODS, "resume")?.call(&(id,)),
		Deal::Revoke(id, ground, document) => {
			let form = Form::<(CertificateId, RevocationGround, Attachment)>::of(chain, at, GOODS, "revoke")?;
			form.call(&(id, ground, document))
		}
		Deal::ForgetCertificate(id) => {
			Form::<(CertificateId,)>::of(chain, at, GOODS, "forget_certificate")?.call(&(id,))
		}
		Deal::Offer(unit, platform) => {
			Form::<(Unit, ParticipantId)>::of(chain, at, GOODS, "offer")?.call(&(unit, platform))
		}
		Deal::EndOffer(unit, platform) => {
			Form::<(Unit, ParticipantId)>::of(chain, at, GOODS, "end_offer")?.call(&(unit, platform))
		}
	})
}
