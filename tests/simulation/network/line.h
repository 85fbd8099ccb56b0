// A link between two programs, in memory: it delivers in order, in pieces, and may be cut with
// bytes on the way. Each side is what the program's own shell sees (transport::Owner), so the door
// and the syncer behind it are the real ones; only TCP and TLS are missing.
#pragma once

#include "simulation/network/chance.h"

#include "sync/transport/owner.h"

#include <functional>
#include <optional>

namespace amani::simulation {

class Line {
  public:
    struct Side {
        Side(transport::Owner& program, const session::Settings& settings);

        transport::Owner& owner;
        crypto::PublicKey peer;
        session::Session session;
        base::Bytes said;  // and not delivered yet
        std::optional<base::Instant> wake;
        transport::Outcome outcome;
        bool agreed = false;
        bool differs = false;
    };
    struct World {
        Chance& chance;
        // The hub does what it has put off; and waits for what its other threads do.
        std::function<void()> let_work;
        std::function<void()> let_answer;
        std::function<void(base::Duration)> let_pass;
    };

    Line(World world, Side& caller, Side& answerer)
        : world_(std::move(world)), caller_(caller), answerer_(answerer) {}

    // Until both have hung up, or this many bytes were delivered.
    void talk(std::size_t cut_after);

  private:
    void deliver(Side& from, Side& to);
    void perform(Side& side, session::Effects effects);
    void store(Side& side, std::vector<session::Store> stores);
    // Nothing is on the way: news, else the time that somebody waits for. False: nobody waits.
    [[nodiscard]] bool wait();
    [[nodiscard]] bool is_silent() const { return caller_.said.empty() && answerer_.said.empty(); }

    World world_;
    Side& caller_;
    Side& answerer_;
    std::size_t left_ = 0;  // bytes until the cut
};

}  // namespace amani::simulation
