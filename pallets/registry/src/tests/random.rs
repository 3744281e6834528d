//! Whatever is done to the registry, in whatever order, and however late its clocks are worked, it answers like a model in
//! which everything that ends does so at its moment.

use super::{identity, signed, FILE, ISSUER};
use crate::{mock::*, Error, Link, Participants};
use fairstream_doors::{
	Affiliation, CaseId, Function, Moment, ParticipantId, Persons, Places, Region, RoomNumber, Side, Standing, Who,
};
use fairstream_rules::{
	start,
	table::{AffiliationAnswer, IdOperatorRefreshMax, RecordBroadcast},
	Rules, Scope, Since,
};
use proptest::prelude::*;
use sp_runtime::DispatchError;
use std::collections::BTreeMap;

/// How many participants there are besides the issuer.
const PEOPLE: u8 = 4;
/// How many cases there are: fewer than are kept apart. What becomes of more is tested with the list of bars.
const CASES: u8 = 3;
/// The functions that come and go.
const FUNCTIONS: [Function; 5] =
	[Function::Anchor, Function::Seller, Function::RoomOperator, Function::Agency, Function::Platform];

#[derive(Clone, Copy, Debug)]
enum Step {
	/// So many days pass.
	Pass(u8),
	/// The clocks that are due are worked.
	Work,
	Accredit(u8, u8, Option<u8>),
	Revoke(u8, u8),
	Verify(u8, Option<u8>),
	/// By the issuer, or else by the authority.
	Withdraw(u8, bool),
	ReleaseIdentity(u8),
	/// Which tag gives way to which.
	ReplaceTag(u8, u8, u8),
	/// In a case, for so many days, which may be none.
	Bar(u8, u8, u8),
	Lift(u8, u8),
	/// Where somebody is, by its own word, by the authority's, or not at all.
	Declare(u8, u8),
	Confirm(u8, u8),
	Lose(u8),
	Domicile(u8, u8),
	/// Who does what, as which side, with whom.
	Offer(u8, u8, bool, u8, bool),
	Answer(u8, u8, bool, u8, bool),
	TakeBack(u8, u8, bool, u8),
	End(u8, u8, bool, u8),
	Name(u8, u8, u8),
	/// By whom.
	Release(u8, u8, u8),
	Forget(u8, u8),
}

/// With these a person, a room and agency, and a platform and shop begin.
const BEGINNING: [Step; 8] = [
	Step::Verify(0, Some(0)),
	Step::Accredit(0, 0, None),
	Step::Verify(1, None),
	Step::Accredit(1, 2, None),
	Step::Accredit(1, 3, None),
	Step::Verify(2, None),
	Step::Accredit(2, 1, None),
	Step::Accredit(2, 4, None),
];

/// Who as which side is what to whom: mostly what they may be at the beginning, or else anything.
fn links() -> impl Strategy<Value = (u8, u8, bool, u8)> {
	let fitting = prop_oneof![Just((0, 0, 1)), Just((0, 1, 1)), Just((1, 3, 2))];
	let fitting = (fitting, any::<bool>()).prop_map(|((lower, kind, upper), is_lower)| match is_lower {
		true => (lower, kind, true, upper),
		false => (upper, kind, false, lower),
	});
	prop_oneof![2 => fitting, 1 => (0..PEOPLE, 0..Affiliation::ALL.len() as u8, any::<bool>(), 0..PEOPLE)]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	use Step::*;
	let (who, function) = (|| 0..PEOPLE, || 0..FUNCTIONS.len() as u8);
	let days = || prop_oneof![2 => Just(None), 1 => (0..90u8).prop_map(Some)];
	let step = prop_oneof![
		4 => prop_oneof![4 => 0..12u8, 4 => 30..150u8, 1 => Just(255)].prop_map(Pass),
		2 => Just(Work),
		8 => (who(), function(), days()).prop_map(|(p, f, d)| Accredit(p, f, d)),
		2 => (who(), function()).prop_map(|(p, f)| Revoke(p, f)),
		8 => (who(), prop_oneof![1 => Just(None), 3 => (0..3u8).prop_map(Some)]).prop_map(|(p, t)| Verify(p, t)),
		1 => (who(), any::<bool>()).prop_map(|(p, i)| Withdraw(p, i)),
		1 => who().prop_map(ReleaseIdentity),
		2 => (who(), 0..3u8, 0..4u8).prop_map(|(p, o, n)| ReplaceTag(p, o, n)),
		4 => (who(), 0..CASES, 0..90u8).prop_map(|(p, c, d)| Bar(p, c, d)),
		2 => (who(), 0..CASES).prop_map(|(p, c)| Lift(p, c)),
		3 => (who(), 0..3u8).prop_map(|(p, r)| Declare(p, r)),
		1 => (who(), 0..3u8).prop_map(|(p, r)| Confirm(p, r)),
		1 => who().prop_map(Lose),
		1 => (who(), 0..3u8).prop_map(|(p, r)| Domicile(p, r)),
		6 => (links(), any::<bool>()).prop_map(|((p, k, s, q), c)| Offer(p, k, s, q, c)),
		6 => (links(), any::<bool>()).prop_map(|((p, k, s, q), a)| Answer(p, k, s, q, a)),
		1 => links().prop_map(|(p, k, s, q)| TakeBack(p, k, s, q)),
		1 => links().prop_map(|(p, k, s, q)| End(p, k, s, q)),
		2 => (0..2u8).prop_map(|n| Name(2, n, 1)),
		1 => (who(), 0..2u8, who()).prop_map(|(p, n, q)| Name(p, n, q)),
		2 => (0..PEOPLE, 0..2u8).prop_map(|(p, n)| Release(p, 2, n)),
		1 => (0..2u8).prop_map(|n| Forget(2, n)),
	];
	proptest::collection::vec(step, 0..80)
}

