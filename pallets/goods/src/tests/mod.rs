//! What the pallet guarantees, a file per call or subject.

mod forget;
mod gate;
mod issue;
mod offer;
mod product;
mod random;
mod read;
mod reassign;
mod revoke;
mod suspend;

use crate::{mock::*, Cover, Draft, Error, RevocationGround};
use fairstream_docket::Attachment;
use fairstream_doors::{Barred, CertificateId, CertificateKind, Deed, Gate, Moment, ParticipantId, Why};
use fairstream_gs1::{Gtin, Unit};
use fairstream_rules::Category;
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo, storage::with_storage_layer};
use sp_runtime::DispatchResult;

const LICENCE: CertificateKind = CertificateKind::ProductionLicence;
const REPORT: CertificateKind = CertificateKind::TestReport;
const FOOD: Option<Category> = Some(Category::Food);
const DOCUMENT: Attachment = Attachment { digest: [1; 32], custodian: None };

fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

fn honey() -> Gtin {
	"9521234543213".parse().expect("a GTIN")
}

fn unit(text: &str) -> Unit {
	text.parse().expect("a unit")
}

/// The farm's honey, a lot of it, another lot, and a jar.
fn class() -> Unit {
	Unit::Class(honey())
}

fn lot() -> Unit {
	unit("01/09521234543213/10/L-7")
}

fn other_lot() -> Unit {
	unit("01/09521234543213/10/L-8")
}

fn jar() -> Unit {
	unit("01/09521234543213/21/17")
}

fn these(units: &[Unit]) -> Cover {
	Cover::Units(units.to_vec().try_into().expect("few"))
}

/// The farm registers its honey.
fn register(category: Option<Category>) -> DispatchResult {
	Goods::register_product(signed(FARM), honey(), category)
}

fn draft(kind: CertificateKind, cover: Cover, until: Moment) -> Draft {
	Draft { kind, holder: FARM_ID, cover, from: BEGIN, until, document: DOCUMENT }
}

/// Somebody issues a certificate. Its number.
fn issued(by: u64, draft: Draft) -> CertificateId {
	let next = crate::NextCertificate::<Test>::get();
	assert_ok!(Goods::issue(signed(by), draft));
	next
}

/// The county issues a licence for all of the farm's food.
fn licensed(until: Moment) -> CertificateId {
	issued(COUNTY, draft(LICENCE, Cover::Category(FOOD), until))
}

/// The shop offers it on the platform.
fn offer(unit: Unit) -> DispatchResult {
	Goods::offer(signed(SHOP), unit, PLATFORM_ID)
}

fn suspend(by: u64, id: CertificateId, until: Option<Moment>) -> DispatchResult {
	Goods::suspend(signed(by), id, until, DOCUMENT)
}

fn revoke(by: u64, id: CertificateId) -> DispatchResult {
	Goods::revoke(signed(by), id, RevocationGround::NotConforming, DOCUMENT)
}

fn pass(time: Moment) {
	Now::mutate(|now| *now += time);
}

/// Whether the shop may do it now.
fn may(deed: Deed, unit: &Unit) -> Result<(), Barred> {
	Goods::may(SHOP_ID, deed, unit, Now::get())
}

/// How the shop's offer of the honey stands now.
fn standing() -> Option<Result<(), Barred>> {
	Goods::standing_of_offer(SHOP_ID, &class(), PLATFORM_ID, Now::get())
}

/// Three years on, as records of broadcasts are kept.
const RETENTION: Moment = 3 * 365 * DAY + DAY;
