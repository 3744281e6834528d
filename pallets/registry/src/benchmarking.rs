//! Benchmarks, on the longest records there are.

use crate::{
	deposit::{self, STEP_BYTES, STEP_ITEMS},
	Affiliated, AffiliationCount, Affiliations, Bars, Call, Config, Deposit, Deposits, Event, Link, OfferCount, Offers,
	Pallet, ParticipantOf, Participants, Room, RoomCount, Rooms, Stay, Tags, Task, Volume, MAX_AFFILIATIONS, MAX_BARS,
	MAX_HOLDERS, MAX_OFFERS, MAX_ROOMS, MAX_STAYS,
};
use fairstream_doors::{
	Affiliation, CaseId, Function, Moment, ParticipantId, Persons, Places, Region, RoomNumber, Side, Upkeep, Who,
};
use fairstream_rules::{Period, RuleId, Rules, Term};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Consideration, EnsureOriginWithArg},
	Hashable,
};
use frame_system::RawOrigin;

const KIND: Affiliation = Affiliation::RoomOfAgency;
/// Later than every moment of a benchmark.
const FAR: Moment = Moment::MAX - 1;

/// A region with as many layers of rules above it as there are.
fn county() -> Region {
	Region::new(330_106).unwrap_or(Region::NATION)
}

/// Its neighbour.
fn neighbour() -> Region {
	Region::new(330_108).unwrap_or(Region::NATION)
}

impl<T: Config> Pallet<T> {
	/// A participant with the longest record there is, accredited for this function without end: every function, a place of
	/// business and as many former ones as are kept, a tag with its clock, and an identity whose end is counted again on the
	/// calendar whenever somebody asks.
	pub(crate) fn bench_longest(account: &T::AccountId, function: Function) -> ParticipantId {
		let now = Self::now();
		let id = ParticipantOf::<T>::get(account)
			.or_else(|| Self::do_admit(account, county(), 0).ok())
			.unwrap_or(ParticipantId(u32::MAX));
		if let Ok(mut record) = Self::record(id) {
			let term = Term::Period { start: now, period: Period::Months(1_200) };
			let _ = Self::put_identity(id, &mut record, [7; 32], id, term, now);
			if let Some(identity) = record.identity.as_mut() {
				identity.provisional = true;
			}
			Self::put_tag(id, &mut record, account.blake2_256(), now);
			record.business = Some(county());
			let places = Places { registered: county(), business: Some(neighbour()) };
			for _ in 0..MAX_STAYS {
				let _ = record.stays.try_push(Stay { places, since: 0, until: 0 });
			}
			Participants::<T>::insert(id, record);
		}
		for other in Function::ALL {
			let _ = Self::do_accredit(id, other, Some(FAR), Region::NATION, 0);
		}
		let _ = Self::do_accredit(id, function, None, Region::NATION, 0);
		id
	}
}

/// The step's end that a participant's things have reached, and a ticket that covers three steps more: the next thing that
/// goes gives back what is left over, and the next that comes moves the ticket from its payer to the account in use, which
/// can pay for many.
pub(crate) fn fund<T: Config>(id: ParticipantId) {
	let steps = |n: u64| Volume { items: STEP_ITEMS.saturating_mul(n), bytes: STEP_BYTES.saturating_mul(n) };
	let (kept, covered) = (steps(1), steps(4));
	let payer: T::AccountId = account("payer", 0, 0);
	T::Consideration::ensure_successful(&payer, covered.into());
	if let Ok(ticket) = T::Consideration::new(&payer, covered.into()) {
		Deposits::<T>::insert(id, Deposit { payer, ticket, covered, kept });
	}
	if let Some(record) = Participants::<T>::get(id) {
		T::Consideration::ensure_successful(&record.account, steps(64).into());
	}
}

fn accreditor<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::AccreditOrigin::try_successful_origin(&county()).map_err(|()| BenchmarkError::Weightless)
}

fn someone<T: Config>() -> (T::AccountId, ParticipantId) {
	let account: T::AccountId = account("participant", 0, 0);
	let id = Pallet::<T>::bench_accredit(&account, Function::Producer);
	(account, id)
}

fn another<T: Config>() -> (T::AccountId, ParticipantId) {
	let account: T::AccountId = account("other", 0, 0);
	let id = Pallet::<T>::bench_accredit(&account, Function::Producer);
	(account, id)
}