fn id(who: u8) -> ParticipantId {
	// The issuer is the first.
	ParticipantId(u32::from(who) + 1)
}

fn tag(number: u8) -> [u8; 32] {
	[number; 32]
}

fn room(number: u8) -> RoomNumber {
	["1", "A"][usize::from(number)].parse().expect("a room number")
}

/// The last one is no place.
fn place(number: u8) -> Region {
	[county(), neighbour(), Region::NATION][usize::from(number)]
}

fn side(lower: bool) -> Side {
	if lower {
		Side::Lower
	} else {
		Side::Upper
	}
}

fn link(own: u8, kind: u8, lower: bool, other: u8) -> Link {
	Link::of(Affiliation::ALL[usize::from(kind)], side(lower), id(own), id(other))
}

/// The scope of everybody here.
fn scope() -> Scope {
	Scope { region: county(), ..Scope::NATION }
}

/// What is known of a participant.
#[derive(Clone, Default)]
struct Person {
	functions: BTreeMap<Function, (Moment, Option<Moment>)>,
	/// First verified, and until when.
	identity: Option<(Moment, Moment)>,
	identity_held: bool,
	tag: Option<u8>,
	/// The ends, by the case.
	bars: BTreeMap<u8, Moment>,
	unreachable: bool,
	/// Where it was from a moment on.
	places: Vec<(Moment, Places)>,
}

impl Person {
	fn accredited(&self, function: Function, now: Moment) -> bool {
		self.functions.get(&function).is_some_and(|(_, until)| until.is_none_or(|until| until > now))
	}

	/// The tag goes when neither an accreditation nor a bar needs it.
	fn review(&mut self, now: Moment) {
		if !self.accredited(Function::Anchor, now) && self.bars.is_empty() {
			self.tag = None;
		}
	}

	fn barred(&self) -> Option<Moment> {
		self.bars.values().max().copied()
	}

	fn places(&self) -> Places {
		self.places.last().expect("it was admitted").1
	}

	fn move_to(&mut self, places: Places) {
		self.places.push((Now::get(), places));
	}

	fn accreditation_and_identity(&self) -> impl Iterator<Item = Moment> {
		let accreditation = self.functions.get(&Function::Anchor).and_then(|(_, until)| *until);
		[accreditation, self.identity.map(|(_, until)| until)].into_iter().flatten()
	}

	/// The moments at which something ends.
	fn ends(&self) -> impl Iterator<Item = Moment> + '_ {
		self.accreditation_and_identity().chain(self.bars.values().copied())
	}

	/// The moments at which a clock fires: one for all bars.
	fn clocks(&self) -> impl Iterator<Item = Moment> {
		self.accreditation_and_identity().chain(self.bars.values().min().copied())
	}

	fn standing(&self, function: Function, now: Moment) -> Standing {
		let Some((_, until)) = self.functions.get(&function) else { return Standing::Never };
		match (self.accredited(function, now), self.barred(), self.identity) {
			(false, ..) => Standing::Ended(until.expect("what never ends stands")),
			(_, Some(until), _) if function == Function::Anchor => Standing::Barred(until),
			_ if function == Function::Platform => Standing::Accredited,
			(_, _, None) => Standing::Unverified,
			(_, _, Some((_, until))) if until <= now => Standing::IdentityLapsed(until),
			_ => Standing::Accredited,
		}
	}
}

