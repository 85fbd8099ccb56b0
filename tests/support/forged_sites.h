// A real hub, and sites whose real keys sign whatever a test wants them to sign: what a valid
// member can do to everybody else.
#pragma once

#include "shared/codec/codec.h"
#include "shared/codec/row.h"
#include "shared/domain/registry/event.h"
#include "shared/views/balances/effects_digest.h"
#include "support/founded_hub.h"
#include "support/set_clock.h"
#include "sync/session/stored_logs.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace amani::hub {

// Signs segments of a site's log, one after the other; the chain and the digest are right unless a
// test asks for a wrong one.
class ForgedSite {
  public:
    ForgedSite(base::LogId log, const crypto::Hash& network, crypto::SecretKey key)
        : log_(log), network_(network), key_(std::move(key)) {}

    [[nodiscard]] base::LogId log() const { return log_; }
    [[nodiscard]] base::SiteId site() const { return log_.site(); }
    [[nodiscard]] const crypto::SecretKey& key() const { return key_; }
    [[nodiscard]] base::EventId next() const {
        return base::EventId::of(log_, last_ + static_cast<std::uint32_t>(rows_.size()) + 1);
    }

    struct Says {
        base::UserId author;
        base::Day day;
        base::LogicalTime time{1'763'000'000'000LL << 16};
    };
    // The event's id: what it will have once sealed.
    base::EventId write(const Says& says, domain::Body body) {
        domain::Event event{.id = next(),
                            .type = domain::type_of(body),
                            .time = says.time,
                            .author = says.author,
                            .day = says.day,
                            .body = std::move(body)};
        return write_row(domain::encode_event(event));
    }
    base::EventId write_row(base::Bytes row) {
        const auto id = next();
        digest_ += effects_.of_row(id, row);
        rows_.add(row);
        return id;
    }
    // What is written from here on adds up to something else than its events do.
    void lie_about_the_digest() { ++digest_.lanes[0]; }

    [[nodiscard]] session::Store seal(std::uint64_t token) {
        const auto segment = log::seal({.network = network_,
                                        .first = base::EventId::of(log_, last_ + 1),
                                        .previous = previous_,
                                        .digest = log::Digest{digest_.bytes()}},
                                       rows_, key_, log::Effort::live);
        const session::Store store{token, log_, last_ + 1, log::as_sent(segment)};
        last_ = segment.head.last;
        previous_ = segment.head_hash();
        rows_ = {};
        return store;
    }

  private:
    base::LogId log_;
    crypto::Hash network_;
    crypto::SecretKey key_;
    views::EffectsDigest effects_;
    views::StateDigest digest_;
    log::Rows rows_;
    std::uint32_t last_ = 0;
    crypto::Hash previous_;
};

// The hub's station and centre, without a network: what arrives is opened, stored and applied as at
// its door.
class AttackedHub {
  public:
    explicit AttackedHub(std::filesystem::path directory)
        : directory_(std::move(directory)),
          root_(crypto::SecretKey::generate(randomness_)),
          identity_(identity_of_a_hub(root_)) {
        key_ = std::make_unique<crypto::SecretKey>(crypto::SecretKey::generate(randomness_));
        open();
        open_.centre->members().found({"admin", "admin", "none"});
        begin_day();
    }

    void open() {
        open_ =
            open_hub({directory_}, identity_, key_->duplicate(), root_.duplicate(), clock, options);
    }
    void restart() {
        open_ = {};
        open();
    }
    void begin_day() { open_.centre->begin_day(base::day_in_tehran(clock.now())); }

    [[nodiscard]] Centre& centre() { return *open_.centre; }
    [[nodiscard]] station::Station& station() { return *open_.station; }
    [[nodiscard]] base::Day today() const { return base::day_in_tehran(clock.now()); }

    // The centre records; the id of the last event.
    base::EventId records(std::vector<domain::Body> bodies) {
        base::EventId last;
        station().transact([&] {
            last = station().journal().record({{}, today()}, bodies).back().id;
            return station::Station::Then::commit;
        });
        return last;
    }

