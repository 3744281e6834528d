//! `fairstream goods` on the command line.

use super::{case::SignerArguments, AskArguments, NodeArguments, PatienceArguments};
use crate::{
	calls::goods::RevocationGround,
	input::{self, kebab},
};
use clap::{Args, Subcommand};
use fairstream_doors::{CertificateKind, Deed, Moment, ParticipantId};
use fairstream_gs1::{Gtin, Unit};
use fairstream_rules::Category;

/// What to do with goods.
#[derive(Debug, Subcommand)]
pub enum GoodsCommand {
	/// Files of products: who produces them, and of which category they are.
	#[command(subcommand)]
	Product(ProductCommand),
	/// Certificates: licences, certifications, test reports.
	#[command(subcommand)]
	Certificate(CertificateCommand),
	/// Offers, which stand as long as their goods have what they need.
	#[command(subcommand)]
	Offer(OfferCommand),
	/// Print whether somebody may offer or sell something; if not, why not, and until when.
	May(MayArguments),
}

/// What to do with files of products.
#[derive(Debug, Subcommand)]
pub enum ProductCommand {
	/// Print a product's file, and which certificates it needs.
	Show(UnitArguments),
	/// Register a product of one's own, or take it up again after it was withdrawn.
	Register(RegisterArguments),
	/// Withdraw a product of one's own: nobody may offer or sell it.
	Withdraw(GtinArguments),
	/// As an officer of the authority, correct whose product it is and of which category.
	Reassign(ReassignArguments),
	/// Forget the file of a product that was withdrawn three years ago.
	Forget(GtinArguments),
}

/// What to do with certificates.
#[derive(Debug, Subcommand)]
pub enum CertificateCommand {
	/// Print a certificate: what it covers, its term, and how it stands.
	Show(CertificateArguments),
	/// Print the certificates that cover a class, lot or item.
	List(UnitArguments),
	/// Issue a certificate.
	Issue(Box<IssueArguments>),
	/// Suspend a certificate, for a time or until it is resumed.
	Suspend(SuspendArguments),
	/// Lift one's own suspension.
	Resume(ChangeArguments),
	/// Revoke a certificate for good.
	Revoke(RevokeArguments),
	/// Forget a certificate that ended three years ago; its issuer has its deposit back.
	Forget(ChangeArguments),
}

/// What to do with offers.
#[derive(Debug, Subcommand)]
pub enum OfferCommand {
	/// Print what somebody offers, and whether it stands.
	List(OffersArguments),
	/// Offer a class or lot on a platform.
	Make(OfferArguments),
	/// End one's own offer.
	End(OfferArguments),
}

/// A GTIN as people write it: its digits, or a class.
fn gtin(text: &str) -> Result<Gtin, String> {
	match text.trim().parse() {
		Ok(gtin) => Ok(gtin),
		Err(error) => match text.trim().parse() {
			Ok(Unit::Class(gtin)) => Ok(gtin),
			_ => Err(format!("{error}")),
		},
	}
}

/// A unit as people write it.
fn unit(text: &str) -> Result<Unit, String> {
	text.trim().parse().map_err(|error| format!("{error}"))
}

/// A kind of certificate: its name, or the digest of another one.
fn kind(text: &str) -> Result<CertificateKind, String> {
	if let Some(digits) = text.strip_prefix("0x") {
		let mut digest = [0; 32];
		return match hex::decode_to_slice(digits, &mut digest) {
			Ok(()) => Ok(CertificateKind::Custom(digest)),
			Err(_) => Err(format!("'{text}' is no digest: write 0x and 64 hex digits")),
		};
	}
	CertificateKind::NAMED.into_iter().find(|kind| kebab(kind) == text).ok_or_else(|| {
		let names: Vec<String> = CertificateKind::NAMED.iter().map(kebab).collect();
		format!("'{text}' is no kind of certificate: write one of {}, or 0x and a digest", names.join(", "))
	})
}

/// Why a certificate is revoked.
fn ground(text: &str) -> Result<RevocationGround, String> {
	RevocationGround::ALL.into_iter().find(|ground| kebab(ground) == text).ok_or_else(|| {
		let names: Vec<String> = RevocationGround::ALL.iter().map(kebab).collect();
		format!("'{text}' is no ground: write one of {}", names.join(", "))
	})
}

/// What somebody would do.
fn deed(text: &str) -> Result<Deed, String> {
	Deed::ALL.into_iter().find(|deed| kebab(deed) == text).ok_or_else(|| format!("'{text}': write offer or sell"))
}

/// Who signs, how long to wait, and which node to send to.
#[derive(Args, Debug)]
pub struct SendArguments {
	/// Who signs.
	#[command(flatten)]
	pub signer: SignerArguments,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

/// A document of which the chain keeps the digest.
#[derive(Args, Debug)]
pub struct DocumentArguments {
	/// The paper or decision: a file, whose BLAKE2b-256 is filed, or that digest itself.
	#[arg(long, value_name = "FILE|0xDIGEST")]
	pub document: String,