/// Who held a number from a moment on.
type History = Vec<(Moment, Option<ParticipantId>)>;

/// Everybody, as if every end came at its moment.
#[derive(Default)]
struct Model {
	/// Until when everything that ended has been looked at.
	now: Moment,
	people: [Person; PEOPLE as usize],
	/// Which side made an offer, and until when it is open.
	offers: BTreeMap<Link, (Side, Moment)>,
	affiliations: BTreeMap<Link, Moment>,
	/// The numbers of platforms.
	rooms: BTreeMap<(u8, u8), History>,
}

type Outcome = Result<(), Error<Test>>;

fn ensure(holds: bool, or: Error<Test>) -> Outcome {
	holds.then_some(()).ok_or(or)
}

impl Model {
	fn person(&mut self, who: u8) -> &mut Person {
		&mut self.people[usize::from(who)]
	}

	fn stands(&self, link: Link, side: Side) -> bool {
		let person = &self.people[link.on(side).0 as usize - 1];
		person.standing(link.kind.function(side), Now::get()) == Standing::Accredited
	}

	fn both_stand(&self, link: Link) -> Outcome {
		ensure(self.stands(link, Side::Lower) && self.stands(link, Side::Upper), Error::FunctionMissing)
	}

	/// Let everything end that ends by now, in its order.
	fn pass(&mut self, now: Moment) {
		let before = core::mem::replace(&mut self.now, now);
		for person in &mut self.people {
			let mut ends: Vec<_> = person.ends().filter(|end| before < *end && *end <= now).collect();
			ends.sort_unstable();
			for end in ends {
				person.bars.retain(|_, until| *until > end);
				person.review(end);
			}
		}
		self.offers.retain(|_, (_, due)| *due > now);
	}

	fn accredit(&mut self, who: u8, function: Function, until: Option<Moment>) -> Outcome {
		let now = Now::get();
		ensure(until.is_none_or(|until| until > now), Error::EndsBeforeItBegins)?;
		let person = self.person(who);
		if function == Function::Anchor {
			ensure(person.tag.is_some(), Error::TagMissing)?;
			ensure(person.bars.is_empty(), Error::Barred)?;
		}
		let since = person.functions.get(&function).filter(|_| person.accredited(function, now));
		let since = since.map_or(now, |(since, _)| *since);
		person.functions.insert(function, (since, until));
		Ok(())
	}

	fn revoke(&mut self, who: u8, function: Function) -> Outcome {
		let now = Now::get();
		let person = self.person(who);
		ensure(person.accredited(function, now), Error::NotAccredited)?;
		person.functions.get_mut(&function).expect("it is accredited").1 = Some(now);
		if function == Function::Anchor {
			person.review(now);
		}
		Ok(())
	}

	/// That nobody but somebody has a tag, and that it is not barred.
	fn tag_is_free(&self, who: u8, tag: u8) -> Outcome {
		let holder = self.people.iter().position(|person| person.tag == Some(tag));
		let barred = holder.is_some_and(|holder| !self.people[holder].bars.is_empty());
		ensure(!barred, Error::Barred)?;
		ensure(holder.is_none_or(|holder| holder == usize::from(who)), Error::TagTaken)
	}

	fn verify(&mut self, who: u8, tag: Option<u8>) -> Outcome {
		let now = Now::get();
		ensure(!self.person(who).identity_held, Error::IdentityHeld)?;
		if let Some(tag) = tag {
			self.tag_is_free(who, tag)?;
			ensure(self.person(who).tag.is_none_or(|own| own == tag), Error::TagDiffers)?;
		} else {
			let person = self.person(who);
			let needed = person.tag.is_some() && (person.accredited(Function::Anchor, now) || !person.bars.is_empty());
			ensure(!needed, Error::TagMissing)?;
		}
		let until = Book::due::<IdOperatorRefreshMax>(&scope(), Since::<start::Verification>::at(now)).moment;
		let person = self.person(who);
		let since = person.identity.filter(|(_, until)| *until > now).map_or(now, |(since, _)| since);
		person.identity = Some((since, until));
		match tag {
			Some(tag) => person.tag = Some(tag),
			None => person.review(now),
		}
		Ok(())
	}

