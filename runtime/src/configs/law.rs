//! Who may act and who must sign, under which rules, and by when: seats, rulebook, deadlines.

use crate::{
	configs::{governance::TwoThirds, BlockWeights, Task, Tasks},
	*,
};
use fairstream_doors::{Line, Region, SeatId};
use fairstream_rules::Layer;
use frame_support::{
	parameter_types,
	traits::{ConstI16, Contains, EnsureOrigin, EnsureOriginWithArg},
	weights::Weight,
};
use pallet_collective::{EnsureProportionAtLeast, Instance2 as TechnicalCouncilInstance};
use pallet_seats::{EnsureJoint, EnsureProvincial, EnsureSeat, Formality, FormalityOf};
use sp_runtime::Perbill;

parameter_types! {
	/// A quarter of a block for clocks that have run out; the rest waits for the next one.
	pub QueueWeight: Weight = Perbill::from_percent(25) * BlockWeights::get().max_block;
}

/// Two thirds of the technical council.
pub type TechnicalTwoThirds = EnsureProportionAtLeast<AccountId, TechnicalCouncilInstance, 2, 3>;

/// What a seat of its own may do, and who must sign it there.
///
/// What burdens nobody by itself takes two handlers, as every investigation does (Administrative Penalty Law, article 42).
/// What burdens somebody, or decides for many, takes all four. The rest no seat can do.
pub struct Formalities;

impl FormalityOf<RuntimeCall> for Formalities {
	fn formality(call: &RuntimeCall) -> Option<Formality> {
		use pallet_cases::Call as CasesCall;
		use pallet_goods::Call as GoodsCall;
		use pallet_registry::Call as RegistryCall;
		use pallet_rulebook::Call as RulebookCall;
		use pallet_seats::Call as SeatsCall;
		use pallet_stops::Call as StopsCall;
		match call {
			RuntimeCall::Cases(CasesCall::act { step, .. }) => of_step(step.step()),
			RuntimeCall::Cases(CasesCall::remind { .. } | CasesCall::attach { .. }) => Some(Formality::OneOfficer),
			RuntimeCall::Seats(
				SeatsCall::establish { .. }
				| SeatsCall::set_mandate { .. }
				| SeatsCall::close { .. }
				| SeatsCall::reopen { .. }
				| SeatsCall::appoint { .. }
				| SeatsCall::dismiss { .. }
				| SeatsCall::agree { .. },
			) => Some(Formality::Full),
			RuntimeCall::Seats(SeatsCall::withdraw_agreement { .. }) => Some(Formality::TwoHandlers),
			RuntimeCall::Rulebook(RulebookCall::propose { .. } | RulebookCall::withdraw { .. }) => {
				Some(Formality::Full)
			}
			RuntimeCall::Rulebook(RulebookCall::affirm { .. }) => Some(Formality::TwoHandlers),
			RuntimeCall::Registry(RegistryCall::admit { .. }) => Some(Formality::TwoHandlers),
			// To accredit anew with an earlier end is to revoke.
			RuntimeCall::Registry(
				RegistryCall::accredit { .. }
				| RegistryCall::revoke { .. }
				| RegistryCall::restore_account { .. }
				| RegistryCall::withdraw_identity { .. }
				| RegistryCall::release_identity { .. }
				| RegistryCall::mark_unreachable { .. }
				| RegistryCall::confirm_business { .. }
				| RegistryCall::move_domicile { .. },
			) => Some(Formality::Full),
			RuntimeCall::Goods(GoodsCall::issue { .. } | GoodsCall::resume { .. }) => Some(Formality::TwoHandlers),
			RuntimeCall::Goods(
				GoodsCall::suspend { .. } | GoodsCall::revoke { .. } | GoodsCall::reassign_product { .. },
			) => Some(Formality::Full),
			// An urgent measure can't wait for four; it is heard and appealed right after, and ends by itself.
			RuntimeCall::Stops(StopsCall::impose { .. }) => Some(Formality::TwoHandlers),
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => {
				Formality::strictest(calls.iter().map(Self::formality))
			}
			_ => None,
		}
	}

