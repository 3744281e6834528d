//! Who signs: which authority an origin is for a layer.

use crate::{change::Announced, Config, Error, Pallet};
use fairstream_doors::{Function, Region, SeatId, Standing, Who};
use fairstream_rules::{Authority, Layer};
use frame_support::{ensure, traits::EnsureOrigin};
use frame_system::ensure_signed;
use sp_runtime::DispatchError;

/// Who signs for a layer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Signer {
	/// As which authority.
	pub(crate) authority: Authority,
	/// Which seat it is, if a province's: each line has one there, and neither acts for the other.
	pub(crate) seat: Option<SeatId>,
}

impl Signer {
	/// Not a province's seat.
	const fn of(authority: Authority) -> Self {
		Self { authority, seat: None }
	}

	/// Whether it announced this change, or is above whoever did.
	pub(crate) fn may_withdraw(&self, change: &Announced) -> bool {
		let announced = Self { authority: change.version.authority, seat: change.seat };
		self.authority == Authority::National || *self == announced
	}
}

impl<T: Config> Pallet<T> {
	/// Who an origin is for a layer, to set its values.
	pub(crate) fn signer(origin: T::RuntimeOrigin, layer: Layer) -> Result<Signer, DispatchError> {
		match layer {
			Layer::Nation => match T::NationalOrigin::try_origin(origin) {
				Ok(_) => Ok(Signer::of(Authority::National)),
				Err(origin) => {
					T::TechnicalOrigin::ensure_origin(origin)?;
					Ok(Signer::of(Authority::Technical))
				}
			},
			Layer::Category(_) => {
				T::NationalOrigin::ensure_origin(origin)?;
				Ok(Signer::of(Authority::National))
			}
			Layer::Region(region) => {
				let (seat, own) = T::ProvincialOrigin::ensure_origin(origin)?;
				ensure!(region != Region::NATION, Error::<T>::RegionIsTheNation);
				ensure!(own.holds(region), Error::<T>::OutsideRegion);
				Ok(Signer { authority: Authority::Provincial, seat: Some(seat) })
			}
			Layer::Platform(platform) => {
				let signer = ensure_signed(origin)?;
				let own = T::Who::participant(&signer) == Some(platform)
					&& T::Who::standing(platform, Function::Platform, Self::now()) == Standing::Accredited;
				ensure!(own, Error::<T>::NotThisPlatform);
				Ok(Signer::of(Authority::Platform))
			}
		}
	}

	/// Who an origin is for a layer, to withdraw its changes: the national seats are above a province's too.
	pub(crate) fn announcer(origin: T::RuntimeOrigin, layer: Layer) -> Result<Signer, DispatchError> {
		match layer {
			Layer::Region(_) => match T::NationalOrigin::try_origin(origin) {
				Ok(_) => Ok(Signer::of(Authority::National)),
				Err(origin) => Self::signer(origin, layer),
			},
			Layer::Nation | Layer::Category(_) | Layer::Platform(_) => Self::signer(origin, layer),
		}
	}
}