	fn withdraw(&mut self, who: u8, by_issuer: bool) -> Outcome {
		let now = Now::get();
		let person = self.person(who);
		ensure(!by_issuer || person.identity.is_some(), Error::NotVerifier)?;
		ensure(!person.identity_held, Error::IdentityHeld)?;
		match person.identity.as_mut().filter(|(_, until)| *until > now) {
			Some(running) => running.1 = now,
			None => ensure(!by_issuer, Error::NotVerified)?,
		}
		person.identity_held = !by_issuer;
		person.review(now);
		Ok(())
	}

	fn release_identity(&mut self, who: u8) -> Outcome {
		ensure(core::mem::take(&mut self.person(who).identity_held), Error::IdentityNotHeld)
	}

	fn replace_tag(&mut self, who: u8, old: u8, new: u8) -> Outcome {
		let own = self.person(who).tag.ok_or(Error::TagMissing)?;
		ensure(own == old, Error::TagDiffers)?;
		ensure(new != old, Error::SameTag)?;
		self.tag_is_free(who, new)?;
		self.person(who).tag = Some(new);
		Ok(())
	}

	fn bar(&mut self, who: u8, case: u8, until: Moment) -> bool {
		let now = Now::get();
		let person = self.person(who);
		if person.tag.is_none() || until <= now {
			return false;
		}
		person.bars.insert(case, until);
		true
	}

	fn lift(&mut self, who: u8, case: u8) -> bool {
		let now = Now::get();
		let person = self.person(who);
		let lifted = person.bars.remove(&case).is_some();
		if lifted {
			person.review(now);
		}
		lifted
	}

	fn declare(&mut self, who: u8, region: Region) -> Outcome {
		ensure(region != Region::NATION, Error::RegionIsTheNation)?;
		let person = self.person(who);
		ensure(!person.unreachable, Error::Unreachable)?;
		person.move_to(Places { business: Some(region), ..person.places() });
		Ok(())
	}

	fn confirm(&mut self, who: u8, region: Region) -> Outcome {
		ensure(region != Region::NATION, Error::RegionIsTheNation)?;
		let person = self.person(who);
		ensure(core::mem::take(&mut person.unreachable), Error::NotUnreachable)?;
		person.move_to(Places { business: Some(region), ..person.places() });
		Ok(())
	}

	fn lose(&mut self, who: u8) -> Outcome {
		let person = self.person(who);
		person.unreachable = true;
		person.move_to(Places { business: None, ..person.places() });
		Ok(())
	}

	fn domicile(&mut self, who: u8, region: Region) -> Outcome {
		ensure(region != Region::NATION, Error::RegionIsTheNation)?;
		let person = self.person(who);
		ensure(person.places().registered != region, Error::RegisteredThere)?;
		ensure(!person.identity_held, Error::IdentityHeld)?;
		person.move_to(Places { registered: region, ..person.places() });
		Ok(())
	}

	fn offer(&mut self, link: Link, by: Side, contract: bool) -> Outcome {
		ensure(link.lower != link.upper, Error::WithItself)?;
		ensure(contract || link.kind != Affiliation::RoomOfAgency, Error::ContractMissing)?;
		ensure(!self.affiliations.contains_key(&link), Error::AlreadyAffiliated)?;
		ensure(!self.offers.contains_key(&link), Error::OfferOpen)?;
		self.both_stand(link)?;
		let since = Since::<start::Notice>::at(Now::get());
		self.offers.insert(link, (by, Book::due::<AffiliationAnswer>(&scope(), since).moment + GRACE));
		Ok(())
	}

	fn answer(&mut self, link: Link, side: Side, accept: bool) -> Outcome {
		let (by, _) = *self.offers.get(&link).ok_or(Error::NoOffer)?;
		ensure(by != side, Error::OwnOffer)?;
		if accept {
			self.both_stand(link)?;
			self.affiliations.insert(link, Now::get());
		}
		self.offers.remove(&link);
		Ok(())
	}

