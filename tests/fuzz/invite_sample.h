// A centre with a key that is the same every time, and an invite of it.
#pragma once

#include "support/counting_randomness.h"
#include "sync/membership/invite.h"

namespace amani::fuzz {

struct Centre {
    base::CountingRandomness randomness;
    crypto::SecretKey root = crypto::SecretKey::generate(randomness);
    membership::InviteFile invite = membership::issue_invite({.hub_addresses = {"hub.example:7443"},
                                                              .site = {7},
                                                              .code = "AG-KRJ",
                                                              .role = membership::SiteRole::agent,
                                                              .incarnation = 1,
                                                              .block = {1, 500},
                                                              .expires = {1'795'000'000'000}},
                                                             root, randomness);
    crypto::PublicKey node = crypto::SecretKey::generate(randomness).public_key();
};

}  // namespace amani::fuzz
