#include "sync/bundle/hearing.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <memory>

namespace amani::bundle {

namespace {

using namespace session;

// Bytes that are played before others have their turn on this thread.
constexpr std::size_t step_bytes = 64 << 10;
constexpr std::uint64_t any_window = std::uint64_t{1} << 40;

class Hearing : public std::enable_shared_from_this<Hearing> {
  public:
    Hearing(boost::asio::io_context& io, transport::Owner& owner, Settings settings, Bundle bundle,
            std::function<void(const Heard&)> done)
        : io_(io),
          owner_(owner),
          bundle_(std::move(bundle)),
          session_(std::move(settings), owner.logs(), owner.gate()),
          done_(std::move(done)) {}

    void begin() {
        perform(session_.start(now()));
        go_on();
    }

  private:
    [[nodiscard]] base::Instant now() const { return owner_.clock().now(); }

    void step() {
        const auto size = std::min(step_bytes, bundle_.frames.size() - at_);
        const auto bytes = base::ByteView{bundle_.frames}.subspan(at_, size);
        at_ += size;
        perform(session_.on_bytes(bytes, now()));
        go_on();
    }

    // Waits until what came is stored.
    void go_on() {
        if (waits_for_ > 0) return;
        const bool is_over = session_.is_closed() || at_ == bundle_.frames.size();
        boost::asio::post(io_, [self = shared_from_this(), is_over] {
            if (is_over)
                self->end();
            else
                self->step();
        });
    }

    void perform(Effects effects) {
        std::vector<Store> stores;
        for (Effect& effect : effects) {
            if (const auto* send = std::get_if<Send>(&effect)) {
                dropped_ += send->bytes.size();
            } else if (auto* store = std::get_if<Store>(&effect)) {
                stores.push_back(std::move(*store));
            } else if (const auto* notice = std::get_if<Notice>(&effect)) {
                hear_of(*notice);
            } else if (auto* close = std::get_if<Close>(&effect)) {
                heard_.reason = close->reason;
                heard_.text = std::move(close->text);
            }
        }
        if (dropped_ > 0) {
            const auto size = std::exchange(dropped_, 0);
            perform(session_.on_sent(size, now()));
        }
        if (!stores.empty()) store(std::move(stores));
    }

    // When the file was written says nothing of the peer's clock now.
    void hear_of(const Notice& notice) {
        if (std::holds_alternative<PeerKnown>(notice)) return;
        heard_.agrees = heard_.agrees || std::holds_alternative<Agreed>(notice);
        heard_.differs = heard_.differs || std::holds_alternative<Differs>(notice);
        owner_.noticed(bundle_.author, notice);
    }

    void store(std::vector<Store> stores) {
        for (const Store& each : stores)
            coming_[each.token] = {each.first,
                                   !owner_.logs().head_at(each.log, each.first).empty()};
        ++waits_for_;
        owner_.store(std::move(stores), [self = shared_from_this()](std::vector<Stored> stored) {
            boost::asio::post(self->io_,
                              [self, stored = std::move(stored)] { self->stored(stored); });
        });
    }

    void stored(const std::vector<Stored>& answers) {
        --waits_for_;
        for (const Stored& each : answers) count(each);
        if (answers.empty())  // a full disk
            perform(session_.close(Reason::stopping, "nothing can be stored now", now()));
        else
            perform(session_.on_stored(answers, now()));
        go_on();
    }

    void count(const Stored& stored) {
        ++heard_.verdicts[stored.verdict];
        const auto coming = coming_.extract(stored.token);
        if (coming.empty() || stored.through < coming.mapped().first) return;
        const auto events = stored.through - coming.mapped().first + 1;
        (coming.mapped().is_known ? heard_.events_known : heard_.events_new) += events;
    }

    void end() {
        if (const auto memory = session_.memory(); !memory.heard.back().is_empty())
            heard_.positions = memory.heard.back().all();
        done_(heard_);
    }

    boost::asio::io_context& io_;
    transport::Owner& owner_;
    Bundle bundle_;
    Session session_;
    std::function<void(const Heard&)> done_;
    struct Coming {
        std::uint32_t first = 0;
        bool is_known = false;
    };
    std::map<std::uint64_t, Coming> coming_;  // given to the owner, by token
    Heard heard_;
    std::size_t at_ = 0;
    std::size_t dropped_ = 0;
    int waits_for_ = 0;
};

}  // namespace

void hear(boost::asio::io_context& io, transport::Owner& owner, Settings settings, Bundle bundle,
          std::function<void(const Heard&)> done) {
    settings.side = Settings::Side::answerer;
    settings.stay = Settings::Stay::open;
    settings.listens_only = true;
    settings.window = any_window;
    settings.peer_key = bundle.author;
    settings.memory = {};
    std::make_shared<Hearing>(io, owner, std::move(settings), std::move(bundle), std::move(done))
        ->begin();
}

}  // namespace amani::bundle
