#include "shared/http/resources/frame/import_memory.h"

namespace amani::http {

void ImportMemory::begin(std::int64_t import) {
    import_ = import;
    database_.cached("DELETE FROM http_imported WHERE kind = ?1").run(kind_);
}

void ImportMemory::remember(base::EventId recorded, base::EventId by, const std::string& before) {
    // What an earlier row of the sheet has said is no state to go back to.
    database_.cached("UPDATE http_imported SET event = ?3 WHERE kind = ?1 AND event = ?2")
        .run(kind_, by, recorded);
    if (database_.rows_changed() != 0) return;
    database_
        .cached(
            "INSERT INTO http_imported(kind, import, event, line, before) VALUES "
            "(?1, ?2, ?3, ?4, ?5)")
        .run(kind_, import_, recorded, line_, before);
}

std::int64_t ImportMemory::restorable() const {
    auto& query =
        database_.cached("SELECT COUNT(*) FROM http_imported WHERE kind = ?1 AND before <> ''");
    query.with(kind_);
    query.step();
    const auto count = query.integer(0);
    query.reset();
    return count;
}

std::int64_t ImportMemory::import() const {
    auto& query = database_.cached("SELECT MAX(import) FROM http_imported WHERE kind = ?1");
    query.with(kind_);
    query.step();
    const auto import = query.integer(0);
    query.reset();
    return import;
}

std::vector<ImportMemory::Row> ImportMemory::rows() const {
    auto& query = database_.cached(
        "SELECT event, line, before FROM http_imported WHERE kind = ?1 ORDER BY line");
    query.with(kind_);
    std::vector<Row> all;
    while (query.step())
        all.push_back({query.id<base::EventId>(0), query.integer(1), query.string(2)});
    query.reset();
    return all;
}

void ImportMemory::forget(base::EventId recorded) {
    database_.cached("DELETE FROM http_imported WHERE kind = ?1 AND event = ?2")
        .run(kind_, recorded);
}

}  // namespace amani::http
