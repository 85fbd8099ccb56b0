// A network in one thread: real sessions and replicas, real logs in SQLite, virtual clocks that may
// be wrong and jump, and faults drawn from one seed. A crash loses what is in memory: sessions,
// what is remembered of peers, and segments not committed yet. A link delivers in order, late, in
// pieces, and is cut with bytes on the way; a stick brings segments again, late and out of order.
// The same seed gives the same run.
#pragma once

#include "simulation/site.h"

#include "sync/membership/invite.h"
#include "sync/session/session.h"

#include <queue>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace amani::simulation {

// Deliberate mistakes that the checks must find; a check that no canary fails proves nothing.
enum class Canary {
    none,
    receipts_before_storing,
    forgets_the_last_commit,
    takes_another_branch_for_a_receipt,
    counts_what_comes_after_a_revocation,
};

// What happens once, in the middle of a run, to the first site or to the hub.
enum class Calamity {
    none,
    site_is_revoked,
    site_is_restored,             // and listens before it writes
    site_is_restored_and_writes,  // without knowing that it was restored
    site_is_cloned,
    hub_is_restored,  // and listens before it writes
};

struct Plan {
    std::uint64_t seed = 1;
    int nodes = 4;
    base::Duration faulty = base::seconds(90);  // then the faults stop
    base::Duration calm =
        base::seconds(240);  // and everything must have arrived by the end of this
    Canary canary = Canary::none;
    Calamity calamity = Calamity::none;
};

struct Conversation;

class World final : public base::Randomness {
  public:
    explicit World(const Plan& plan);
    ~World() override;

    // Runs the plan. What went wrong, each once; empty when all promises held.
    [[nodiscard]] std::vector<std::string> run();

    void fill(std::span<std::uint8_t> bytes) override;

    struct Tally {
        int calls = 0;
        int cuts = 0;
        int crashes = 0;
        int events = 0;
        int agreements = 0;
        int sticks = 0;
        int clock_jumps = 0;
        int forks = 0;
        bool had_calamity = false;
    };
    [[nodiscard]] const Tally& tally() const { return tally_; }

  private:
    enum class End { node, hub };

    void at(base::Duration after, std::function<void()> what);
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high);
    [[nodiscard]] bool is_faulty() const { return now_ < faults_end_; }
    [[nodiscard]] base::Instant time_of(const Site& site) const { return now_ + site.clock_error; }
    [[nodiscard]] std::unique_ptr<Site> a_node(base::LogId log, crypto::SecretKey key) const;
    void open_gate(Site& site);
    void reopen(Site& site, std::unique_ptr<store::Database> database);

    void write(Site& site, base::LogId log);
    void live(Site& site);  // a node writes and calls
    void lead();            // the hub writes feeds, and backs up
    void back_up_hub();
    void misbehave();  // cuts, crashes, wrong clocks, sticks
    void carry_a_stick();
    void call(Site& node);
    void crash(Site& site);
    void cut(Conversation& conversation);
    void perform(std::uint64_t conversation, End end, session::Effects effects);
    void notice(Conversation& conversation, End end, const session::Notice& notice);
    void commit(Site& site);
    void come_soon(Site& site);  // a commit

    void back_up_for_calamity();
    void strike();
    void note_what_is_held();

    void check_receipts();
    void check_convergence();
    void check_branches(const Site& node);
    void check_revocation();
    [[nodiscard]] bool may_end_so(const session::Close& close, const Site& node) const;
    void fail(const std::string& what);

    Plan plan_;
    std::mt19937_64 random_;
    base::Instant now_{1'700'000'000'000};
    base::Instant faults_end_;
    struct Due {
        base::Instant at;
        std::uint64_t order;
        std::function<void()> what;
        friend bool operator>(const Due& a, const Due& b) {
            return std::pair{a.at, a.order} > std::pair{b.at, b.order};
        }
    };
    std::priority_queue<Due, std::vector<Due>, std::greater<>> queue_;
    std::uint64_t order_ = 0;
    std::unique_ptr<Site> hub_;
    std::vector<std::unique_ptr<Site>> nodes_;
    std::map<std::uint64_t, std::unique_ptr<Conversation>> conversations_;
    std::uint64_t next_conversation_ = 1;
    std::vector<std::string> failures_;
    Tally tally_;

    std::unique_ptr<store::Database> backup_;      // that the calamity brings back
    std::map<base::LogId, log::LogState> before_;  // what was held when it struck
    std::vector<base::LogId> heard_;               // sites that a restored hub has settled with
    std::uint32_t revoked_after_ = 0;
};

}  // namespace amani::simulation
