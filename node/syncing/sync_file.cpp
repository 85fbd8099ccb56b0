#include "node/syncing/sync_file.h"

#include "node/serving/sync_files.h"
#include "sync/bundle/telling.h"

namespace amani::node {

namespace json = boost::json;

namespace {

// What the hub is known to hold: what it has acknowledged, and its own feeds.
std::vector<session::Position> held_by(session::LogPort& logs, const session::Peer& hub) {
    std::vector<session::Position> held;
    for (const session::CutEntry& entry : logs.presumed(hub)) {
        const auto boundary = logs.boundary(entry.log, entry.last);
        if (boundary.kind == session::BoundaryAt::Kind::boundary)
            held.push_back({.log = entry.log, .last = entry.last, .head = boundary.head});
    }
    return held;
}

http::Answered<http::SyncFile> write(station::Station& station, transport::Owner& owner,
                                     const healing::Healing& healing) {
    // After weeks without a link nobody can be listened to first: should this be a copy of a store,
    // the hub will see two branches, and the site heals as after any other contact.
    station.seal_own(healing.not_yet_sealed());
    const auto& identity = station.identity();
    const auto settings = owner.settings_for(identity.root);
    const auto now = station.clock().now();
    auto& logs = owner.logs();
    const auto frames = bundle::tell(settings, logs, held_by(logs, *settings.expected), now,
                                     bundle::most_frame_bytes);
    const auto file = bundle::write_bundle(
        {.network = station.network(), .from = identity.log(), .to = {}, .made = now},
        station.key(), identity.root, frames);
    return http::SyncFile{serving::file_name(identity.code, "hub", now),
                          std::string{base::text_of(file)}};
}

// A file may have been written for an earlier incarnation of this site.
serving::FileReader reader_of(std::string_view file, station::Station& station) {
    const auto head = bundle::head_of(base::view_of(file));
    const auto* key = head ? station.key_of(head->to) : nullptr;
    if (key != nullptr) return {head->to, *key};
    return {station.identity().log(), station.key()};
}

void read(boost::asio::io_context& io, station::Station& station, transport::Owner& owner,
          std::string_view file, std::function<void(http::Answered<json::object>)> done) {
    auto opened = serving::opened_file(file, reader_of(file, station), station);
    if (!opened) return done(base::Refused{std::move(opened).error()});
    const auto head = opened->head;
    auto settings = owner.settings_for(opened->author);
    bundle::hear(io, owner, std::move(settings), std::move(opened).value(),
                 [&station, head, done = std::move(done)](const bundle::Heard& heard) {
                     done(serving::told(head, heard, station));
                 });
}

}  // namespace

http::SyncFiles sync_files(boost::asio::io_context& io, station::Station& station, Syncer& syncer,
                           const healing::Healing& healing) {
    return {.write = [&station, &syncer,
                      &healing](std::string_view) { return write(station, syncer, healing); },
            .read = [&io, &station, &syncer](
                        std::string_view file,
                        auto done) { read(io, station, syncer, file, std::move(done)); }};
}

}  // namespace amani::node
