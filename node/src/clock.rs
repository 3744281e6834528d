//! Where a block's time comes from: the machine's clock, or a test's.

use fairstream_runtime::opaque::Block;
use sc_client_api::HeaderBackend;
use sp_consensus_babe::inherents::{BabeCreateInherentDataProviders, InherentDataProvider as SlotProvider};
use sp_consensus_babe::SlotDuration;
use sp_timestamp::{InherentDataProvider as TimeProvider, Timestamp};
use std::sync::{
	atomic::{AtomicU64, Ordering},
	Arc,
};

type Hash = fairstream_runtime::Hash;
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The clock of a chain whose blocks are sealed by hand: it shows the machine's time, or a later one that a test asked
/// for, and always at least a slot more than the parent's.
#[derive(Default)]
pub struct TestClock {
	wanted: AtomicU64,
}

impl TestClock {
	/// From now on show at least this time, in milliseconds since 1970.
	pub fn forward_to(&self, millis: u64) {
		self.wanted.fetch_max(millis, Ordering::SeqCst);
	}

	/// The time of a block whose parent's slot is this.
	fn after(&self, parent: Option<u64>, slot: SlotDuration) -> Timestamp {
		let next = parent.map_or(0, |slot_number| slot_number.saturating_add(1).saturating_mul(slot.as_millis()));
		self.wanted.load(Ordering::SeqCst).max(next).max(Timestamp::current().as_millis()).into()
	}
}

/// The slot in which this block was made; genesis has none.
pub fn slot_of<C: HeaderBackend<Block>>(client: &C, block: Hash) -> Result<Option<u64>, Failure> {
	let header = client.header(block)?.ok_or_else(|| format!("block {block} is not known"))?;
	if header.number == 0 {
		return Ok(None);
	}
	let digest = sc_consensus_babe::find_pre_digest::<Block>(&header)?;
	Ok(Some(*digest.slot()))
}

/// Slot and time of a block to be made or checked.
pub fn providers<C>(
	client: Arc<C>,
	slot: SlotDuration,
	test: Option<Arc<TestClock>>,
) -> BabeCreateInherentDataProviders<Block>
where
	C: HeaderBackend<Block> + 'static,
{
	Arc::new(move |parent: Hash, ()| {
		let now = match &test {
			None => Ok(Timestamp::current()),
			Some(clock) => slot_of(&*client, parent).map(|parent| clock.after(parent, slot)),
		};
		async move {
			let now = now?;
			Ok((SlotProvider::from_timestamp_and_slot_duration(now, slot), TimeProvider::new(now)))
		}
	})
}
