//! How fast a tree is built from a stream, beside plainly hashing the same leaves one after the other. Both are timed
//! in turns in one run; the figures are medians, and the one that can be compared between machines is the ratio.
//!
//!     cargo run --example speed -- [--leaves N] [--bytes N] [--rounds N] [--prove N] [--sum] [--json]

use fairstream_merkle::{
	sum::{self, Leaf},
	Blake2b256, Context, Prover,
};
use std::{
	error::Error,
	hint::black_box,
	time::{Duration, Instant},
};

const CONTEXT: Context = Context([7; 32]);

struct Arguments {
	leaves: u64,
	bytes: usize,
	rounds: usize,
	/// For how many leaves proofs are made in the same pass.
	prove: u64,
	sum: bool,
	json: bool,
}

impl Arguments {
	fn read() -> Result<Self, String> {
		let mut read = Self { leaves: 1_000_000, bytes: 100, rounds: 5, prove: 0, sum: false, json: false };
		let mut given = std::env::args().skip(1);
		while let Some(name) = given.next() {
			let mut number = || {
				let value = given.next().ok_or_else(|| format!("{name} needs a number after it"))?;
				value.parse::<u64>().map_err(|why| format!("{name} {value} is no number: {why}"))
			};
			match name.as_str() {
				"--leaves" => read.leaves = number()?.max(1),
				"--bytes" => read.bytes = usize::try_from(number()?).map_err(|why| why.to_string())?,
				"--rounds" => read.rounds = usize::try_from(number()?).map_err(|why| why.to_string())?.max(1),
				"--prove" => read.prove = number()?,
				"--sum" => read.sum = true,
				"--json" => read.json = true,
				_ => {
					return Err(format!("there is no {name}: use --leaves, --bytes, --rounds, --prove, --sum, --json"))
				}
			}
		}
		Ok(read)
	}

	/// Indices of the leaves to prove, spread evenly.
	fn wanted(&self) -> impl Iterator<Item = u64> {
		let (leaves, prove) = (self.leaves, self.prove.min(self.leaves));
		(0..prove).map(move |number| number * (leaves / prove))
	}
}

/// Writes the stream's next leaf over the last one.
fn write(leaf: &mut [u8], number: u64) {
	for (to, from) in leaf.iter_mut().zip(number.to_be_bytes()) {
		*to = from;
	}
}

fn plain_hashing(arguments: &Arguments) {
	let mut leaf = vec![0; arguments.bytes];
	for number in 0..arguments.leaves {
		write(&mut leaf, number);
		black_box(sp_crypto_hashing::blake2_256(&leaf));
	}
}

fn plain_tree(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
	let mut leaf = vec![0; arguments.bytes];
	let mut prover = Prover::<Blake2b256>::new(arguments.wanted());
	for number in 0..arguments.leaves {
		write(&mut leaf, number);
		prover.push(&leaf)?;
	}
	black_box(prover.seal(&CONTEXT));
	Ok(())
}

fn sum_tree(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
	let mut payload = vec![0; arguments.bytes];
	let mut prover = sum::Prover::<Blake2b256>::new(arguments.wanted());
	let mut key = [0; 32];
	for number in 0..arguments.leaves {
		write(&mut payload, number);
		write(&mut key, number);
		prover.push(&Leaf { key, amount: number, payload: &payload })?;
	}
	black_box(prover.seal(&CONTEXT));
	Ok(())
}

/// Leaves a second, by the median of these times.
fn speed(leaves: u64, times: &mut [Duration]) -> f64 {
	times.sort();
	let median = times.get(times.len() / 2).copied().unwrap_or_default();
	leaves as f64 / median.as_secs_f64()
}

fn main() -> Result<(), Box<dyn Error>> {
	let arguments = Arguments::read()?;
	let Arguments { leaves, bytes, rounds, prove, sum, json } = arguments;
	let (mut hashing, mut tree) = (Vec::new(), Vec::new());
	for _ in 0..rounds {
		let begun = Instant::now();
		plain_hashing(&arguments);
		hashing.push(begun.elapsed());
		let begun = Instant::now();
		if sum {
			sum_tree(&arguments)?;
		} else {
			plain_tree(&arguments)?;
		}
		tree.push(begun.elapsed());
	}
	let (hashing, tree) = (speed(leaves, &mut hashing), speed(leaves, &mut tree));
	let (flavour, ratio) = (if sum { "sum" } else { "plain" }, tree / hashing);
	if json {
		println!(
			"{{\"flavour\":\"{flavour}\",\"leaves\":{leaves},\"bytes\":{bytes},\"rounds\":{rounds},\"proofs\":{prove},\
			 \"hashing_per_second\":{hashing:.0},\"tree_per_second\":{tree:.0},\"ratio\":{ratio:.3}}}"
		);
	} else {
		println!(
			"{flavour} tree of {leaves} leaves of {bytes} bytes with {prove} proofs: {tree:.0} leaves/s; hashing the \
			 leaves alone: {hashing:.0}/s; ratio {ratio:.2} (medians of {rounds})"
		);
	}
	Ok(())
}
