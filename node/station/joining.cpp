#include "node/station/joining.h"

#include "node/station/new_site.h"
#include "node/station/station.h"
#include "shared/codec/codec.h"
#include "shared/domain/network/password.h"
#include "sync/membership/invite.h"

#include <algorithm>

namespace amani::station {

namespace {

domain::SiteKind kind_of(membership::SiteRole role) { return static_cast<domain::SiteKind>(role); }

std::vector<domain::Role> roles_of_first_user(domain::SiteKind kind) {
    using enum domain::Role;
    std::vector<domain::Role> roles{administrator};
    for (const auto role : {parts_desk, used_desk, finance, clerk, technician, supervisor, store,
                            shipping, domain::Role::agent}) {
        if (domain::has_role(kind, role)) roles.push_back(role);
    }
    return roles;
}

Identity identity_of(const membership::InviteFile& invite, const crypto::PublicKey& key) {
    const auto& terms = invite.invite.terms;
    return {.root = terms.root,
            .site = terms.site,
            .code = terms.code,
            .name = terms.code,
            .kind = kind_of(terms.role),
            .incarnation = terms.incarnation,
            .first_number = std::max(1U, terms.block.first),
            .hub_addresses = terms.hub_addresses,
            .proof = codec::encode(membership::join(invite, key))};
}

void record_first_user(Station& site, const domain::UserAdded& user, const std::string& verifier) {
    site.transact([&] {
        const std::vector<domain::Body> bodies{user};
        const auto events = site.journal().record({{}, site.desk().today()}, bodies);
        site.database()
            .cached("INSERT INTO credential (user, verifier) VALUES (?1, ?2)")
            .run(events.back().id, verifier);
        return Station::Then::commit;
    });
}

}  // namespace

base::Result<domain::UserAdded, Trouble> first_user_of(domain::SiteKind kind,
                                                       const FirstUser& user) {
    auto added =
        domain::decide(domain::AddUserState{.site = kind},
                       domain::AddUser{user.login, user.name.empty() ? user.login : user.name,
                                       roles_of_first_user(kind)});
    if (added) return std::move(added).value();
    const auto refusal = domain::text_of(added.error());
    return base::Refused{
        Trouble{refusal.en + " " + refusal.remedy_en, refusal.fa + " " + refusal.remedy_fa}};
}

base::Result<Identity, Trouble> join(const Paths& paths, const Joining& joining,
                                     const base::Clock& clock, base::Randomness& randomness) {
    const auto invite = membership::read_armoured(joining.armoured_invite);
    if (!invite) {
        return base::Refused{Trouble{"this is not a whole invite: " + invite.error().why,
                                     "این دعوت‌نامه کامل نیست: " +
                                         invite.error().why + "؛ متن آن را دوباره از مرکز بگیرید"}};
    }
    const auto kind = kind_of(invite->invite.terms.role);
    const auto user = first_user_of(kind, joining.user);
    if (!user) return base::Refused{user.error()};

    auto making =
        NewSite::begin(paths, {.program = "amani-node", .does = "join", .since = clock.now()});
    if (!making) return base::Refused{std::move(making).error()};
    auto key = crypto::SecretKey::generate(randomness);
    crypto::write_key_file(paths.key(), key, joining.passphrase);
    auto identity = identity_of(*invite, key.public_key());
    {
        Station site{paths, identity, std::move(key), clock};
        record_first_user(site, *user, joining.user.password_verifier);
    }
    making->finish(identity);
    return identity;
}

std::optional<Trouble> trouble_with(const Secrets& secrets) {
    if (secrets.passphrase && secrets.passphrase->empty()) {
        return Trouble{
            "the passphrase is empty; give it as the first line, or leave "
            "--passphrase-stdin out",
            "گذرعبارت خالی است؛ آن را در سطر نخست بدهید یا ‎--passphrase-stdin‎ را "
            "ننویسید"};
    }
    if (domain::is_acceptable_password(secrets.password)) return std::nullopt;
    return Trouble{
        "give the first user's password, 8 characters or more, with --password-stdin",
        "گذرواژه کاربر نخست را، ۸ نویسه یا بیشتر، با ‎--password-stdin‎ بدهید"};
}

}  // namespace amani::station
