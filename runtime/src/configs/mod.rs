//! What each pallet may do, by subject.

mod assets;
mod consensus;
pub mod governance;
mod law;
mod origins;
mod subjects;
mod system;
mod tasks;

pub use consensus::{EpochsReportable, GENESIS_EPOCH_CONFIG};
pub use law::{Formalities, Together};
pub use origins::ProxyType;
pub use subjects::{ByThingAndByte, Gates};
pub use system::{BlockLength, BlockWeights};
pub use tasks::{Task, Tasks};
