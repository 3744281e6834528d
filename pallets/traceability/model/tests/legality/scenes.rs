//! Openings that lead to the bounds of the page, which few units never reach.

use fairstream_epcis::model::Action;
use fairstream_gs1::Unit;
use fairstream_legality::{MAX_CHILDREN, MAX_DEPTH, MAX_OUTPUTS, MAX_SOURCES};

use crate::{
	stream::{Author, Step},
	world::*,
};

/// The opening that a seed has: in most some units begin, in many none.
pub fn opening(author: &mut Author, seed: u64) -> Vec<Step> {
	match seed % 1_000 {
		0 => full_pallet(author, pack),
		4 => full_pallet(author, |children, parent| association(Action::Add, parent, children)),
		n if n % 50 == 1 => tower(author),
		n if n % 50 == 2 => many_sources(author),
		n if n % 50 == 3 => many_outputs(author),
		n if n % 4 == 0 => Vec::new(),
		_ => some_units(author),
	}
}

/// Every other unit begins, in an event of its own or with others.
fn some_units(author: &mut Author) -> Vec<Step> {
	let mut begun: Vec<_> = author.units.iter().filter(|_| author.rng.once_in(2)).cloned().collect();
	begun.sort_by_key(|_| author.rng.next());
	let entries: Vec<_> = begun
		.into_iter()
		.map(|unit| match (unit.is_single(), author.rng.once_in(6)) {
			(false, false) => much(unit, author.rng.weighed(&[(2, "9 KGM"), (2, "4 KGM"), (1, "5")])),
			_ => whole(unit),
		})
		.collect();
	let sayings = entries.chunks(4).map(|some| add(some).at(author.rng.below(20) as u64)).collect();
	told(author, sayings)
}

fn told(author: &mut Author, sayings: Vec<Say>) -> Vec<Step> {
	sayings.into_iter().map(|said| author.written(said)).collect()
}

/// A pallet with almost as many things in it or joined to it as may be, and some beside it.
fn full_pallet(author: &mut Author, fill: fn(&[Unit], Unit) -> Say) -> Vec<Step> {
	let items: Vec<_> = (1..MAX_CHILDREN + 6).map(item).collect();
	let (inside, beside) = items.split_at(MAX_CHILDREN - 1 - author.rng.below(3));
	author.units = beside.to_vec();
	author.units.extend([item(1), item(2), pallet(1), pallet(1), pallet(2)]);
	author.likes_packing = true;
	let begun = [inside, beside].map(|some| add(&some.iter().cloned().map(whole).collect::<Vec<_>>()));
	told(author, Vec::from_iter(begun.into_iter().chain([fill(inside, pallet(1))])))
}

/// Pallets one in another, and some more.
fn tower(author: &mut Author) -> Vec<Step> {
	let floors = MAX_DEPTH + 1 - author.rng.below(2);
	author.units = (0..MAX_DEPTH + 4).map(pallet).collect();
	author.likes_packing = true;
	let mut sayings = vec![add(&author.units.iter().cloned().map(whole).collect::<Vec<_>>())];
	sayings.extend((1..floors).map(|outer| pack(&[pallet(outer - 1)], pallet(outer))));
	told(author, sayings)
}

/// A thing or lot from almost as many lots and things as it may come from.
fn many_sources(author: &mut Author) -> Vec<Step> {
	let lots: Vec<_> = (10..=10 + MAX_SOURCES).map(|number| much(lot(number), "9 KGM")).collect();
	let first = author.rng.below(5);
	let used: Vec<_> = (10 + first..=10 + MAX_SOURCES).map(|number| much(lot(number), "1 KGM")).collect();
	author.units = (10..16).map(lot).collect();
	author.units.extend([item(1), item(2), lot(1), lot(2)]);
	let outputs = [much(lot(1), "9 KGM"), whole(item(1))];
	told(author, vec![add(&lots), transform(&used, &outputs).batch(1)])
}

/// A transformation with almost as many outputs as it may have.
fn many_outputs(author: &mut Author) -> Vec<Step> {
	let more = author.rng.below(4);
	author.likes_batch = true;
	let outputs: Vec<_> = (10..10 + MAX_OUTPUTS - more).map(|number| whole(item(number))).collect();
	told(author, vec![transform(&[], &outputs).batch(1)])
}
