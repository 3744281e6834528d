//! Each sentence of the page as a test of the model.

mod amounts;
mod declaring;
mod every_event;
mod flags;
mod joining;
mod life;
mod packing;
mod transforming;