	fn take_back(&mut self, link: Link, side: Side) -> Outcome {
		let (by, _) = *self.offers.get(&link).ok_or(Error::NoOffer)?;
		ensure(by == side, Error::OthersOffer)?;
		self.offers.remove(&link);
		Ok(())
	}

	fn end(&mut self, link: Link) -> Outcome {
		self.affiliations.remove(&link).map(|_| ()).ok_or(Error::NotAffiliated)
	}

	fn holder(&self, platform: u8, number: u8) -> Option<ParticipantId> {
		self.rooms.get(&(platform, number))?.last()?.1
	}

	fn name(&mut self, platform: u8, number: u8, operator: u8) -> Outcome {
		let stands = self.person(platform).standing(Function::Platform, Now::get()) == Standing::Accredited;
		ensure(stands, Error::NotPlatform)?;
		let hosted = Link { lower: id(operator), kind: Affiliation::RoomOnPlatform, upper: id(platform) };
		ensure(self.affiliations.contains_key(&hosted), Error::NotAffiliated)?;
		if let Some(holder) = self.holder(platform, number) {
			ensure(holder != id(operator), Error::HoldsRoomAlready)?;
			let held = Link { lower: holder, ..hosted };
			let works = self.affiliations.contains_key(&held) && self.stands(held, Side::Lower);
			ensure(!works, Error::HeldByOther)?;
		}
		self.rooms.entry((platform, number)).or_default().push((Now::get(), Some(id(operator))));
		Ok(())
	}

	fn release(&mut self, by: u8, platform: u8, number: u8) -> Outcome {
		let holder = self.holder(platform, number).ok_or(Error::RoomNotHeld)?;
		ensure(by == platform || id(by) == holder, Error::NotHolder)?;
		self.rooms.entry((platform, number)).or_default().push((Now::get(), None));
		Ok(())
	}

	fn forget(&mut self, platform: u8, number: u8) -> Outcome {
		let history = self.rooms.get(&(platform, number)).ok_or(Error::UnknownRoom)?;
		let (left, holder) = *history.last().expect("somebody held it");
		ensure(holder.is_none(), Error::RoomHeld)?;
		let kept = Book::due::<RecordBroadcast>(&scope(), Since::<start::BroadcastEnd>::at(left)).moment;
		ensure(kept <= Now::get(), Error::RoomKept)?;
		self.rooms.remove(&(platform, number));
		Ok(())
	}
}

