#include "sync/bundle/telling.h"

#include "sync/session/frame_buffer.h"
#include "sync/session/limits.h"

#include <algorithm>

namespace amani::bundle {

namespace {

using namespace session;

class Imagined final : public Gatekeeper {
  public:
    explicit Imagined(const Peer& peer) : peer_(peer) {}
    base::Result<Peer, NotAdmitted> admit(const Hello&, const crypto::PublicKey&,
                                          base::Instant) override {
        return peer_;
    }

  private:
    const Peer& peer_;
};

constexpr std::uint64_t any_credit = std::uint64_t{1} << 40;

base::Bytes said_by(const Settings& settings, const std::vector<Position>& theirs,
                    base::Instant now) {
    base::Bytes frames;
    write_frame(frames, Hello{.network = settings.network,
                              .log = settings.expected->log,
                              .role = settings.expected->role,
                              .clock = now,
                              .credit = any_credit});
    std::size_t at = 0;
    do {
        const auto count = std::min(theirs.size() - at, limits::positions_in_frame);
        const auto first = theirs.begin() + static_cast<std::ptrdiff_t>(at);
        Have have;
        have.positions.assign(first, first + static_cast<std::ptrdiff_t>(count));
        at += count;
        have.more = at < theirs.size() ? More::yes : More::no;
        write_frame(frames, have);
    } while (at < theirs.size());
    return frames;
}

}  // namespace

base::Bytes tell(Settings settings, LogPort& logs, const std::vector<Position>& theirs,
                 base::Instant now, std::size_t most_bytes) {
    settings.stay = Settings::Stay::open;
    // What the peer holds is said below, and nothing is to be presumed before.
    settings.memory = {};
    settings.memory.was_cut_off = true;
    const base::Bytes peer_says = said_by(settings, theirs, now);
    Imagined gate{*settings.expected};
    Session session{std::move(settings), logs, gate};
    base::Bytes frames;
    const auto take = [&](const Effects& effects) {
        std::size_t said = 0;
        for (const Effect& effect : effects) {
            const auto* send = std::get_if<Send>(&effect);
            if (send == nullptr) continue;
            base::append(frames, send->bytes);
            said += send->bytes.size();
        }
        return said;
    };
    std::size_t said = take(session.start(now));
    said += take(session.on_bytes(peer_says, now));
    while (said > 0 && frames.size() < most_bytes) said = take(session.on_sent(said, now));
    return frames;
}

}  // namespace amani::bundle
