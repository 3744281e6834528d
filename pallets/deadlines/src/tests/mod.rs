//! What the deadlines guarantee, a file per call, door or subject.

mod door;
mod failed;
mod grace;
mod handler;
mod hook;
mod order;
mod outage;
mod poke;
mod provisional;
mod read;
mod scale;
mod settle;