/// Take a step in both; both must come to the same.
fn take(model: &mut Model, step: Step) {
	let account = |who: u8| signed(u64::from(who));
	let kind = |kind: u8| Affiliation::ALL[usize::from(kind)];
	let after = |days: u8| Now::get() + Moment::from(days) * DAY;
	let case = |case: u8| CaseId(case.into());
	let function = |function: u8| FUNCTIONS[usize::from(function)];
	let root = RuntimeOrigin::root;
	let (done, expected) = match step {
		Step::Pass(days) => {
			Now::set(after(days));
			model.pass(Now::get());
			return;
		}
		Step::Work => return List::work(),
		Step::Bar(who, of, days) => {
			assert_eq!(Registry::bar(id(who), case(of), after(days)), model.bar(who, of, after(days)), "{step:?}");
			return;
		}
		Step::Lift(who, of) => {
			assert_eq!(Registry::lift(id(who), case(of)), model.lift(who, of), "{step:?}");
			return;
		}
		Step::Accredit(who, what, days) => (
			Registry::accredit(root(), id(who), function(what), days.map(after)),
			model.accredit(who, function(what), days.map(after)),
		),
		Step::Revoke(who, what) => {
			(Registry::revoke(root(), id(who), function(what)), model.revoke(who, function(what)))
		}
		Step::Verify(who, of) => (Registry::verify(signed(ISSUER), id(who), FILE, of.map(tag)), model.verify(who, of)),
		Step::Withdraw(who, by_issuer) => {
			let origin = if by_issuer { signed(ISSUER) } else { root() };
			(Registry::withdraw_identity(origin, id(who)), model.withdraw(who, by_issuer))
		}
		Step::ReleaseIdentity(who) => (Registry::release_identity(root(), id(who)), model.release_identity(who)),
		Step::ReplaceTag(who, old, new) => {
			(Registry::replace_tag(signed(ISSUER), id(who), tag(old), tag(new)), model.replace_tag(who, old, new))
		}
		Step::Declare(who, region) => {
			(Registry::declare_business(account(who), place(region)), model.declare(who, place(region)))
		}
		Step::Confirm(who, region) => {
			(Registry::confirm_business(root(), id(who), place(region)), model.confirm(who, place(region)))
		}
		Step::Lose(who) => (Registry::mark_unreachable(root(), id(who)), model.lose(who)),
		Step::Domicile(who, region) => {
			(Registry::move_domicile(root(), id(who), place(region)), model.domicile(who, place(region)))
		}
		Step::Offer(own, k, lower, other, contract) => (
			Registry::offer_affiliation(account(own), kind(k), side(lower), id(other), contract.then_some(FILE)),
			model.offer(link(own, k, lower, other), side(lower), contract),
		),
		Step::Answer(own, k, lower, other, accept) => (
			{
				let offer = crate::Offers::<Test>::get(link(own, k, lower, other));
				let contract = offer.and_then(|offer| offer.contract);
				Registry::answer_affiliation(account(own), kind(k), side(lower), id(other), accept, contract)
			},
			model.answer(link(own, k, lower, other), side(lower), accept),
		),
		Step::TakeBack(own, k, lower, other) => (
			Registry::withdraw_offer(account(own), kind(k), side(lower), id(other)),
			model.take_back(link(own, k, lower, other), side(lower)),
		),
		Step::End(own, k, lower, other) => (
			Registry::end_affiliation(account(own), kind(k), side(lower), id(other)),
			model.end(link(own, k, lower, other)),
		),
		Step::Name(platform, number, operator) => {
			(Registry::name_room(account(platform), room(number), id(operator)), model.name(platform, number, operator))
		}
		Step::Release(by, platform, number) => {
			(Registry::release_room(account(by), id(platform), room(number)), model.release(by, platform, number))
		}
		Step::Forget(platform, number) => {
			(Registry::forget_room(account(platform), room(number)), model.forget(platform, number))
		}
	};
	assert_eq!(done, expected.map_err(DispatchError::from), "{step:?}");
}

/// What can be asked at any time has the model's answer, whatever the clocks have done so far.
fn answers_agree(model: &Model) {
	let now = Now::get();
	for (who, person) in (0..PEOPLE).zip(&model.people) {
		for function in FUNCTIONS {
			assert_eq!(
				Registry::standing(id(who), function, now),
				person.standing(function, now),
				"{who} {function:?}"
			);
		}
		let stands = |function: &Function| person.standing(*function, now) == Standing::Accredited;
		assert_eq!(Registry::holds_any(id(who), &FUNCTIONS, now), FUNCTIONS.iter().any(stands));
		assert_eq!(Registry::barred_until(id(who), now), person.barred());
		assert_eq!(Registry::places(id(who)), Some(person.places()));
		places_agree(id(who), &person.places);
	}
	for (link, since) in &model.affiliations {
		let at = |moment| Registry::are_affiliated(link.lower, link.kind, link.upper, moment);
		assert_eq!([now, *since, since - 1].map(at), [true, true, false]);
	}
	Registry::ensure_deposits_count(std::iter::empty()).expect("who asked pays for it as long as it is there");
	let count = crate::Affiliations::<Test>::iter().count();
	assert_eq!(count, model.affiliations.len());
	for ((platform, number), history) in &model.rooms {
		let mut ends = history.iter().skip(1).map(|(since, _)| *since).chain([now + 1]);
		// The last eight holders are kept, and their gaps.
		let kept =
			history.iter().rev().filter(|(_, holder)| holder.is_some()).take(8).last().map_or(0, |(since, _)| *since);
		for (since, holder) in history {
			let end = ends.next().expect("as many as there are beginnings");
			for moment in [*since, end - 1].into_iter().filter(|moment| *since < end && *moment >= kept) {
				assert_eq!(Registry::room_at(id(*platform), room(*number), moment), *holder);
			}
		}
	}
}

/// Each moment has its own places or, if they were not kept, none; the places of now are always known.
fn places_agree(who: ParticipantId, history: &[(Moment, Places)]) {
	let now = Now::get();
	let ends = history.iter().skip(1).map(|(since, _)| *since).chain([now + 1]);
	for ((since, places), end) in history.iter().zip(ends) {
		for moment in [*since, end - 1].into_iter().filter(|_| *since < end) {
			let kept = Registry::places_at(who, moment);
			assert!(kept.is_none() || kept == Some(*places), "{who} at {moment}: {kept:?} instead of {places:?}");
		}
	}
	assert_eq!(Registry::places_at(who, now), history.last().map(|(_, places)| *places));
}

