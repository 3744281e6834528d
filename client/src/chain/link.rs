//! A connection that is made again when it breaks.

use super::{shown, Chain, ChainError};

/// A connection that is made again when it breaks.
pub struct Link<'a> {
	url: &'a str,
	chain: Option<Chain>,
}

impl<'a> Link<'a> {
	/// A connection to the node at a WebSocket address; it is made when it is first used.
	#[must_use]
	pub const fn new(url: &'a str) -> Self {
		Self { url, chain: None }
	}

	/// The node's address as messages show it.
	#[must_use]
	pub fn url(&self) -> String {
		shown(self.url)
	}

	/// The connection, made again if it broke.
	///
	/// # Errors
	/// As [`Chain::connect`].
	pub async fn connected(&mut self) -> Result<&Chain, ChainError> {
		if self.chain.is_none() {
			self.chain = Some(Chain::connect(self.url).await?);
		}
		let unreachable = || ChainError::Unreachable { url: shown(self.url), reason: "no connection".into() };
		self.chain.as_ref().ok_or_else(unreachable)
	}

	/// It broke.
	pub fn broke(&mut self) {
		self.chain = None;
	}
}
