//! What the pallet guarantees, a file per subject.

mod capture;
mod dry_run;
mod history;
mod life;
mod packing;
mod random;
mod trace;
