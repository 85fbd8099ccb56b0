// The hub's side of every session. Takes segments in: verified on worker threads, stored many at a
// time in one commit, acknowledged at once. The centre applies them later, a slice at a time, so
// that no request to the hub waits for a backlog.
#pragma once

#include "hub/centre.h"
#include "hub/refused_installations.h"
#include "shared/base/guarded.h"
#include "sync/session/gates.h"
#include "sync/transport/listener.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace amani::hub {

struct DoorOptions {
    boost::asio::ip::tcp::endpoint at;
    unsigned verifiers = 1;             // threads
    std::size_t segments_at_once = 64;  // applied in one transaction
    // Applied in one transaction while segments are arriving: acknowledging comes first, and a
    // session waits for no more than one such slice.
    std::size_t segments_while_receiving = 2;
    // Opens a segment; pure, called on a verifier's thread.
    std::function<session::OpenedStore(const session::Store&, const crypto::Hash& network,
                                       const session::Before&)>
        open = session::open_store;
};

class Door final : public transport::Owner {
  public:
    Door(boost::asio::io_context& io, Centre& centre, DoorOptions options);
    ~Door() override;

    [[nodiscard]] std::uint16_t port() const { return listener_->port(); }
    [[nodiscard]] std::size_t connections() const { return listener_->connections(); }
    // Call after something was recorded at the centre: it is sealed together with what follows
    // within a moment, and the sessions are told.
    void local_changed();
    void stop();
    // Runs a piece of the hub's own work (not a request). When the disk refuses, the work stays
    // where it is and is tried again; sessions go on, and so do requests that only read. False when
    // it failed.
    bool attempt(const std::function<void()>& work);
    // Called after events were applied: for the live streams.
    std::function<void()> on_applied;
    // Called before sites are told what was sealed.
    std::function<void()> on_sealed;
    // Called when a site holds more of a feed of this epoch than the hub that signs it: the store
    // is an older copy, and a new epoch must begin before anything more is signed.
    std::function<void(base::LogId feed)> on_outdated;

    struct Counts {
        std::uint64_t segments_stored = 0;
        std::uint64_t segments_refused = 0;
        std::uint64_t commits = 0;
        std::uint64_t sessions_ended = 0;
        std::uint64_t failures = 0;  // of the hub's own work
    };
    [[nodiscard]] const Counts& counts() const { return counts_; }
    [[nodiscard]] const RefusedInstallations& refused() const { return refused_; }
    // The last contact with the member that writes this log, since the hub was started. Asked for
    // on any thread, as are connections() and refused().
    struct Contact {
        base::Instant at;
        base::Duration skew;  // the member's clock minus the hub's
        std::string program;  // "amani-node 0.1.0", as the member says
    };
    [[nodiscard]] std::optional<Contact> contact(base::LogId log) const;
    // Since when this door counts contacts.
    [[nodiscard]] base::Instant opened() const { return opened_; }

  private:
    struct Arrived {
        std::vector<session::OpenedStore> opened;
        Answer answer;
    };
    [[nodiscard]] const base::Clock& clock() const override { return centre_.station().clock(); }
    [[nodiscard]] session::LogPort& logs() override { return centre_.station().replica().port(); }
    [[nodiscard]] session::Gatekeeper& gate() override { return gate_; }
    [[nodiscard]] session::Settings settings_for(const crypto::PublicKey& peer) override;
    void store(std::vector<session::Store> stores, Answer answer) override;
    void noticed(const crypto::PublicKey& peer, const session::Notice& notice) override;
    void ended(const crypto::PublicKey& peer, const transport::Outcome& outcome) override;

    [[nodiscard]] base::LogId log_of(const crypto::PublicKey& key);
    // Opens a segment. A failure that is not the sender's fault, such as lack of memory, makes the
    // sender send it another time.
    [[nodiscard]] session::OpenedStore open(const session::Store& store,
                                            const crypto::Hash& network,
                                            const session::Before& before) const;
    // Runs `work` on the io_context's thread, unless the door is destroyed by then.
    void post(std::function<void(Door&)> work);
    void commit_arrived();
    [[nodiscard]] session::Stored take(const session::OpenedStore& opened);
    void try_again_later();
    void apply_slice();
    void post_apply();
    void seal_and_tell();

    boost::asio::io_context& io_;
    Centre& centre_;
    DoorOptions options_;
    session::HubGate members_;
    RefusedInstallations refused_;
    NotingGate gate_{members_, refused_};
    boost::asio::steady_timer again_;
    boost::asio::steady_timer gathering_;
    boost::asio::thread_pool verifiers_;
    std::deque<Arrived> arrived_;
    Counts counts_;
    base::Instant opened_;
    base::Guarded<std::map<base::LogId, Contact>> contacts_;
    std::optional<base::LogId> outdated_by_;
    boost::asio::steady_timer::time_point last_arrival_{};
    bool will_commit_ = false;
    bool will_apply_ = false;
    bool will_try_again_ = false;
    bool is_gathering_ = false;  // something was recorded and is not sealed yet
    bool is_stopped_ = false;
    std::unique_ptr<transport::Listener> listener_;
    std::shared_ptr<Door*> here_ = std::make_shared<Door*>(this);
};

}  // namespace amani::hub
