#include "hub/program/sync_file.h"

#include "node/serving/sync_files.h"
#include "shared/codec/message_pack.h"
#include "shared/store/migrations.h"
#include "shared/views/network/network_view.h"
#include "sync/bundle/telling.h"

#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <memory>

namespace amani::hub {

namespace json = boost::json;

namespace {

constexpr std::array<store::Migration, 1> migrations{{
    {1, "what sites have said to hold in their last file",
     "CREATE TABLE sync_file (log INTEGER PRIMARY KEY, positions BLOB NOT NULL) STRICT;"},
}};

constexpr codec::Limits positions_limits{
    .bytes = 1 << 20, .text_bytes = 64, .items = 40'000, .depth = 4};
// How often, and how many times, it is looked whether what a file brought is applied.
constexpr std::chrono::milliseconds look_again{50};
constexpr int most_looks = 1'200;

void keep_positions(store::Database& database, base::LogId log,
                    const std::vector<session::Position>& positions) {
    database
        .cached(
            "INSERT INTO sync_file (log, positions) VALUES (?1, ?2) "
            "ON CONFLICT (log) DO UPDATE SET positions = excluded.positions")
        .run(log, codec::encode(positions));
}

std::vector<session::Position> positions_of(store::Database& database, base::LogId log) {
    auto& query = database.cached("SELECT positions FROM sync_file WHERE log = ?1");
    std::vector<session::Position> positions;
    if (query.with(log).step()) {
        auto read = codec::decode<std::vector<session::Position>>(query.bytes(0), positions_limits);
        if (read) positions = std::move(read).value();
    }
    query.reset();
    return positions;
}

// The newest installation of a site, which is the one that people carry files from.
const membership::Member* member_of(const membership::Roster& roster, base::SiteId site) {
    const membership::Member* newest = nullptr;
    for (const auto& [log, member] : roster.members())
        if (log.site() == site && !member.revoked_after) newest = &member;
    return newest;
}

http::Answered<http::SyncFile> write(Centre& centre, transport::Owner& door,
                                     std::string_view code) {
    auto& station = centre.station();
    const auto site = views::site_with_code(station.database(), code);
    const auto* member = site ? member_of(station.roster(), site->id) : nullptr;
    if (member == nullptr || site->id == station.identity().site) {
        return base::Refused{http::Refusal{
            .status = 404,
            .code = "sync.no_such_member",
            .field = "site",
            .numbers = {{"site", code}},
            .message = {"محلی با کد «" + std::string{code} + "» عضو شبکه نیست.",
                        "No site with the code \"" + std::string{code} +
                            "\" is a member of the network."},
            .remedy = {
                "کد محل‌های عضو در فهرست محل‌های شبکه است (amani member list).",
                "The network's list of sites shows which are (amani member list)."}}};
    }
    centre.feeds().seal();
    auto settings = door.settings_for(member->key);
    settings.expected = session::Peer{member->log, session::PeerRole::node, member->key};
    const auto now = station.clock().now();
    const auto frames =
        bundle::tell(settings, door.logs(), positions_of(station.database(), member->log), now,
                     bundle::most_frame_bytes);
    const auto file = bundle::write_bundle(
        {.network = station.network(), .from = settings.log, .to = member->log, .made = now},
        centre.feeds().root(), member->key, frames);
    return http::SyncFile{serving::file_name("hub", site->code, now),
                          std::string{base::text_of(file)}};
}

// Answers when the writer's log is applied, or cannot be for now.
class Waiting : public std::enable_shared_from_this<Waiting> {
  public:
    Waiting(boost::asio::io_context& io, Centre& centre, base::LogId log,
            std::function<void()> done)
        : timer_(io), centre_(centre), log_(log), done_(std::move(done)) {}

    void look() {
        const bool is_put_off = centre_.backlog().put_off().contains(log_);
        if (looks_++ == most_looks || is_put_off || !centre_.station().is_behind(log_))
            return done_();
        timer_.expires_after(look_again);
        timer_.async_wait([self = shared_from_this()](const boost::system::error_code& cancelled) {
            if (!cancelled) self->look();
        });
    }

  private:
    boost::asio::steady_timer timer_;
    Centre& centre_;
    base::LogId log_;
    std::function<void()> done_;
    int looks_ = 0;
};

void read(boost::asio::io_context& io, Centre& centre, transport::Owner& door,
          std::string_view file, std::function<void(http::Answered<json::object>)> done) {
    auto& station = centre.station();
    auto opened = serving::opened_file(file, {{}, centre.feeds().root()}, station);
    if (!opened) return done(base::Refused{std::move(opened).error()});
    const auto head = opened->head;
    const auto finish = [&io, &centre, head, done = std::move(done)](const bundle::Heard& heard) {
        auto& here = centre.station();
        auto told = serving::told(head, heard, here);
        if (!told) return done(std::move(told));
        here.transact([&] {
            keep_positions(here.database(), head.from, heard.positions);
            return station::Station::Then::commit;
        });
        (*told)["answer_for"] = (*told)["from"];
        std::make_shared<Waiting>(io, centre, head.from, [done, told = std::move(told)] {
            done(told);
        })->look();
    };
    auto settings = door.settings_for(opened->author);
    bundle::hear(io, door, std::move(settings), std::move(opened).value(), finish);
}

}  // namespace

http::SyncFiles sync_files(boost::asio::io_context& io, Centre& centre, Door& door) {
    store::migrate(centre.station().database(), "sync_files", migrations);
    return {.write = [&centre, &door](std::string_view site) { return write(centre, door, site); },
            .read = [&io, &centre, &door](
                        std::string_view file,
                        auto done) { read(io, centre, door, file, std::move(done)); }};
}

}  // namespace amani::hub
