//! What the pallet guarantees, a file per subject.

mod epochs;
mod history;
mod offences;
mod planning;
mod readmit;