    // A site, its member and its first person, who may do everything there.
    ForgedSite& joins(base::SiteId site, domain::SiteKind kind) {
        records({domain::SiteDefined{
            .site = site, .code = "S-" + std::to_string(site.value), .name = "S", .kind = kind}});
        auto forged = is_let_in(base::LogId::of(site, 1), kind);
        using enum domain::Role;
        people_[site] = base::UserId::of(
            forged->write({.author = {}, .day = today()},
                          domain::UserAdded{"ali",
                                            "Ali",
                                            {clerk, supervisor, store, domain::Role::agent,
                                             domain::Role::technician, administrator}}));
        return *sites_.emplace(site, std::move(forged)).first->second;
    }
    // The same site under its next incarnation.
    [[nodiscard]] std::unique_ptr<ForgedSite> goes_on(const ForgedSite& site,
                                                      domain::SiteKind kind) {
        return is_let_in(base::LogId::of(site.site(), site.log().incarnation() + 1), kind);
    }
    [[nodiscard]] ForgedSite::Says says(const ForgedSite& site) const {
        return {
            .author = people_.at(site.site()), .day = today(), .time = {clock.now().value << 16}};
    }

    // Seals what the site has written and brings it in; the verdict. Applied when it returns.
    session::Verdict brings(ForgedSite& site) { return brings(site.seal(++token_)); }
    session::Verdict brings(const session::Store& store) {
        const auto opened = session::open_store(
            store, station().network(),
            session::before(store, station().replica().logs(), station().roster()));
        session::Stored stored;
        station().transact([&] {
            stored = centre().take_in(opened);
            return station::Station::Then::commit;
        });
        apply_all();
        return stored.verdict;
    }
    void apply_all() {
        for (int rounds = 0; rounds < 1'000 && centre().apply_some(64); ++rounds) {
        }
        (void)centre().feeds().seal();
    }

    [[nodiscard]] std::multiset<domain::DiscrepancyKind> open_cases(base::SiteId site) {
        std::multiset<domain::DiscrepancyKind> kinds;
        auto& query = station().database().cached(
            "SELECT kind FROM discrepancy WHERE site = ?1 AND unsettled <> 0");
        query.with(site);
        while (query.step()) kinds.insert(static_cast<domain::DiscrepancyKind>(query.integer(0)));
        query.reset();
        return kinds;
    }
    [[nodiscard]] std::int64_t number(std::string_view sql) {
        auto& query = station().database().cached(sql);
        query.with();
        const std::int64_t value = query.step() ? query.integer(0) : 0;
        query.reset();
        return value;
    }
    [[nodiscard]] std::int64_t pieces(domain::Place place, base::PartId part,
                                      domain::Condition condition = domain::Condition::fresh) {
        return views::balance_of(station().database(),
                                 domain::stock_entry(place, condition, part, {}));
    }
    // What everything else rests on, whatever was brought in.
    void expect_sound() {
        EXPECT_TRUE(station().verify().agrees());
        EXPECT_EQ(number("SELECT COALESCE(SUM(amount), 0) FROM balance WHERE book = 4"), 0);
    }

    SetClock clock;
    CentreOptions options;  // of the next opening

  private:
    [[nodiscard]] std::unique_ptr<ForgedSite> is_let_in(base::LogId log, domain::SiteKind kind) {
        auto forged = std::make_unique<ForgedSite>(log, station().network(),
                                                   crypto::SecretKey::generate(randomness_));
        centre().members().admit({log, static_cast<membership::SiteRole>(kind),
                                  forged->key().public_key(),
                                  crypto::hash(forged->key().public_key().view())});
        return forged;
    }

    crypto::SystemRandomness randomness_;
    std::filesystem::path directory_;
    crypto::SecretKey root_;
    station::Identity identity_;
    std::unique_ptr<crypto::SecretKey> key_;
    OpenHub open_;
    std::map<base::SiteId, std::unique_ptr<ForgedSite>> sites_;
    std::map<base::SiteId, base::UserId> people_;
    std::uint64_t token_ = 0;
};

}  // namespace amani::hub
