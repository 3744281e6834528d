//! Random numbers from a seed, the same on every machine.

/// SplitMix64 (Steele, Lea and Flood, 2014).
pub struct Rng(u64);

impl Rng {
	pub fn new(seed: u64) -> Self {
		Self(seed)
	}

	pub fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut mixed = self.0;
		mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ (mixed >> 31)
	}

	/// A number below `end`.
	pub fn below(&mut self, end: usize) -> usize {
		(self.next() % end as u64) as usize
	}

	/// True once in `in_all`.
	pub fn once_in(&mut self, in_all: usize) -> bool {
		self.below(in_all) == 0
	}

	pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
		&items[self.below(items.len())]
	}

	/// One of them, as often as its weight says.
	pub fn weighed<T: Copy>(&mut self, items: &[(usize, T)]) -> T {
		let mut left = self.below(items.iter().map(|(weight, _)| weight).sum());
		for (weight, item) in items {
			if left < *weight {
				return *item;
			}
			left -= weight;
		}
		unreachable!("the number lies below the sum of the weights")
	}
}
