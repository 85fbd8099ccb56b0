#include "shared/views/cases/late_events_view.h"

#include "shared/views/rows/event_kind.h"
#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr ListColumn columns[] = {
    {"id", "late_event.id", CellKind::event, Sorting::yes},
    {"log", "late_event.log", CellKind::text},
    {"site", "late_event.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    event_kind_column("late_event.type"),
    {"number", "late_event.number", CellKind::text},
    {"day", "late_event.day", CellKind::day},
    {"time", "late_event.time", CellKind::instant},
    {"author", "late_event.author", CellKind::event},
    {"author_name", "site_user.name", CellKind::text},
    {"through", "late_event.through", CellKind::event},
    name_column<domain::Breach>("breach", "NULLIF(late_event.breach, 0)").sometimes(),
    {"detail", "late_event.detail", CellKind::text},
};

constexpr Sought texts[] = {{Sought::By::part, "search_key(late_event.number)"},
                            {Sought::By::part, "search_key(late_event.detail)"}};

void forget(store::Database& database, base::LogId log, std::uint32_t through) {
    database.cached("DELETE FROM late_event WHERE id >= ?1 AND id <= ?2")
        .run(base::EventId::of(log, 0), base::EventId::of(log, through));
}

}  // namespace

const List late_events_list{
    "late-events",
    "late_event LEFT JOIN site ON site.id = late_event.site LEFT JOIN site_user ON site_user.id = "
    "late_event.author",
    columns,
    "id",
    Direction::ascending,
    texts};

void LateEventsProjection::apply(const domain::Event&, const domain::LateEventsDecided& decided) {
    forget(database_, decided.through.log(), decided.through.sequence());
}

void note_late_events(store::Database& database, base::LogId log,
                      const std::vector<LateEvent>& events) {
    forget(database, log, base::max_sequence);
    for (const LateEvent& event : events)
        database
            .cached(
                "INSERT INTO late_event(id, log, site, type, number, day, time, author, through, "
                "breach, detail, row) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
            .run(event.id, event.log, event.id.site(), event.type, event.number, event.day,
                 event.time, event.author, event.through,
                 event.breach ? static_cast<std::int64_t>(*event.breach) : 0, event.detail,
                 base::ByteView{event.row});
}

std::vector<WaitingEvent> waiting_events(store::Database& database, base::LogId log) {
    return rows<WaitingEvent>(
        database, "SELECT id, through FROM late_event WHERE id >= ?1 AND id <= ?2 ORDER BY id",
        base::EventId::of(log, 0), base::EventId::of(log, base::max_sequence));
}

std::optional<domain::Event> waiting_event(store::Database& database, base::EventId id) {
    auto& query = database.cached("SELECT row FROM late_event WHERE id = ?1");
    std::optional<domain::Event> found;
    if (query.with(id).step())
        if (auto event = domain::decode_event(id, query.bytes(0))) found = std::move(event).value();
    query.reset();
    return found;
}

}  // namespace amani::views