/// Two who may be anything to each other, and have nearly as many offers and affiliations as they may.
fn two<T: Config>() -> (T::AccountId, Link) {
	let ((account, lower), (_, upper)) = (someone::<T>(), another::<T>());
	for id in [lower, upper] {
		OfferCount::<T>::insert(id, MAX_OFFERS.saturating_sub(2));
		AffiliationCount::<T>::insert(id, MAX_AFFILIATIONS.saturating_sub(2));
		Pallet::<T>::bench_fund(id);
	}
	T::Rules::bench_worst(RuleId::AffiliationAnswer);
	(account, Link { lower, kind: KIND, upper })
}

/// An open offer of this link.
fn offered<T: Config>(link: Link, by: Side) -> Result<(), BenchmarkError> {
	let offer = Pallet::<T>::do_offer(link, by, Some([7; 32]), Pallet::<T>::now());
	offer.map_err(|_| BenchmarkError::Stop("both stand in their functions"))
}

/// The longest room number.
fn room() -> Result<RoomNumber, BenchmarkError> {
	"abcdefghijKLMNOPQR78".parse().map_err(|_| BenchmarkError::Stop("it has twenty letters and digits"))
}

/// A platform that has given a room's number as often as is kept, but to nobody now, and that has as many numbers as may be;
/// and a room operator on it.
fn named<T: Config>(room: RoomNumber) -> (T::AccountId, ParticipantId, ParticipantId) {
	let ((platform, upper), (_, lower)) = (someone::<T>(), another::<T>());
	let affiliated = Affiliated { contract: Some([7; 32]), since: 0, by: Side::Lower };
	Pallet::<T>::affiliate(Link { lower, kind: Affiliation::RoomOnPlatform, upper }, affiliated);
	Pallet::<T>::bench_fund(upper);
	let mut names = Room::default();
	for end in 1..=MAX_HOLDERS {
		names.give(upper, u64::from(end).saturating_sub(1));
		names.release(end.into());
	}
	Rooms::<T>::insert(upper, room, names);
	RoomCount::<T>::insert(upper, MAX_ROOMS);
	(platform, upper, lower)
}

/// The same, whose number somebody holds.
fn held<T: Config>(room: RoomNumber) -> (T::AccountId, ParticipantId, ParticipantId) {
	let (account, platform, operator) = named::<T>(room);
	Rooms::<T>::mutate(platform, room, |names| {
		if let Some(names) = names.as_mut() {
			names.give(platform, MAX_HOLDERS.into());
		}
	});
	(account, platform, operator)
}

