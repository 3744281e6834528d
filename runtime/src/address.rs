//! How extrinsics name accounts: by the account itself and in no other way.
//!
//! `MultiAddress` has forms that hold bytes of any length and that no lookup here resolves; an extrinsic with one would
//! fail and stay in its block with whatever the bytes say. So only the form `Id` decodes. The type in the metadata is
//! `MultiAddress`, as every client expects.

use codec::{Decode, DecodeWithMemTracking, Encode, Error, Input};
use scale_info::{Type, TypeInfo};
use sp_runtime::{
	traits::{LookupError, StaticLookup},
	AccountId32 as AccountId, MultiAddress,
};

/// The address of an account.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AccountAddress(pub AccountId);

impl From<AccountId> for AccountAddress {
	fn from(account: AccountId) -> Self {
		Self(account)
	}
}

impl core::fmt::Display for AccountAddress {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		write!(f, "{:?}", self.0)
	}
}

impl Encode for AccountAddress {
	fn encode_to<O: codec::Output + ?Sized>(&self, output: &mut O) {
		MultiAddress::<&AccountId, ()>::Id(&self.0).encode_to(output);
	}
}

impl codec::EncodeLike for AccountAddress {}
impl DecodeWithMemTracking for AccountAddress {}

impl Decode for AccountAddress {
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		// The number of the form `Id`.
		match input.read_byte()? {
			0 => AccountId::decode(input).map(Self),
			_ => Err("an address must be an account: MultiAddress::Id".into()),
		}
	}
}

impl TypeInfo for AccountAddress {
	type Identity = MultiAddress<AccountId, ()>;

	fn type_info() -> Type {
		MultiAddress::<AccountId, ()>::type_info()
	}
}

/// An address is the account it names.
pub struct AccountLookup;
impl StaticLookup for AccountLookup {
	type Source = AccountAddress;
	type Target = AccountId;

	fn lookup(address: AccountAddress) -> Result<AccountId, LookupError> {
		Ok(address.0)
	}

	fn unlookup(account: AccountId) -> AccountAddress {
		AccountAddress(account)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_account_itself_is_an_address_and_travels_as_clients_write_it() {
		let account = AccountId::new([7; 32]);
		let bytes = MultiAddress::<AccountId, ()>::Id(account.clone()).encode();
		assert_eq!(AccountAddress(account.clone()).encode(), bytes);
		assert_eq!(AccountAddress::decode(&mut &bytes[..]), Ok(AccountAddress(account)));
	}

	#[test]
	fn no_form_that_could_hold_text_decodes() {
		let forms: [MultiAddress<AccountId, ()>; 4] = [
			MultiAddress::Index(()),
			MultiAddress::Raw(b"call me: 13800138000".to_vec()),
			MultiAddress::Address32([7; 32]),
			MultiAddress::Address20([7; 20]),
		];
		for form in forms {
			assert!(AccountAddress::decode(&mut &form.encode()[..]).is_err(), "{form:?}");
		}
	}
}