	/// The participant, a custodian, that keeps the file; whoever acts keeps it if this is left out.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub custodian: Option<ParticipantId>,
}

/// A unit to be asked about.
#[derive(Args, Debug)]
pub struct UnitArguments {
	/// A class, lot or item: EPC URN, GS1 Digital Link, or GS1 path.
	#[arg(value_name = "ID", value_parser = unit)]
	pub unit: Unit,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const REGISTER_EXAMPLES: &str = "\
EXAMPLES
  The farm registers its honey as food, and a spoon as goods of no category:
    fairstream goods product register 9521234543213 --category food --key-file farm.key
    fairstream goods product register 614141000036 --key-file farm.key

What goods of a category need, 'fairstream goods product show' prints. A GTIN is one company's, and its category is changed by
the authority only.";

/// Arguments of `goods product register`.
#[derive(Args, Debug)]
#[command(after_help = REGISTER_EXAMPLES)]
pub struct RegisterArguments {
	/// The product's GTIN.
	#[arg(value_name = "GTIN", value_parser = gtin)]
	pub gtin: Gtin,

	/// Of which category it is: food, special-food, medical, cosmetics, children, compulsory-certification, digital, services.
	#[arg(long, value_name = "CATEGORY", value_parser = input::category)]
	pub category: Option<Category>,

	/// Who signs.
	#[command(flatten)]
	pub send: SendArguments,
}

/// Arguments of `goods product withdraw` and `forget`.
#[derive(Args, Debug)]
pub struct GtinArguments {
	/// The product's GTIN.
	#[arg(value_name = "GTIN", value_parser = gtin)]
	pub gtin: Gtin,

	/// Who signs.
	#[command(flatten)]
	pub send: SendArguments,
}

/// Arguments of `goods product reassign`.
#[derive(Args, Debug)]
pub struct ReassignArguments {
	/// The product's GTIN.
	#[arg(value_name = "GTIN", value_parser = gtin)]
	pub gtin: Gtin,

	/// Whose product it is.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub producer: ParticipantId,

	/// Of which category it is; of none if this is left out.
	#[arg(long, value_name = "CATEGORY", value_parser = input::category)]
	pub category: Option<Category>,

	/// Who signs.
	#[command(flatten)]
	pub send: SendArguments,
}

/// A certificate to be asked about.
#[derive(Args, Debug)]
pub struct CertificateArguments {
	/// The certificate's number.
	#[arg(value_name = "N")]
	pub certificate: u64,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const ISSUE_EXAMPLES: &str = "\
EXAMPLES
  A laboratory's report on a lot, for a year:
    fairstream goods certificate issue test-report --holder 1 --unit 01/09521234543213/10/L-7 \\
      --from 2026-06-01 --until 2027-06-01 --document report.pdf --key-file laboratory.key

  A seat licenses a farm for all its food; its officers sign one after the other, each with the same command:
    fairstream goods certificate issue production-licence --holder 1 --goods food \\
      --from 2026-06-01 --until 2031-06-01 --document licence.pdf --key-file handler.key

Kinds are compulsory-certification, test-report, quarantine, import-clearance, organic, and of seats production-licence and
registration; another by 0x and the digest of what is certified. The end is the first moment at which it is valid no longer. Of
the paper only its BLAKE2b-256 goes onto the chain: keep the file.";

/// Arguments of `goods certificate issue`.
#[derive(Args, Debug)]
#[command(
	after_help = ISSUE_EXAMPLES,
	group = clap::ArgGroup::new("cover").required(true).args(["units", "goods", "general"])
)]
pub struct IssueArguments {
	/// What is certified.
	#[arg(value_name = "KIND", value_parser = kind)]
	pub kind: CertificateKind,

	/// The participant whose certificate it is.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub holder: ParticipantId,

	/// A class or lot that it covers; may be given up to sixteen times.
	#[arg(long = "unit", value_name = "ID", value_parser = unit)]
	pub units: Vec<Unit>,

	/// It covers all the holder's products of a category.
	#[arg(long, value_name = "CATEGORY", value_parser = input::category)]
	pub goods: Option<Category>,

	/// It covers all the holder's products that are in no category.
	#[arg(long)]
	pub general: bool,

	/// From when it is valid. China Standard Time unless it says otherwise; a day is its first moment.
	#[arg(long, value_name = "MOMENT", value_parser = input::moment)]
	pub from: Moment,

	/// The first moment at which it is valid no longer.
	#[arg(long, value_name = "MOMENT", value_parser = input::moment)]
	pub until: Moment,

	/// The paper.
	#[command(flatten)]
	pub document: DocumentArguments,

	/// Who signs.
	#[command(flatten)]
	pub send: SendArguments,
}

/// Arguments of `goods certificate suspend`.
#[derive(Args, Debug)]
pub struct SuspendArguments {
	/// The certificate's number.
	#[arg(value_name = "N")]
	pub certificate: u64,

