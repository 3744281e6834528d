//! Measuring in turns, and what was measured.

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

/// What was measured: a name, what it says, and the number for machines.
#[derive(Default)]
pub struct Report {
	rows: Vec<(String, String, f64)>,
}

impl Report {
	/// Add a row.
	pub fn row(&mut self, name: &str, says: impl Into<String>, number: f64) {
		self.rows.push((name.into(), says.into(), number));
	}

	/// Print all of it.
	pub fn print(&self, json: bool) {
		if json {
			let rows: serde_json::Map<String, serde_json::Value> =
				self.rows.iter().map(|(name, _, number)| (name.clone(), serde_json::json!(number))).collect();
			println!("{}", serde_json::Value::Object(rows));
			return;
		}
		let width = self.rows.iter().map(|(name, ..)| name.len()).max().unwrap_or_default();
		for (name, says, _) in &self.rows {
			println!("{name:width$}  {says}");
		}
	}
}
