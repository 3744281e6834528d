//! The product's file: who produces it, and of which category it is.

use crate::{room, Config, Error, Event, Pallet, Products};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Function, Moment, ParticipantId, Standing, Upkeep, Who};
use fairstream_gs1::Gtin;
use fairstream_rules::Category;
use frame_support::ensure;
use frame_system::pallet_prelude::OriginFor;
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

/// A product's file.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Product {
	/// Who produces it.
	pub producer: ParticipantId,
	/// Of which category it is; none if of none for which law has rules of its own.
	pub category: Option<Category>,
	/// Since when the file is this producer's.
	pub since: Moment,
	/// Since when it is withdrawn, if it is.
	pub withdrawn: Option<Moment>,
	/// Whether it counts for the producer's deposit. What an authority wrote doesn't.
	pub is_counted: bool,
}

impl<T: Config> Pallet<T> {
	/// The file of a product.
	pub(crate) fn product_file(gtin: Gtin) -> Result<Product, Error<T>> {
		Products::<T>::get(gtin).ok_or(Error::<T>::UnknownProduct)
	}

	/// Register a product, or take it up again after it was withdrawn.
	pub(crate) fn do_register(
		producer: ParticipantId,
		gtin: Gtin,
		category: Option<Category>,
		now: Moment,
	) -> DispatchResult {
		let stands = T::Who::standing(producer, Function::Producer, now) == Standing::Accredited;
		ensure!(stands, Error::<T>::FunctionMissing);
		let product = match Products::<T>::get(gtin) {
			None => {
				T::Upkeep::keep(producer, room::of_product()).map_err(Error::<T>::from)?;
				Product { producer, category, since: now, withdrawn: None, is_counted: true }
			}
			Some(product) => {
				ensure!(product.producer == producer, Error::<T>::OthersProduct);
				ensure!(product.withdrawn.is_some(), Error::<T>::RegisteredAlready);
				ensure!(product.category == category, Error::<T>::CategoryFixed);
				Product { withdrawn: None, ..product }
			}
		};
		Products::<T>::insert(gtin, product);
		Self::deposit_event(Event::ProductRegistered { gtin, producer, category });
		Ok(())
	}

	/// Withdraw a product.
	pub(crate) fn do_withdraw(producer: ParticipantId, gtin: Gtin, now: Moment) -> DispatchResult {
		let product = Self::product_file(gtin)?;
		ensure!(product.producer == producer, Error::<T>::OthersProduct);
		ensure!(product.withdrawn.is_none(), Error::<T>::WithdrawnAlready);
		Products::<T>::insert(gtin, Product { withdrawn: Some(now), ..product });
		Self::deposit_event(Event::ProductWithdrawn { gtin, producer });
		Ok(())
	}

	/// Correct a file: whose product it is, and of which category.
	pub(crate) fn do_reassign(
		origin: OriginFor<T>,
		gtin: Gtin,
		producer: ParticipantId,
		category: Option<Category>,
		now: Moment,
	) -> DispatchResult {
		let product = Self::product_file(gtin)?;
		let seat = Self::competent(origin, &[product.producer]).map_err(|_| DispatchError::BadOrigin)?;
		ensure!(T::Who::places(producer).is_some(), Error::<T>::UnknownParticipant);
		ensure!((product.producer, product.category) != (producer, category), Error::<T>::NothingChanged);
		let moves = product.producer != producer;
		if moves && product.is_counted {
			T::Upkeep::release(product.producer, room::of_product());
		}
		let since = if moves { now } else { product.since };
		let is_counted = product.is_counted && !moves;
		Products::<T>::insert(gtin, Product { producer, category, since, is_counted, ..product });
		Self::deposit_event(Event::ProductReassigned { gtin, from: product.producer, to: producer, category, seat });
		Ok(())
	}

	/// Forget a file that was withdrawn long ago.
	pub(crate) fn do_forget_product(gtin: Gtin, now: Moment) -> Result<(), DispatchError> {
		let product = Self::product_file(gtin)?;
		let withdrawn = product.withdrawn.ok_or(Error::<T>::ProductStands)?;
		ensure!(Self::kept_until(product.category, withdrawn) <= now, Error::<T>::KeptStill);
		Products::<T>::remove(gtin);
		if product.is_counted {
			T::Upkeep::release(product.producer, room::of_product());
		}
		Self::deposit_event(Event::ProductForgotten { gtin });
		Ok(())
	}
}