	/// Until when; until it is resumed if this is left out. China Standard Time unless it says otherwise.
	#[arg(long, value_name = "MOMENT", value_parser = input::moment)]
	pub until: Option<Moment>,

	/// The decision.
	#[command(flatten)]
	pub document: DocumentArguments,

	/// Who signs.
	#[command(flatten)]
	pub send: SendArguments,
}

/// Arguments of `goods certificate resume` and `forget`.
#[derive(Args, Debug)]
pub struct ChangeArguments {
	/// The certificate's number.
	#[arg(value_name = "N")]
	pub certificate: u64,

	/// Who signs.
	#[command(flatten)]
	pub send: SendArguments,
}

/// Arguments of `goods certificate revoke`.
#[derive(Args, Debug)]
pub struct RevokeArguments {
	/// The certificate's number.
	#[arg(value_name = "N")]
	pub certificate: u64,

	/// Why: deceit, error, conditions-lost, not-conforming, given-back, business-ended.
	#[arg(long, value_name = "GROUND", value_parser = ground)]
	pub ground: RevocationGround,

	/// The decision.
	#[command(flatten)]
	pub document: DocumentArguments,

	/// Who signs.
	#[command(flatten)]
	pub send: SendArguments,
}

/// Arguments of `goods offer list`.
#[derive(Args, Debug)]
pub struct OffersArguments {
	/// The seller's number.
	#[arg(value_name = "SELLER", value_parser = input::participant)]
	pub seller: ParticipantId,

	/// How they will stand then, if nothing more happens.
	#[arg(long, value_name = "MOMENT", value_parser = input::moment)]
	pub at: Option<Moment>,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const OFFER_EXAMPLES: &str = "\
EXAMPLES
  The shop offers the farm's honey on platform 3, and ends the offer of a lot:
    fairstream goods offer make 01/09521234543213 --platform 3 --key-file shop.key
    fairstream goods offer end 01/09521234543213/10/L-7 --platform 3 --key-file shop.key

An offer stands as long as its goods have what they need. It is blocked from the block in which a certificate expires or is
suspended, and stands again once it is renewed or resumed.";

/// Arguments of `goods offer make` and `end`.
#[derive(Args, Debug)]
#[command(after_help = OFFER_EXAMPLES)]
pub struct OfferArguments {
	/// A class or lot: EPC URN, GS1 Digital Link, or GS1 path.
	#[arg(value_name = "ID", value_parser = unit)]
	pub unit: Unit,

	/// The platform's number.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub platform: ParticipantId,

	/// Who signs.
	#[command(flatten)]
	pub send: SendArguments,
}

const MAY_EXAMPLES: &str = "\
EXAMPLES
  Whether participant 2 may sell a lot now, and offer the product on New Year's Day:
    fairstream goods may 2 sell 01/09521234543213/10/L-7
    fairstream goods may 2 offer 01/09521234543213 --at 2027-01-01

The exit status is 1 if it may not. About a moment to come the answer is what would be if nothing more happened.";

/// Arguments of `goods may`.
#[derive(Args, Debug)]
#[command(after_help = MAY_EXAMPLES)]
pub struct MayArguments {
	/// The participant's number.
	#[arg(value_name = "WHO", value_parser = input::participant)]
	pub who: ParticipantId,

	/// What it would do: offer or sell.
	#[arg(value_name = "DEED", value_parser = deed)]
	pub deed: Deed,

	/// With what: EPC URN, GS1 Digital Link, or GS1 path.
	#[arg(value_name = "ID", value_parser = unit)]
	pub unit: Unit,

	/// When; now if it is left out. China Standard Time unless it says otherwise.
	#[arg(long, value_name = "MOMENT", value_parser = input::moment)]
	pub at: Option<Moment>,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn kinds_grounds_and_deeds_are_read_as_they_are_written() {
		for one in CertificateKind::NAMED {
			assert_eq!(kind(&kebab(&one)), Ok(one));
		}
		assert_eq!(kind(&format!("0x{}", "07".repeat(32))), Ok(CertificateKind::Custom([7; 32])));
		assert!(kind("0x07").expect_err("too short").contains("64 hex digits"));
		assert!(kind("licence").expect_err("none").contains("production-licence, test-report"));
		for one in RevocationGround::ALL {
			assert_eq!(ground(&kebab(&one)), Ok(one));
		}
		assert!(ground("anger").expect_err("none").contains("deceit, error"));
		assert_eq!((deed("offer"), deed("sell")), (Ok(Deed::Offer), Ok(Deed::Sell)));
		assert!(deed("buy").is_err());
	}

	#[test]
	fn a_gtin_is_its_digits_or_a_class_and_no_lot() {
		let honey: Gtin = "9521234543213".parse().expect("a GTIN");
		assert_eq!([gtin("9521234543213"), gtin("01/09521234543213")], [Ok(honey), Ok(honey)]);
		for other in ["01/09521234543213/10/L-7", "9521234543214", ""] {
			assert!(gtin(other).is_err(), "{other}");
		}
	}
}
