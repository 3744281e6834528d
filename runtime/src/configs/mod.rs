//! What each pallet may do, by subject.

mod assets;
mod consensus;
pub mod governance;
mod origins;
mod subjects;
mod system;

pub use consensus::{EpochsReportable, GENESIS_EPOCH_CONFIG};
pub use origins::ProxyType;
pub use system::{BlockLength, BlockWeights};
