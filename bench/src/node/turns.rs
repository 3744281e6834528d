//! Blocks of work beside blocks of plain transfers, in turns on one node.
//!
//! What is timed is the sealing of one block that holds all of a batch: the node takes the extrinsics from its pool, checks
//! signatures and carries them out in the runtime's wasm, computes the state's root, and writes the block to its database. The
//! time of an empty block, sealed in the same turns, is taken off.

use super::{Block, Call, Node};
use crate::measure::{median, Report};
use fairstream_runtime::*;
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring::FerdieStash;

/// Transfers in a block.
const TRANSFERS: usize = 500;

/// Makes the calls of a block, told which of a turn's blocks it is.
type Calls<'a> = Box<dyn FnMut(&Node, usize) -> Result<Vec<Call>, String> + 'a>;

/// Work for blocks that are timed.
pub struct Workload<'a> {
	name: &'a str,
	things: usize,
	blocks: usize,
	calls: Calls<'a>,
	shown: Box<dyn Fn(&RuntimeEvent) -> usize + 'a>,
}

impl<'a> Workload<'a> {
	/// Work that does so many `things` in a block, called `name` in the plural, by the calls that `calls` makes anew in every
	/// turn. `shown` says how many things done an event of the chain stands for: a block with fewer or more in all is an error.
	pub fn new(
		name: &'a str,
		things: usize,
		mut calls: impl FnMut(&Node) -> Vec<Call> + 'a,
		shown: impl Fn(&RuntimeEvent) -> usize + 'a,
	) -> Self {
		let calls = move |node: &Node, _| Ok(calls(node));
		Self { name, things, blocks: 1, calls: Box::new(calls), shown: Box::new(shown) }
	}

	/// Work that takes so many blocks, one after the other: `calls` is told which one, from 0. Each of them takes all things
	/// further, and `shown` is about that.
	pub fn over_blocks(
		name: &'a str,
		things: usize,
		blocks: usize,
		calls: impl FnMut(&Node, usize) -> Result<Vec<Call>, String> + 'a,
		shown: impl Fn(&RuntimeEvent) -> usize + 'a,
	) -> Self {
		Self { name, things, blocks, calls: Box::new(calls), shown: Box::new(shown) }
	}

	/// Do it once; how long all its blocks took, in seconds.
	fn turn(&mut self, node: &mut Node) -> Result<f64, String> {
		let mut seconds = 0.0;
		for number in 0..self.blocks {
			let calls = (self.calls)(node, number)?;
			let block = node.carry_out(&calls).map_err(|error| format!("{}: {error}", self.name))?;
			self.check(&block)?;
			seconds += block.seconds;
		}
		Ok(seconds)
	}

	fn check(&self, block: &Block) -> Result<(), String> {
		let shown: usize = block.events.iter().map(|event| (self.shown)(event)).sum();
		match shown == self.things {
			true => Ok(()),
			false => Err(format!("{}: a block shows {shown}, not {}", self.name, self.things)),
		}
	}
}

/// Measure workloads in `rounds` turns of a block of transfers and each of them, with an empty block after each; a turn before
/// these doesn't count. Transfers are signed by `senders` in turn: let them be as many as sign the work.
pub fn measure(
	node: &mut Node,
	rounds: usize,
	senders: &[sr25519::Pair],
	mut workloads: Vec<Workload<'_>>,
	report: &mut Report,
) -> Result<(), String> {
	let mut transfers = transfers(senders);
	let mut of_empty = Vec::new();
	let mut of_all = vec![Vec::new(); workloads.len() + 1];
	for round in 0..=rounds {
		let mut times = vec![transfers.turn(node)?];
		let mut empties = vec![node.carry_out(&[])?.seconds];
		for workload in &mut workloads {
			times.push(workload.turn(node)?);
			empties.push(node.carry_out(&[])?.seconds);
		}
		if round > 0 {
			of_empty.extend(empties);
			of_all.iter_mut().zip(times).for_each(|(all, time)| all.push(time));
		}
	}
	let empty = median(of_empty);
	let mut each = [&transfers].into_iter().chain(&workloads).zip(of_all).map(|(workload, seconds)| {
		let each = (median(seconds) - workload.blocks as f64 * empty) / workload.things as f64;
		(workload.name, each)
	});
	let (_, transfer) = each.next().ok_or("no transfer was measured")?;
	let senders = match senders.len() {
		1 => "one account".into(),
		several => format!("{several} accounts"),
	};
	let name = format!("transfer_keep_alive, signed singly, by {senders}: milliseconds each");
	report.row(&name, format!("{:.3}", 1e3 * transfer), 1e3 * transfer);
	for (name, each) in each {
		report.row(&format!("{name}: milliseconds each"), format!("{:.3}", 1e3 * each), 1e3 * each);
		let ratio = transfer / each;
		let says = if ratio < 0.1 { format!("{ratio:.3}") } else { format!("{ratio:.2}") };
		report.row(&format!("{name}: in the time of a transfer_keep_alive signed singly"), says, ratio);
	}
	Ok(())
}

/// A plain transfer.
fn transfer(to: AccountId, value: Balance) -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive { dest: to.into(), value }.into()
}

/// Transfers of a unit to an account that exists.
fn transfers(senders: &[sr25519::Pair]) -> Workload<'_> {
	let call = || transfer(FerdieStash.to_account_id(), units::FAIR);
	Workload::new(
		"transfers",
		TRANSFERS,
		move |_| senders.iter().cycle().take(TRANSFERS).map(|sender| (sender.clone(), call())).collect(),
		|event| matches!(event, RuntimeEvent::Balances(pallet_balances::Event::Transfer { .. })).into(),
	)
}

/// Accounts of people, with units to pay fees with.
pub fn people(node: &mut Node, count: usize) -> Result<Vec<sr25519::Pair>, String> {
	let people: Vec<_> = (0..count).map(|number| super::known(&format!("//Person{number}"))).collect();
	let gift = |person: &sr25519::Pair| (FerdieStash.pair(), transfer(person.public().into(), 1_000 * units::FAIR));
	let gifts: Vec<_> = people.iter().map(gift).collect();
	node.carry_out(&gifts)?;
	Ok(people)
}
