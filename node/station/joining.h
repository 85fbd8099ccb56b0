// Taking an invite: a site and its first user, whole or nothing. Needs no network.
#pragma once

#include "node/station/identity.h"
#include "node/station/opening.h"
#include "shared/base/time.h"
#include "shared/domain/network/user.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::station {

// The first person who may sign in; has every role that the site's kind allows.
struct FirstUser {
    std::string login;
    std::string name;               // empty: as the login
    std::string password_verifier;  // crypto::password_verifier
};
[[nodiscard]] base::Result<domain::UserAdded, Trouble> first_user_of(domain::SiteKind kind,
                                                                     const FirstUser& user);

struct Joining {
    std::string_view armoured_invite;
    std::optional<std::string_view> passphrase;  // seals the key; none: only the file's mode
    FirstUser user;
};
// Everything is checked before anything is written.
[[nodiscard]] base::Result<Identity, Trouble> join(const Paths& paths, const Joining& joining,
                                                   const base::Clock& clock,
                                                   base::Randomness& randomness);

// What is wrong with the passphrase or with the first user's password; nothing when both will do.
// Call it before a password is hashed or a key is sealed.
[[nodiscard]] std::optional<Trouble> trouble_with(const Secrets& secrets);

}  // namespace amani::station
