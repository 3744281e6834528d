//! The length of an epoch.

use crate::{mock::*, EpochLength, GenesisConfig, DEFAULT_EPOCH_SLOTS};
use frame_support::traits::{BuildGenesisConfig, Get};

#[test]
fn an_epoch_is_an_hour_when_genesis_says_nothing() {
	on_chain(|| assert_eq!(EpochLength::<Test>::get(), DEFAULT_EPOCH_SLOTS));
}

#[test]
fn genesis_sets_the_length_of_an_epoch() {
	on_chain(|| {
		GenesisConfig::<Test> { epoch_slots: 10, ..Default::default() }.build();
		assert_eq!(EpochLength::<Test>::get(), 10);
	});
}
