//! Why calls are refused: the cause, and the remedy.

use frame_support::pallet_macros::pallet_section;

/// The errors, as part of the pallet.
#[pallet_section]
mod errors {
	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// A participant acts by this account already: name another account.
		AccountTaken,
		/// No participant has this number: look it up under `participants`.
		UnknownParticipant,
		/// No participant acts by the caller's account: have it admitted.
		NotParticipant,
		/// The participant is not accredited for this function, so there is nothing to revoke.
		NotAccredited,
		/// The accreditation would end before it begins: name a later moment.
		EndsBeforeItBegins,
		/// The participant named no account, or another than the caller's: have it named first.
		NotNamed,
		/// The authority named another account for this participant: ask it if that is wrong.
		BeingRestored,
		/// There are no more numbers: the registry is full.
		TooManyParticipants,
		/// Nobody is registered or does business in the country as a whole: name a county.
		RegionIsTheNation,
		/// The authority didn't find the participant where it said that it does business: have it confirm the new place.
		Unreachable,
		/// The participant was not marked as one that was not found: it declares its place itself.
		NotUnreachable,
		/// The participant is registered there already: name another region.
		RegisteredThere,
		/// The signer's participant is not accredited as identity issuer: ask one that is.
		NotIssuer,
		/// Nobody verifies its own identity: ask another issuer.
		VerifiesItself,
		/// The participant has no identity that lasts, so there is nothing to withdraw.
		NotVerified,
		/// The authority withdrew this identity and holds it: ask it to release it.
		IdentityHeld,
		/// The authority holds no identity of this participant, so there is nothing to release.
		IdentityNotHeld,
		/// Another issuer verified this identity: that one withdraws it, or who accredits the participant.
		NotVerifier,
		/// What the rulebook gives time for would end now: have the rule looked at.
		TermIsOver,
		/// Another participant has this tag: one person acts as one participant. Go on with that one, or have its
		/// functions as a person ended first.
		TagTaken,
		/// Another issuer's verification stands: that one renews or withdraws it, or wait until it lapses.
		VerifiedElsewhere,
		/// The contract is not the one that is offered now: look at the offer again.
		ContractDiffers,
		/// The participant is known by another tag, and a person stays the same: look for the mistake. If the issuers have
		/// agreed on a new key, replace the old tag first.
		TagDiffers,
		/// The new tag is the old one: compute it with the new key.
		SameTag,
		/// A person is meant, and no tag says which one: have it verified with its tag.
		TagMissing,
		/// The person is barred: wait for the end of the term, or appeal.
		Barred,
		/// Nobody is affiliated with itself: name another participant.
		WithItself,
		/// A side does not stand in the function that this affiliation needs of it: have it accredited, or verified again.
		FunctionMissing,
		/// Law wants a written contract for this (Order 117, article 43): name the salted commitment over it.
		ContractMissing,
		/// The two are affiliated in this way already.
		AlreadyAffiliated,
		/// An offer of this is open already: answer it, or withdraw it.
		OfferOpen,
		/// No offer of this is open: it was answered, withdrawn, lapsed or never made. Offer it.
		NoOffer,
		/// The offer is the caller's own: the other side answers it. Withdraw it to take it back.
		OwnOffer,
		/// The other side made this offer: answer it.
		OthersOffer,
		/// The participant has as many open offers as it may have: withdraw one, or wait for answers.
		TooManyOffers,
		/// The lower side has as many affiliations as it may have: end one.
		TooManyAffiliations,
		/// The two are not affiliated in this way: offer it first.
		NotAffiliated,
		/// The signer's participant is not accredited as platform.
		NotPlatform,
		/// The operator holds this number already.
		HoldsRoomAlready,
		/// Another operator holds this number and works on the platform: have it released first, or end its affiliation.
		HeldByOther,
		/// Nobody holds this number on this platform, so there is nothing to release.
		RoomNotHeld,
		/// The signer's participant neither is the platform nor holds the number: one of those two releases it.
		NotHolder,
		/// As many numbers of this platform are known as may be: forget some that nobody holds.
		TooManyRooms,
		/// No such number of the signer's platform is known: look for the mistake.
		UnknownRoom,
		/// Somebody holds this number: release it first.
		RoomHeld,
		/// Law has it kept who held this number last (`record.broadcast.retention`): wait until that time is over.
		RoomKept,
		/// The account can't pay what is missing of the participant's deposit: fund the account, or free what is no longer
		/// needed.
		NoDeposit,
		/// An authority above revoked this function, or one elsewhere: that one accredits it anew, or one above it.
		RevokedAbove,
	}
}