	fn within(call: &RuntimeCall) -> &[RuntimeCall] {
		match call {
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => calls,
			_ => &[],
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_call(_: Formality, bytes: u32) -> RuntimeCall {
		let close = RuntimeCall::from(pallet_seats::Call::close { seat: fairstream_doors::SeatId(u32::MAX) });
		bench_batch(close, bytes)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_joint_call(bytes: u32) -> RuntimeCall {
		// The technical council's rule: the first call fails, and the length is what is measured.
		let affirm = pallet_rulebook::Call::affirm { rule: fairstream_rules::RuleId::AuditDraw, layer: Layer::Nation };
		bench_batch(affirm.into(), bytes)
	}
}

/// Who must sign a step of a seat's in a case.
///
/// What only goes on takes a handler: to confirm a receipt, to tell who filed it. What looks into the matter takes two. What
/// burdens somebody, decides on a burden, or turns away who reported, takes four.
fn of_step(step: fairstream_docket::Step) -> Option<Formality> {
	use fairstream_docket::Step;
	match step {
		Step::Acknowledge | Step::Tell => Some(Formality::OneOfficer),
		Step::Accept | Step::Extend | Step::Transfer | Step::Merge | Step::GiveNotice | Step::Identify | Step::Lift => {
			Some(Formality::TwoHandlers)
		}
		Step::Refuse
		| Step::FindBreach
		| Step::FindNone
		| Step::Uphold
		| Step::Reverse
		| Step::Prolong
		| Step::Adopt
		| Step::Decline => Some(Formality::Full),
		// The parties' own.
		Step::State | Step::Waive | Step::Appeal | Step::GoToCourt | Step::Withdraw => None,
	}
}

/// A batch of one call again and again, of about so many bytes.
#[cfg(feature = "runtime-benchmarks")]
fn bench_batch(call: RuntimeCall, bytes: u32) -> RuntimeCall {
	let count = (bytes as usize).checked_div(codec::Encode::encoded_size(&call)).unwrap_or(0).max(1);
	pallet_utility::Call::batch_all { calls: alloc::vec![call; count] }.into()
}

/// What the national seats do together: the values that hold for all or for a category, and the calendar.
pub struct Together;

impl Contains<RuntimeCall> for Together {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_rulebook::Call as RulebookCall;
		match call {
			RuntimeCall::Rulebook(RulebookCall::propose { layer, .. } | RulebookCall::affirm { layer, .. }) => {
				matches!(layer, Layer::Nation | Layer::Category(_))
			}
			// They may also take back what a province announced.
			RuntimeCall::Rulebook(RulebookCall::withdraw { layer, .. }) => !matches!(layer, Layer::Platform(_)),
			RuntimeCall::Rulebook(RulebookCall::publish_year { .. } | RulebookCall::end_emergency { .. }) => true,
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => {
				!calls.is_empty() && calls.iter().all(Self::contains)
			}
			_ => false,
		}
	}
}

/// Who may admit and accredit where: two thirds of the council everywhere, a seat of market regulation in its region. Success
/// is the region for which it acts; the council acts for the nation.
pub struct Accreditor;

impl EnsureOriginWithArg<RuntimeOrigin, Region> for Accreditor {
	type Success = Region;

	fn try_origin(origin: RuntimeOrigin, region: &Region) -> Result<Region, RuntimeOrigin> {
		let origin = match <TwoThirds as EnsureOrigin<RuntimeOrigin>>::try_origin(origin) {
			Ok(_) => return Ok(Region::NATION),
			Err(origin) => origin,
		};
		let seat = <EnsureSeat<Runtime> as EnsureOrigin<RuntimeOrigin>>::try_origin(origin)?;
		match seat.line == Line::MarketRegulation && seat.region.holds(*region) {
			true => Ok(seat.region),
			false => Err(pallet_seats::Origin::Seat(seat).into()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &Region) -> Result<RuntimeOrigin, ()> {
		<EnsureSeat<Runtime> as EnsureOrigin<RuntimeOrigin>>::try_successful_origin()
	}
}

/// Who licenses producers, and acts on certificates and files of products: a seat of market regulation in its region.
pub struct MarketAuthority;

impl EnsureOriginWithArg<RuntimeOrigin, Region> for MarketAuthority {
	type Success = SeatId;

	fn try_origin(origin: RuntimeOrigin, region: &Region) -> Result<SeatId, RuntimeOrigin> {
		let seat = <EnsureSeat<Runtime> as EnsureOrigin<RuntimeOrigin>>::try_origin(origin)?;
		match seat.line == Line::MarketRegulation && seat.region.holds(*region) {
			true => Ok(seat.seat),
			false => Err(pallet_seats::Origin::Seat(seat).into()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &Region) -> Result<RuntimeOrigin, ()> {
		<EnsureSeat<Runtime> as EnsureOrigin<RuntimeOrigin>>::try_successful_origin()
	}
}

impl pallet_collective::Config<TechnicalCouncilInstance> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = super::governance::MotionDuration;
	type MaxProposals = frame_support::traits::ConstU32<100>;
	type MaxMembers = frame_support::traits::ConstU32<100>;
	type DefaultVote = super::governance::SilenceIsNo;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	/// The council names the technical one.
	type SetMembersOrigin = TwoThirds;
	type MaxProposalWeight = super::governance::MaxProposalWeight;
	type DisapproveOrigin = TwoThirds;
	type KillOrigin = TwoThirds;
	type Consideration = ();
}

impl pallet_seats::Config for Runtime {
	type ManageOrigin = TwoThirds;
	type Formality = Formalities;
	type Joint = Together;
	type Time = Timestamp;
	type WeightInfo = pallet_seats::weights::SubstrateWeight<Runtime>;
}

/// The root origin changes no value: the record would name an authority that didn't.
impl pallet_rulebook::Config for Runtime {
	type NationalOrigin = EnsureJoint<Runtime>;
	type TechnicalOrigin = TechnicalTwoThirds;
	type ProvincialOrigin = EnsureProvincial<Runtime>;
	type Who = Registry;
	type Clocks = Deadlines;
	type UtcOffset = ConstI16<{ fairstream_rules::calendar::CHINA_STANDARD_TIME }>;
	type Time = Timestamp;
	type WeightInfo = pallet_rulebook::weights::SubstrateWeight<Runtime>;
}

impl pallet_deadlines::Config for Runtime {
	type Task = Task;
	type Handler = Tasks;
	type Rules = Rulebook;
	type Time = Timestamp;
	type MaxServiceWeight = QueueWeight;
	type WeightInfo = pallet_deadlines::weights::SubstrateWeight<Runtime>;
}
