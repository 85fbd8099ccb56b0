#include "node/serving/shown_logs.h"

#include "sync/log/log_file.h"

namespace amani::serving {

namespace json = boost::json;

namespace {

// Reads on as it is sent.
class LogFile final : public http::BodySource {
  public:
    explicit LogFile(log::LogFileReader reader) : reader_(reader) {}
    State next(std::string& chunk) override {
        base::Bytes piece;
        const bool has_more = reader_.next(piece);
        chunk += base::text_of(piece);
        return has_more ? State::more : State::ended;
    }

  private:
    log::LogFileReader reader_;
};

}  // namespace

http::DocumentState stage_of(station::Station& station, base::EventId id) {
    const auto state = station.replica().logs().state(id.log());
    const std::uint32_t sequence = id.sequence();
    http::DocumentState stage;
    stage.carrier = "tls";
    const bool is_ours = id.site() == station.identity().site && !id.log().is_feed();
    if (!is_ours || station.identity().is_hub()) {
        // An event of another site, or the centre's own: it is here, so the hub has it.
        stage.stage = station.journal().applied_through(id.log()) >= sequence
                          ? http::Stage::in_the_books
                          : http::Stage::accepted_at_hub;
    } else if (station.agreed_through(id.log()) >= sequence) {
        stage.stage = http::Stage::in_the_books;
    } else if (state.received >= sequence) {
        stage.stage = http::Stage::accepted_at_hub;
    } else if (state.sealed >= sequence) {
        stage.stage = http::Stage::left_site;
    } else {
        stage.stage = http::Stage::recorded;
        stage.carrier.clear();
    }
    return stage;
}

json::array logs_of(station::Station& station) {
    json::array rows;
    for (const auto& state : station.replica().logs().states()) {
        rows.push_back(json::object{{"id", log::name_of(state.log)},
                                    {"site", state.log.site().value},
                                    {"is_feed", state.log.is_feed()},
                                    {"appended", state.appended},
                                    {"sealed", state.sealed},
                                    {"received", state.received},
                                    {"backed_up", state.backed_up},
                                    {"applied", station.journal().applied_through(state.log)},
                                    {"head", base::to_hex(state.head.view())}});
    }
    return rows;
}

std::vector<http::LogHead> feeds_of(station::Station& station, base::SiteId site) {
    std::vector<http::LogHead> heads;
    for (const auto& state : station.replica().logs().states()) {
        if (!state.log.is_feed() || state.log.site() != site) continue;
        const auto applied = station.journal().applied_through(state.log);
        if (applied == 0) continue;
        heads.push_back(
            {log::name_of(state.log), applied, state.sealed, base::to_hex(state.head.view())});
    }
    return heads;
}

std::optional<http::Response> log_file(station::Station& station, std::string_view name) {
    const auto log = log::log_named(name);
    const auto& logs = station.replica().logs();
    if (!log || logs.state(*log).appended == 0) return std::nullopt;
    http::Response response;
    response.with_header("Content-Type", "application/octet-stream")
        .with_header("Content-Disposition",
                     "attachment; filename=\"" + log::file_name_of(*log) + "\"");
    response.body =
        std::make_shared<LogFile>(log::LogFileReader{logs, station.network(), logs.state(*log)});
    return response;
}

}  // namespace amani::serving
