//! What the registry guarantees, a file per call.

mod accredit;
mod admit;
mod change_account;
mod revoke;

use crate::mock::*;
use fairstream_doors::{ParticipantId, Region};
use frame_support::assert_ok;

/// A county.
fn county() -> Region {
	"330106".parse().expect("a region")
}

/// Admit an account.
fn admit(account: u64) -> ParticipantId {
	assert_ok!(Registry::admit(RuntimeOrigin::root(), account, county()));
	crate::ParticipantOf::<Test>::get(account).expect("just admitted")
}
