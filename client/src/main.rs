//! `fairstream`: see [`fairstream_client::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
	fairstream_client::run()
}
