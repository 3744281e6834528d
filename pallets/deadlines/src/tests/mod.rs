//! What the deadlines guarantee, a file per call, door or subject.

mod contract;
mod door;
mod failed;
mod grace;
mod handler;
mod hook;
mod late;
mod nesting;
pub(crate) mod objects;
mod order;
mod outage;
mod poke;
mod provisional;
mod read;
mod retry;
mod scale;
mod settle;