/// What is left in storage once all clocks were worked is what the model has.
fn traces_agree(model: &Model) {
	List::work();
	for (who, person) in (0..PEOPLE).zip(&model.people) {
		let record = Participants::<Test>::get(id(who)).expect("nobody is removed");
		assert_eq!(record.tag.map(|tag| tag.value), person.tag.map(tag), "{who}");
		assert_eq!((record.identity_held, record.unreachable), (person.identity_held, person.unreachable), "{who}");
		if let Some((since, until)) = person.identity {
			assert_eq!((identity(id(who)).since, identity(id(who)).until), (since, until));
		}
	}
	assert_eq!(crate::Tags::<Test>::iter().count(), model.people.iter().filter(|person| person.tag.is_some()).count());
	assert_eq!(
		crate::Bars::<Test>::iter().count(),
		model.people.iter().filter(|person| !person.bars.is_empty()).count()
	);
	let offers: BTreeMap<_, _> = crate::Offers::<Test>::iter().map(|(link, offer)| (link, offer.by)).collect();
	assert_eq!(offers, model.offers.iter().map(|(link, (by, _))| (*link, *by)).collect());
	let persons = model.people.iter().flat_map(Person::clocks).filter(|end| *end > Now::get()).count();
	assert_eq!(List::going().len(), persons + model.offers.len(), "a clock for everything that ends, and no other");
}

fn play(steps: &[Step]) -> Model {
	let mut model = Model { now: Now::get(), ..Model::default() };
	super::issuer();
	for who in 0..PEOPLE {
		assert_eq!(super::admit(u64::from(who)), id(who));
		model.person(who).move_to(Places { registered: county(), business: None });
	}
	for step in steps {
		take(&mut model, *step);
		answers_agree(&model);
		Registry::do_try_state().expect("the invariants hold after every step");
	}
	traces_agree(&model);
	Registry::do_try_state().expect("the invariants hold when all clocks were worked");
	model
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn the_registry_answers_like_its_model_however_late_its_clocks_are(steps in steps()) {
		on_chain(|| { play(&[&BEGINNING[..], &steps[..]].concat()); });
	}
}

#[test]
fn the_random_steps_reach_what_they_are_to_test() {
	let steps = [
		Step::Verify(0, Some(1)),
		Step::Accredit(0, 0, Some(80)),
		Step::Verify(1, None),
		Step::Accredit(1, 2, None),
		Step::Accredit(2, 4, None),
		Step::Offer(1, 3, true, 2, false),
		Step::Answer(2, 3, false, 1, true),
		Step::Name(2, 0, 1),
		Step::Bar(0, 0, 50),
		Step::Bar(0, 1, 60),
		Step::Lift(0, 0),
		Step::ReplaceTag(0, 1, 2),
		Step::Declare(3, 1),
		Step::Verify(3, Some(2)),
		Step::Pass(90),
		Step::Verify(3, Some(2)),
		Step::Lose(3),
		Step::Withdraw(1, false),
		Step::Release(1, 2, 0),
	];
	let model = on_chain(|| play(&steps));
	assert_eq!((model.people[0].tag, model.people[3].tag), (None, Some(2)));
	assert_eq!((model.people[3].places.len(), model.people[3].unreachable), (3, true));
	assert_eq!((model.people[1].identity_held, model.holder(2, 0)), (true, None));
	assert_eq!((model.affiliations.len(), model.rooms.len()), (1, 1));
}

#[test]
fn the_random_steps_reach_a_number_that_is_forgotten() {
	let held = [
		Step::Offer(1, 3, true, 2, false),
		Step::Answer(2, 3, false, 1, true),
		Step::Name(2, 0, 1),
		Step::Release(1, 2, 0),
		Step::Forget(2, 0),
	];
	let model = on_chain(|| play(&[&BEGINNING[..], &held[..]].concat()));
	assert_eq!(model.rooms.len(), 1);
	let steps = [&BEGINNING[..], &held[..], &[Step::Pass(255); 5], &[Step::Forget(2, 0)]].concat();
	let model = on_chain(|| play(&steps));
	assert_eq!(model.rooms.len(), 0);
}
