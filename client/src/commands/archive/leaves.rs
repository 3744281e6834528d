//! The leaves of a day's tree, page by page from a node.

use crate::{
	chain::{At, Chain, ChainError},
	cli::archive::Block,
	commands::Failure,
};
use fairstream_doors::Day;
use fairstream_merkle::Digest;
use indicatif::{ProgressBar, ProgressStyle};
use subxt::utils::H256;

/// Most leaves of a day that are taken: half a gigabyte of digests.
const MOST: u64 = 1 << 24;

/// The block of this name.
pub(super) async fn block(chain: &Chain, block: Block) -> Result<At, Failure> {
	let hash = match block {
		Block::Hash(hash) => H256(hash.0),
		Block::Number(number) => {
			let hash = chain.rpc().chain_get_block_hash(Some(u64::from(number).into())).await;
			hash.map_err(|error| chain.lost(&error))?.ok_or_else(|| {
				Failure::NotTried(format!("the node at {} has no block {number}: name an earlier one", chain.url()))
			})?
		}
	};
	Ok(chain.at(hash).await?)
}

/// All leaves of a day, of which the chain says that there are so many.
pub(super) async fn of_day(chain: &Chain, at: &At, day: Day, count: u64) -> Result<Vec<Digest>, Failure> {
	if count > MOST {
		return Err(Failure::NotTried(format!("the day has {count} leaves, and this command takes {MOST} at most")));
	}
	let style = ProgressStyle::with_template("{spinner} {pos}/{len} leaves  {wide_bar}  {elapsed}");
	let bar = ProgressBar::new(count).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
	let leaves = pages(chain, at, day, count, &bar).await;
	bar.finish_and_clear();
	let leaves = leaves?;
	match u64::try_from(leaves.len()) {
		Ok(length) if length == count => Ok(leaves),
		_ => Err(Failure::NotTried(format!(
			"of the day's {count} leaves, block {} has the first {} in its state: name a block in whose state all of them \
			 are with --at, and an archive node with --url",
			at.block_number(),
			leaves.len()
		))),
	}
}

/// The leaves in their order, as far as there are any.
async fn pages(chain: &Chain, at: &At, day: Day, count: u64, bar: &ProgressBar) -> Result<Vec<Digest>, ChainError> {
	let (mut leaves, mut next) = (vec![], 0u64);
	while next < count {
		let page: Vec<(u64, Digest)> = chain.ask(at, "CommitmentsApi", "leaves", (day, next)).await?;
		let fresh = in_order(page, next);
		if fresh.is_empty() {
			break;
		}
		next = next.saturating_add(u64::try_from(fresh.len()).unwrap_or(u64::MAX));
		leaves.extend(fresh);
		bar.set_position(next);
	}
	Ok(leaves)
}

/// As many leaves of a page as follow one another from a place on.
fn in_order(page: Vec<(u64, Digest)>, from: u64) -> Vec<Digest> {
	(from..).zip(page).take_while(|(place, (index, _))| place == index).map(|(_, (_, leaf))| leaf).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn leaves_are_taken_as_long_as_none_is_missing() {
		let leaf = |index: u64| (index, [index as u8; 32]);
		assert_eq!(in_order(vec![leaf(4), leaf(5)], 4), [[4; 32], [5; 32]]);
		assert_eq!(in_order(vec![leaf(4), leaf(6)], 4), [[4; 32]]);
		assert!(in_order(vec![leaf(5)], 4).is_empty(), "the first was cleared");
		assert!(in_order(vec![leaf(3)], 4).is_empty());
		assert!(in_order(vec![], 4).is_empty());
	}
}
