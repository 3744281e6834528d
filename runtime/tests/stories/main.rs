//! Stories on the real runtime: blocks sealed by hand at any time, real signatures, real genesis. Law that takes months
//! runs here in seconds with its legal values. Every block ends with the invariants of all our pallets.

mod chain;

mod cases;
mod closed_text;
mod codes;
mod commitments;
mod deadlines;
mod equivocation;
mod fees;
mod goods;
mod governance;
mod in_its_place;
mod registry;
mod rules;
mod stops;
mod time;
mod traceability;
mod validators;
mod wiring;
