//! What the registry guarantees, a file per call, and one each for bars, deposits, genesis, clocks and chance.

mod accredit;
mod admit;
mod answer_affiliation;
mod bar;
mod change_account;
mod clocks;
mod confirm_business;
mod declare_business;
mod deposit;
mod end_affiliation;
mod forget_room;
mod genesis;
mod mark_unreachable;
mod move_domicile;
mod name_room;
mod offer_affiliation;
mod random;
mod release_identity;
mod release_room;
mod replace_tag;
mod revoke;
mod verify;
mod withdraw_identity;
mod withdraw_offer;

use crate::{mock::*, Identity, Link, ParticipantOf, Participants};
use fairstream_doors::{Affiliation, CaseId, Function, Moment, ParticipantId, RoomNumber, Side, Standing, Who};
use fairstream_rules::calendar::{MonthDay, Year, CHINA_STANDARD_TIME};
use frame_support::assert_ok;
use sp_runtime::DispatchResult;

/// The account of the identity issuer of most tests.
const ISSUER: u64 = 500;
/// The commitment over the file of most tests.
const FILE: [u8; 32] = [1; 32];
/// The commitment over the contract of most tests.
const CONTRACT: Option<[u8; 32]> = Some([2; 32]);

fn signed(account: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// Admit an account.
fn admit(account: u64) -> ParticipantId {
	assert_ok!(Registry::admit(RuntimeOrigin::root(), account, county()));
	ParticipantOf::<Test>::get(account).expect("just admitted")
}

/// The issuer, once accredited without end.
fn issuer() -> ParticipantId {
	ParticipantOf::<Test>::get(ISSUER).unwrap_or_else(|| {
		let id = admit(ISSUER);
		assert_ok!(accredit(id, Function::IdentityIssuer));
		id
	})
}

/// Accredit a participant without end.
fn accredit(id: ParticipantId, function: Function) -> DispatchResult {
	Registry::accredit(RuntimeOrigin::root(), id, function, None)
}

/// Have a participant verified by the issuer.
fn verify(id: ParticipantId, tag: Option<[u8; 32]>) -> DispatchResult {
	issuer();
	Registry::verify(signed(ISSUER), id, FILE, tag)
}

/// The tag of the person behind an account, if it is the only one that he has.
fn tag_of(account: u64) -> [u8; 32] {
	[u8::try_from(account).expect("tests have few accounts"); 32]
}

/// Admit an account, verify it if need be, and accredit it without end.
fn known(account: u64, function: Function) -> ParticipantId {
	let id = ParticipantOf::<Test>::get(account).unwrap_or_else(|| admit(account));
	if function.needs_identity() {
		assert_ok!(verify(id, function.is_of_a_person().then(|| tag_of(account))));
	}
	assert_ok!(accredit(id, function));
	id
}

/// Admit an anchor.
fn anchor(account: u64) -> ParticipantId {
	known(account, Function::Anchor)
}

/// How a participant stands now.
fn standing(id: ParticipantId, function: Function) -> Standing {
	Registry::standing(id, function, Now::get())
}

/// A participant's identity.
fn identity(id: ParticipantId) -> Identity {
	Participants::<Test>::get(id).and_then(|record| record.identity).expect("it was verified")
}

/// A participant's tag.
fn tag(id: ParticipantId) -> Option<[u8; 32]> {
	Participants::<Test>::get(id)?.tag.map(|tag| tag.value)
}

/// Let time pass and have the clocks worked.
fn pass(to: Moment) {
	Now::set(to);
	List::work();
}

/// Publish a year without holidays but these.
fn publish(year: i32, holidays: &[(u8, u8)]) {
	let days: Vec<_> = holidays.iter().map(|(month, day)| MonthDay::new(*month, *day).expect("a day")).collect();
	let published = Year {
		utc_offset: CHINA_STANDARD_TIME,
		holidays: days.try_into().expect("few"),
		working_weekends: Default::default(),
	};
	Years::mutate(|years| years.insert(year, published));
}

/// A room operator by account 1 and a platform by account 2.
fn room_and_platform() -> (ParticipantId, ParticipantId) {
	(known(1, Function::RoomOperator), known(2, Function::Platform))
}

/// What a room operator is to its platform.
const HOSTED: Affiliation = Affiliation::RoomOnPlatform;

fn hosted(room: ParticipantId, platform: ParticipantId) -> Link {
	Link { lower: room, kind: HOSTED, upper: platform }
}

/// A case in which somebody is barred.
const CASE: CaseId = CaseId(7);

/// A room's number.
fn number(text: &str) -> RoomNumber {
	text.parse().expect("a room number")
}

/// Affiliate a room operator with a platform.
fn host(room: u64, platform: u64) {
	let id = |account: u64| ParticipantOf::<Test>::get(account).expect("admitted");
	assert_ok!(Registry::offer_affiliation(signed(room), HOSTED, Side::Lower, id(platform), None));
	assert_ok!(Registry::answer_affiliation(signed(platform), HOSTED, Side::Upper, id(room), true, None));
}
