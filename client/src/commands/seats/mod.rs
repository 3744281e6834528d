//! `fairstream seats`: which authority answers, and who signs for it.

mod papers;
mod responsible;
mod show;
mod sign;

pub(super) use sign::sign;

use crate::{cli::seats::SeatsCommand, outcome::Outcome};

/// Do it.
pub async fn run(command: &SeatsCommand) -> Outcome {
	let outcome = match command {
		SeatsCommand::Responsible(arguments) => responsible::run(arguments).await,
		SeatsCommand::Show(arguments) => show::run(arguments).await,
		SeatsCommand::Papers(arguments) => papers::run(arguments).await,
		SeatsCommand::Sign(arguments) => sign::run(arguments).await,
	};
	outcome.unwrap_or_else(Outcome::from)
}
