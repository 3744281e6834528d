//! Runs the binary as its users do.

use std::{
	io::Write,
	process::{Command, Output, Stdio},
};

/// Run `fairstream`, with nothing of this process' environment that could name a node or a key.
pub fn fairstream(arguments: &[&str], input: Option<&str>) -> Output {
	let mut child = Command::new(env!("CARGO_BIN_EXE_fairstream"))
		.args(arguments)
		.env_remove("FAIRSTREAM_URL")
		.env_remove("FAIRSTREAM_KEY_FILE")
		.stdin(Stdio::piped())
		.stdout(Stdio::piped())
		.stderr(Stdio::piped())
		.spawn()
		.expect("the binary starts");
	let mut stdin = child.stdin.take().expect("piped");
	if let Some(input) = input {
		stdin.write_all(input.as_bytes()).expect("the binary reads its input");
	}
	drop(stdin);
	child.wait_with_output().expect("the binary ends")
}

/// What it printed.
pub fn text(bytes: &[u8]) -> &str {
	std::str::from_utf8(bytes).expect("UTF-8")
}
