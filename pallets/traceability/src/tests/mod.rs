//! What the pallet guarantees, a file per type of event or subject. What is refused and what is flagged is specified in
//! docs/legality.md; each refusal there has a test here.

mod aggregation;
mod amounts;
mod association;
mod batch;
mod capture;
mod declaration;
mod dry_run;
mod history;
mod late;
mod lineage;
mod object;
mod odd;
mod random;
mod stops;
mod trace;
mod transaction;
mod transformation;
