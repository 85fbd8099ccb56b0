// Sends the messages that are due, one after the other, and records what came of each (README.md).
#pragma once

#include "hub/centre.h"
#include "hub/messaging/gateway.h"
#include "shared/views/messages/messages_view.h"

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <optional>

namespace amani::hub {

void migrate_messaging(store::Database& database);

class Dispatcher {
  public:
    // What was handed over and not heard of before this start is settled as unknown. Runs on the
    // thread of `io`, and writes in transactions of its own; `attempt` runs a piece of the hub's
    // work and is false when the disk refused it (Door::attempt). `recorded` is called after the
    // centre has recorded something.
    Dispatcher(boost::asio::io_context& io, Centre& centre, Gateway& gateway,
               std::function<bool(const std::function<void()>&)> attempt,
               std::function<void()> recorded);
    // Begins to look for messages. Call once.
    void start();
    // Looks now; what is due is handed over, one message after the other.
    void look();

  private:
    struct Moment;
    [[nodiscard]] std::optional<views::WaitingMessageRow> next_due();
    [[nodiscard]] bool is_due(const views::WaitingMessageRow& message, const Moment& at);
    void remind();
    [[nodiscard]] bool is_put_off(base::EventId message, base::Instant now);
    void hand_over(const views::WaitingMessageRow& message);
    void heard(const Outgoing& message, base::EventId id, const Handed& handed);
    void settle(const domain::MessageSettled& settled);
    void settle_unheard();

    Centre& centre_;
    Gateway& gateway_;
    std::function<bool(const std::function<void()>&)> attempt_;
    std::function<void()> recorded_;
    boost::asio::steady_timer timer_;
    bool is_busy_ = false;     // a message is handed over and not heard of yet
    bool is_looking_ = false;  // in look(), which an answer does not enter again
    int looks_before_reminder_ = 0;
    bool may_go_on_ = false;  // the gateway has just taken a message, or refused it
};

}  // namespace amani::hub
