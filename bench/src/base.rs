//! The clocks.

use crate::{
	chain::{Chain, BEGIN, DAY},
	measure::{in_turns, median, time, Report},
};
use codec::Encode;
use fairstream_doors::{Bearer, CaseId, ParticipantId, SeatId};
use fairstream_rules::{Clock, Clocks, Kind, Layer, RuleId, Term};
use fairstream_runtime::{configs::BlockWeights, *};
use frame_support::weights::Weight;
use sp_keyring::Sr25519Keyring::{Alice, Bob};

/// Blocks of each kind whose median is taken.
const ROUNDS: usize = 41;

/// Measure, and say what was found.
pub fn run(waiting: u64, due: u64, report: &mut Report) {
	many_wait(waiting, report);
	many_are_due(due, report);
}

/// A clock of a seat in a case: what is due then changes nothing, so that the queue's own cost is seen.
fn clock(moment: u64, bearer: Bearer, kind: Kind) -> Clock<pallet_rulebook::Task> {
	let task = pallet_rulebook::Task::Enact { rule: RuleId::ClueCheck, layer: Layer::Nation };
	let case = Some(CaseId(moment));
	Clock { bearer, case, rule: RuleId::ClueCheck, term: Term::Moment(moment), kind, task }
}

/// A chain in which so many clocks wait, the first of them for a month yet.
fn with_clocks(count: u64) -> Chain {
	let mut chain = Chain::local().without_invariants();
	let mut left = count;
	while left > 0 {
		let part = left.min(50_000);
		chain.with(|| {
			for n in 0..part {
				let moment = BEGIN + 30 * DAY + (left - n) % 1_000_000 * 1_000;
				let bearer = Bearer::Participant(ParticipantId(u32::try_from(n % 5_000).unwrap_or(0)));
				Deadlines::set(clock(moment, bearer, Kind::Silence)).expect("it lies ahead");
			}
			System::reset_events();
		});
		chain.commit();
		left -= part;
	}
	chain.seal(vec![]);
	chain
}

/// A block while many wait, beside one while ten do.
fn many_wait(waiting: u64, report: &mut Report) {
	let mut few = with_clocks(10);
	let mut many = with_clocks(waiting);
	let weight = |chain: &mut Chain| {
		chain.seal(vec![]);
		chain.with(|| System::block_weight().total())
	};
	let (of_few, of_many) = (weight(&mut few), weight(&mut many));
	let (short, long) = in_turns(
		ROUNDS,
		|| {
			few.seal(vec![]);
		},
		|| {
			many.seal(vec![]);
		},
	);
	report.row("clocks waiting", waiting.to_string(), waiting as f64);
	report.row(
		"weight of an empty block, beside ten clocks",
		format!("{:.3}", ratio(of_many, of_few)),
		ratio(of_many, of_few),
	);
	report.row("time of an empty block, beside ten clocks", format!("{:.2}", long / short), long / short);
	let key = |moment| clock(moment, Bearer::Seat(SeatId(1)), Kind::Silence).encode().len() as f64;
	report.row("bytes of a clock's own record", format!("{}", key(BEGIN)), key(BEGIN));
}

/// Clocks that run out together, beside transfers that are signed one by one.
fn many_are_due(due: u64, report: &mut Report) {
	let mut chain = Chain::local().without_invariants();
	let moment = BEGIN + DAY;
	let mut left = due;
	while left > 0 {
		let part = left.min(50_000);
		chain.with(|| {
			for n in 0..part {
				let bearer = Bearer::Seat(SeatId(u32::try_from(n % 3_000).unwrap_or(0)));
				Deadlines::set(clock(moment, bearer, Kind::Appointed)).expect("it lies ahead");
			}
			System::reset_events();
		});
		chain.commit();
		left -= part;
	}
	let open = |chain: &mut Chain| chain.with(|| pallet_deadlines::Index::<Runtime>::iter_keys().count() as u64);
	assert_eq!(open(&mut chain), due, "all are set");

	let (mut blocks, mut heaviest, mut seconds) = (0u64, Weight::zero(), Vec::new());
	let mut finished = 0u64;
	let mut at = moment;
	while finished < due {
		let session = chain.with(Session::current_index);
		let took = time(|| {
			chain.seal_at(at, vec![]);
		});
		at += 3_000;
		chain.commit();
		if chain.with(Session::current_index) != session {
			// The first block of an epoch is full by definition, and runs no hook.
			continue;
		}
		seconds.push(took);
		let (weight, done) = chain.with(|| {
			let events = System::events();
			let done = events.iter().filter(|record| {
				matches!(record.event, RuntimeEvent::Deadlines(pallet_deadlines::Event::RanOut { .. }))
			});
			(System::block_weight().total(), done.count() as u64)
		});
		heaviest = heaviest.max(weight);
		finished += done;
		blocks += 1;
		assert!(done > 0, "a block that works nothing off");
	}
	assert_eq!(finished, due, "none is lost and none done twice");
	assert_eq!(open(&mut chain), 0, "none is left");
	let limit = BlockWeights::get().max_block;
	let share = ratio(heaviest, limit);
	assert!(heaviest.all_lte(limit), "no block is over weight");
	report.row("clocks due at one moment", due.to_string(), due as f64);
	report.row("blocks until all were carried out", blocks.to_string(), blocks as f64);
	report.row("heaviest of them, of what a block may weigh", format!("{share:.2}"), share);

	// The same blocks' time beside blocks of plain transfers of the same weight.
	let a_block = median(seconds);
	let per_clock = a_block / (due as f64 / blocks as f64);
	let transfers = 200usize;
	let mut of_transfers = Vec::new();
	for _ in 0..11 {
		let signed: Vec<_> = (0..transfers as u32)
			.map(|n| {
				let call =
					pallet_balances::Call::transfer_keep_alive { dest: Bob.to_account_id().into(), value: units::FAIR };
				chain.signed_ahead(Alice, call, n)
			})
			.collect();
		of_transfers.push(time(|| {
			let outcomes = chain.seal(signed);
			std::hint::black_box(outcomes);
		}));
		chain.commit();
	}
	let per_transfer = median(of_transfers) / transfers as f64;
	let against = per_transfer / per_clock;
	report.row(
		"clocks carried out in the time of a transfer_keep_alive, signed singly",
		format!("{against:.1}"),
		against,
	);
}

fn ratio(one: Weight, other: Weight) -> f64 {
	one.ref_time() as f64 / other.ref_time().max(1) as f64
}
