//! `fairstream archive`: records that are complete, each a leaf of its day's tree.

mod case;
mod finality;
mod leaves;
mod prove;
mod show;
mod verify;

use crate::{cli::archive::ArchiveCommand, outcome::Outcome};

/// Do it.
pub async fn run(command: &ArchiveCommand) -> Outcome {
	let outcome = match command {
		ArchiveCommand::Prove(arguments) => prove::run(arguments).await,
		ArchiveCommand::Verify(arguments) => verify::run(arguments).await,
		ArchiveCommand::Show(arguments) => show::run(arguments).await,
	};
	outcome.unwrap_or_else(Outcome::from)
}
