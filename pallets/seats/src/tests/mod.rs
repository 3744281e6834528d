//! What the seats guarantee, a file per call, and one for who answers.

mod appoint;
mod close;
mod competence;
mod establish;
mod genesis;
mod joint;
mod origins;
mod papers;
mod random;
mod set_mandate;
mod sign;
