#include "hub/founding.h"

#include "hub/opening.h"
#include "node/station/new_site.h"
#include "shared/domain/network/site.h"

namespace amani::hub {

namespace {

constexpr base::SiteId first_site{1};

std::optional<station::Trouble> trouble_with_site(const Founding& founding) {
    const auto defined = domain::decide(
        domain::DefineSiteState{.next = first_site},
        domain::DefineSite{
            .code = founding.code, .name = founding.name, .kind = domain::SiteKind::central});
    if (defined) return std::nullopt;
    const auto refusal = domain::text_of(defined.error());
    return station::Trouble{refusal.en + " " + refusal.remedy_en,
                            refusal.fa + " " + refusal.remedy_fa};
}

}  // namespace

base::Result<station::Identity, station::Trouble> found_network(const station::Paths& paths,
                                                                const Founding& founding,
                                                                const base::Clock& clock,
                                                                base::Randomness& randomness) {
    if (auto trouble = trouble_with_site(founding)) return base::Refused{std::move(*trouble)};
    const auto user = station::first_user_of(domain::SiteKind::central, founding.user);
    if (!user) return base::Refused{user.error()};

    auto making = station::NewSite::begin(
        paths, {.program = "amani-hub", .does = "init", .since = clock.now()});
    if (!making) return base::Refused{std::move(making).error()};
    auto root = crypto::SecretKey::generate(randomness);
    auto key = crypto::SecretKey::generate(randomness);
    crypto::write_key_file(paths.root_key(), root, founding.passphrase);
    crypto::write_key_file(paths.key(), key, founding.passphrase);
    const station::Identity identity{.root = root.public_key(),
                                     .site = first_site,
                                     .code = founding.code,
                                     .name = founding.name,
                                     .kind = domain::SiteKind::central,
                                     .incarnation = 1,
                                     .first_number = 1};
    {
        const auto founded = open_hub(paths, identity, std::move(key), std::move(root), clock);
        founded.centre->begin_day(base::day_in_tehran(clock.now()));
        founded.centre->members().found({user->login, user->name, founding.user.password_verifier});
    }
    making->finish(identity);
    return identity;
}

}  // namespace amani::hub
