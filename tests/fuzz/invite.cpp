// An invite as bytes and as the line that people send to each other.
#include "sync/membership/invite.h"

#include "fuzz/fuzz_target.h"
#include "fuzz/invite_sample.h"

#include "shared/codec/message_pack.h"
#include "shared/crypto/text_forms.h"

namespace amani::fuzz {

using namespace membership;

namespace {

void check_invite(const InviteFile& file) {
    must(!file.invite.terms.log().site().is_none(), "an invite names a site");
    const auto again = read_armoured(armoured(file));
    must(again && invite_bytes(*again) == invite_bytes(file), "it survives its text form");
}

void check(const base::Result<InviteFile, codec::Malformed>& read) {
    if (read)
        check_invite(*read);
    else
        must(!read.error().why.empty(), "a refusal says why");
}

}  // namespace

void try_input(base::ByteView input) {
    const std::string_view text = base::text_of(input);
    check(read_invite(input));
    check(read_armoured(text));
    if (const auto bytes = crypto::from_base64url(text))
        must(crypto::to_base64url(*bytes) == text, "base64url has one text for the same bytes");
    must(crypto::from_base64url(crypto::to_base64url(input)) ==
             base::Bytes(input.begin(), input.end()),
         "base64url gives back what it got");
    if (const auto unproved = codec::decode<InviteFile>(input)) {
        const base::Bytes once = invite_bytes(*unproved);
        must(codec::decode<InviteFile>(once).has_value(), "what was encoded is decoded");
        (void)unproved->invite.terms.log();
    }
}

Seeds seeds() {
    const Centre centre;
    return {{"bytes", invite_bytes(centre.invite)}, seed("text", armoured(centre.invite))};
}

}  // namespace amani::fuzz
