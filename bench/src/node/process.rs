//! The node's process: started on free ports in a folder of its own, and gone with this value.

use std::{
	env,
	fs::{self, File},
	net::TcpListener,
	path::PathBuf,
	process::{Child, Command, Stdio},
};

/// Names the node to measure, where it isn't the one beside this program.
pub const NODE_VARIABLE: &str = "FAIRSTREAM_NODE";

/// How much of the node's log is shown when it fails, in bytes.
const SHOWN: usize = 2_000;

/// A node that runs, and ends when this is dropped.
pub struct Process {
	child: Child,
	folder: PathBuf,
	port: u16,
	/// What the binary says it is, such as `fairstream-node 0.1.0-1a2b3c4d5e6`.
	pub version: String,
}

impl Process {
	/// Start a development chain whose blocks are sealed by hand.
	pub fn start() -> Result<Self, String> {
		let binary = binary()?;
		let failed = |error: std::io::Error| format!("{}: {error}", binary.display());
		let version = Command::new(&binary).arg("--version").output().map_err(failed)?;
		let version = String::from_utf8_lossy(&version.stdout).trim().to_string();

		let folder = env::temp_dir().join(format!("fairstream-bench-{}", std::process::id()));
		fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
		let port = free_port()?;
		let log = || File::options().create(true).append(true).open(folder.join("log")).map(Stdio::from);
		let child = log().and_then(|stdout| {
			Command::new(&binary)
				.args(["--dev", "--sealing", "manual", "--rpc-methods", "unsafe", "--no-prometheus"])
				.args(["--listen-addr", "/ip4/127.0.0.1/tcp/0/ws", "--no-mdns", "--no-telemetry"])
				// What runs after a block beside it would be in the next one's time.
				.args(["--offchain-worker", "never", "--log", "warn"])
				.args(["--rpc-port", &port.to_string()])
				.arg("--base-path")
				.arg(folder.join("chain"))
				.stdin(Stdio::null())
				.stdout(stdout)
				.stderr(log()?)
				.spawn()
		});
		match child {
			Ok(child) => Ok(Self { child, folder, port, version }),
			Err(error) => {
				let _ = fs::remove_dir_all(&folder);
				Err(failed(error))
			}
		}
	}

	/// Where it answers.
	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.port)
	}

	/// An error if it ended, with what it said last.
	pub fn ensure_runs(&mut self) -> Result<(), String> {
		match self.child.try_wait() {
			Ok(None) => Ok(()),
			Ok(Some(status)) => Err(format!("the node ended ({status}):\n{}", self.last_words())),
			Err(error) => Err(format!("the node: {error}")),
		}
	}

	/// The end of its log.
	pub fn last_words(&self) -> String {
		let log = fs::read(self.folder.join("log")).unwrap_or_default();
		String::from_utf8_lossy(&log[log.len().saturating_sub(SHOWN)..]).into_owned()
	}
}

impl Drop for Process {
	fn drop(&mut self) {
		let _ = self.child.kill();
		let _ = self.child.wait();
		let _ = fs::remove_dir_all(&self.folder);
	}
}

/// The node to measure.
fn binary() -> Result<PathBuf, String> {
	let binary = match env::var_os(NODE_VARIABLE) {
		Some(path) => PathBuf::from(path),
		None => env::current_exe().map_err(|error| error.to_string())?.with_file_name("fairstream-node"),
	};
	match binary.is_file() {
		true => Ok(binary),
		false => Err(format!("there is no node at {}: build it, or name one in {NODE_VARIABLE}", binary.display())),
	}
}

/// A port that nobody listens on.
fn free_port() -> Result<u16, String> {
	let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("no free port: {error}"))?;
	listener.local_addr().map(|address| address.port()).map_err(|error| format!("no free port: {error}"))
}
