//! The model of `docs/legality.md`: sentence by sentence, and against the pallet over random streams of events.

mod agree;
mod coverage;
mod known;
mod page;
mod rng;
mod scenes;
mod stream;
mod text;
mod world;
