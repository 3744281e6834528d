//! Measuring in turns, and what was measured.

use crate::chain::Chain;
use serde_json::{json, Map, Value};
use std::time::Instant;

/// The median time of two things that are done in turns, in seconds.
pub fn in_turns(rounds: usize, mut one: impl FnMut(), mut other: impl FnMut()) -> (f64, f64) {
	let (mut first, mut second) = (Vec::new(), Vec::new());
	for _ in 0..rounds {
		first.push(time(&mut one));
		second.push(time(&mut other));
	}
	(median(first), median(second))
}

/// How long something takes, in seconds.
pub fn time(what: impl FnOnce()) -> f64 {
	let began = Instant::now();
	what();
	began.elapsed().as_secs_f64()
}

/// The middle one.
pub fn median(mut seconds: Vec<f64>) -> f64 {
	seconds.sort_by(f64::total_cmp);
	seconds.get(seconds.len() / 2).copied().unwrap_or_default()
}

/// Bytes of all keys and values in the state.
pub fn state_bytes(chain: &mut Chain) -> u64 {
	chain.with(|| {
		let (mut key, mut bytes) = (Vec::new(), 0u64);
		while let Some(next) = sp_io::storage::next_key(&key) {
			let value = sp_io::storage::get(&next).map_or(0, |value| value.len());
			bytes += (next.len() + value) as u64;
			key = next;
		}
		bytes
	})
}

/// What was measured: a name, what it says, and what machines read.
#[derive(Default)]
pub struct Report {
	rows: Vec<(String, String, Value)>,
}

impl Report {
	/// Add a row.
	pub fn row(&mut self, name: &str, says: impl Into<String>, number: f64) {
		self.rows.push((name.into(), says.into(), json!(number)));
	}

	/// Add what is no number.
	pub fn note(&mut self, name: &str, says: &str) {
		self.rows.push((name.into(), says.into(), json!(says)));
	}

	/// Print all of it.
	pub fn print(&self, json: bool) {
		if json {
			let rows: Map<String, Value> =
				self.rows.iter().map(|(name, _, value)| (name.clone(), value.clone())).collect();
			println!("{}", Value::Object(rows));
			return;
		}
		let width = self.rows.iter().map(|(name, ..)| name.len()).max().unwrap_or_default();
		for (name, says, _) in &self.rows {
			println!("{name:width$}  {says}");
		}
	}
}