/// A person with as many bars as are kept apart. All end within as many milliseconds but the last.
fn barred<T: Config>() -> (T::AccountId, ParticipantId) {
	let (account, id) = someone::<T>();
	let now = Pallet::<T>::now();
	for case in 1..MAX_BARS {
		Pallet::<T>::bar(id, CaseId(case.into()), now.saturating_add(case.into()));
	}
	Pallet::<T>::bar(id, CaseId(MAX_BARS.into()), FAR);
	(account, id)
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let account: T::AccountId = account("participant", 0, 0);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, account.clone(), county());
		assert!(ParticipantOf::<T>::contains_key(&account));
		Ok(())
	}

	/// For a function of persons, whose tag's clock is set anew.
	#[benchmark]
	fn accredit() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (_, id) = someone::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, Function::Anchor, Some(FAR - 1));
		Ok(())
	}

	/// Of a function of persons, whose tag is removed.
	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (account, id) = someone::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, Function::Anchor);
		assert!(!Tags::<T>::contains_key(account.blake2_256()));
		Ok(())
	}

	#[benchmark]
	fn change_account() {
		let (old, id) = someone::<T>();
		let new: T::AccountId = account("new account", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(old), new.clone());
		assert!(Participants::<T>::get(id).is_some_and(|record| record.moving.is_some_and(|named| named.to == new)));
	}

	/// Which takes over the deposit that another had paid.
	#[benchmark]
	fn accept_account() -> Result<(), BenchmarkError> {
		let (_, id) = someone::<T>();
		let new: T::AccountId = account("new account", 0, 0);
		Pallet::<T>::restore_account(accreditor::<T>()?, id, new.clone())?;
		Pallet::<T>::bench_fund(id);
		T::Consideration::ensure_successful(&new, Volume { items: STEP_ITEMS, bytes: STEP_BYTES }.into());
		#[extrinsic_call]
		_(RawOrigin::Signed(new.clone()), id);
		assert!(Participants::<T>::get(id).is_some_and(|record| record.account == new));
		assert!(Deposits::<T>::get(id).is_some_and(|deposit| deposit.payer == new));
		Ok(())
	}

	#[benchmark]
	fn restore_account() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (_, id) = someone::<T>();
		let new: T::AccountId = account("new account", 0, 0);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, new.clone());
		assert!(Participants::<T>::get(id).is_some_and(|record| record.moving.is_some_and(|named| named.to == new)));
		Ok(())
	}

	#[benchmark]
	fn declare_business() {
		let (account, id) = someone::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(account), neighbour());
		assert!(Participants::<T>::get(id).is_some_and(|record| record.business == Some(neighbour())));
	}

	#[benchmark]
	fn mark_unreachable() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (_, id) = someone::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);
		assert!(Participants::<T>::get(id).is_some_and(|record| record.business.is_none()));
		Ok(())
	}

	/// Of [`Call::verify`]: again, so that the old clock is stopped. The macro has a variable of that name.
	#[benchmark]
	fn verify_identity() {
		let ((account, id), (issuer, _)) = (someone::<T>(), another::<T>());
		T::Rules::bench_worst(RuleId::IdOperatorRefreshMax);
		#[extrinsic_call]
		verify(RawOrigin::Signed(issuer), id, [9; 32], Some(account.blake2_256()));
		let identity = Participants::<T>::get(id).and_then(|record| record.identity);
		assert!(identity.is_some_and(|identity| identity.commitment == [9; 32]));
	}

	/// By the issuer, after the origin was asked whether it is who accredits.
	#[benchmark]
	fn withdraw_identity() {
		let ((_, id), (issuer, verifier)) = (someone::<T>(), another::<T>());
		T::Rules::bench_worst(RuleId::IdOperatorRefreshMax);
		Participants::<T>::mutate(id, |record| {
			if let Some(identity) = record.as_mut().and_then(|record| record.identity.as_mut()) {
				identity.verifier = verifier;
			}
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(issuer), id);
		let identity = Participants::<T>::get(id).and_then(|record| record.identity);
		assert!(identity.is_some_and(|identity| identity.clock.is_none()));
	}

	#[benchmark]
	fn offer_affiliation() {
		let (account, link) = two::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(account), KIND, Side::Lower, link.upper, Some([7; 32]));
		assert!(Offers::<T>::contains_key(link));
	}

	/// It is accepted.
	#[benchmark]
	fn answer_affiliation() -> Result<(), BenchmarkError> {
		let (account, link) = two::<T>();
		offered::<T>(link, Side::Upper)?;
		let contract = Offers::<T>::get(link).and_then(|offer| offer.contract);
		#[extrinsic_call]
		_(RawOrigin::Signed(account), KIND, Side::Lower, link.upper, true, contract);
		assert!(Affiliations::<T>::contains_key(link.lower, (KIND, link.upper)));
		Ok(())
	}

	#[benchmark]
	fn withdraw_offer() -> Result<(), BenchmarkError> {
		let (account, link) = two::<T>();
		offered::<T>(link, Side::Lower)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(account), KIND, Side::Lower, link.upper);
		assert!(!Offers::<T>::contains_key(link));
		Ok(())
	}

	#[benchmark]
	fn end_affiliation() {
		let (account, link) = two::<T>();
		Pallet::<T>::affiliate(link, Affiliated { contract: Some([7; 32]), since: 0, by: Side::Lower });
		#[extrinsic_call]
		_(RawOrigin::Signed(account), KIND, Side::Lower, link.upper);
		assert!(!Affiliations::<T>::contains_key(link.lower, (KIND, link.upper)));
	}

	/// From a holder whose identity lapsed: how it stands is asked, and the calendar with it. The numbers are counted too, as
	/// if it was a new one.
	#[benchmark]
	fn name_room() -> Result<(), BenchmarkError> {
		let room = room()?;
		let (account, platform, operator) = held::<T>(room);
		#[block]
		{
			let _ = Pallet::<T>::standing(operator, Function::RoomOperator, Pallet::<T>::now());
			RoomCount::<T>::mutate(platform, |count| *count = count.saturating_sub(1));
			assert!(Pallet::<T>::keep(platform, deposit::of_room()).is_ok());
			assert!(Pallet::<T>::name_room(RawOrigin::Signed(account).into(), room, operator).is_ok());
		}
		assert!(Rooms::<T>::get(platform, room).is_some_and(|names| names.holder() == Some(operator)));
		Ok(())
	}

	#[benchmark]
	fn release_room() -> Result<(), BenchmarkError> {
		let room = room()?;
		let (account, platform, _) = held::<T>(room);
		#[extrinsic_call]
		_(RawOrigin::Signed(account), platform, room);
		assert!(Rooms::<T>::get(platform, room).is_some_and(|names| names.holder().is_none()));
		Ok(())
	}

	#[benchmark]
	fn release_identity() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (_, id) = someone::<T>();
		Pallet::<T>::withdraw_identity(accreditor::<T>()?, id)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);
		assert!(Participants::<T>::get(id).is_some_and(|record| !record.identity_held));
		Ok(())
	}

	/// Of a person with as many bars as are kept apart, all of which go over.
	#[benchmark]
	fn replace_tag() {
		let ((account, id), (issuer, verifier)) = (barred::<T>(), another::<T>());
		Participants::<T>::mutate(id, |record| {
			if let Some(identity) = record.as_mut().and_then(|record| record.identity.as_mut()) {
				identity.verifier = verifier;
			}
		});
		T::Rules::bench_worst(RuleId::IdOperatorRefreshMax);
		#[extrinsic_call]
		_(RawOrigin::Signed(issuer), id, account.blake2_256(), [9; 32]);
		assert!(Bars::<T>::contains_key([9; 32]) && !Tags::<T>::contains_key(account.blake2_256()));
	}

	#[benchmark]
	fn confirm_business() -> Result<(), BenchmarkError> {
		let origin = accreditor::<T>()?;
		let (_, id) = someone::<T>();
		Pallet::<T>::mark_unreachable(accreditor::<T>()?, id)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, neighbour());
		assert!(Participants::<T>::get(id).is_some_and(|record| record.business == Some(neighbour())));
		Ok(())
	}

	#[benchmark]
	fn move_domicile() -> Result<(), BenchmarkError> {
		let (_, id) = someone::<T>();
		let origin = T::AccreditOrigin::try_successful_origin(&neighbour()).map_err(|()| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, neighbour());
		assert!(Participants::<T>::get(id).is_some_and(|record| record.region == neighbour()));
		Ok(())
	}

	/// Long after the last holder left. A benchmark sets no time, so what the call asks for is done by itself.
	#[benchmark]
	fn forget_room() -> Result<(), BenchmarkError> {
		let room = room()?;
		let (account, platform, _) = named::<T>(room);
		T::Rules::bench_worst(RuleId::RecordBroadcast);
		#[block]
		{
			let _ = (Pallet::<T>::signer(RawOrigin::Signed(account).into()), Pallet::<T>::now());
			assert!(Pallet::<T>::do_forget_room(platform, room, FAR).is_ok());
			Pallet::<T>::deposit_event(Event::RoomForgotten { platform, room });
		}
		assert!(!Rooms::<T>::contains_key(platform, room));
		Ok(())
	}

	/// What the clock of an identity does when it runs out; the tag goes with it.
	#[benchmark]
	fn lapse_identity() {
		let (account, id) = someone::<T>();
		#[block]
		{
			Pallet::<T>::carry_out(Task::IdentityLapses(id), Moment::MAX);
		}
		assert!(!Tags::<T>::contains_key(account.blake2_256()));
	}

	/// What the clock of the last accreditation of a person does when it runs out; the tag goes with it.
	#[benchmark]
	fn review_tag() {
		let (account, id) = someone::<T>();
		#[block]
		{
			Pallet::<T>::carry_out(Task::TagReview(id), Moment::MAX);
		}
		assert!(!Tags::<T>::contains_key(account.blake2_256()));
	}

	/// What the clock of bars does when it runs out: all end but one, for whose end another clock is set.
	#[benchmark]
	fn end_bars() {
		let (account, id) = barred::<T>();
		let due = Pallet::<T>::now().saturating_add(MAX_BARS.into());
		#[block]
		{
			Pallet::<T>::carry_out(Task::BarsEnd(id), due);
		}
		assert!(Bars::<T>::get(account.blake2_256()).is_some_and(|list| list.bars.len() == 1));
	}

	/// What the clock of an offer does when it runs out.
	#[benchmark]
	fn lapse_offer() -> Result<(), BenchmarkError> {
		let (_, link) = two::<T>();
		offered::<T>(link, Side::Upper)?;
		#[block]
		{
			Pallet::<T>::carry_out(Task::OfferLapses(link), Moment::MAX);
		}
		assert!(!Offers::<T>::contains_key(link));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
