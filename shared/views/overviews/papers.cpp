#include "shared/views/overviews/papers.h"

namespace amani::views {

// `number <> ''` lets SQLite take the indexes, which leave papers without a number out.
std::vector<base::EventId> papers_with_number(store::Database& database, std::string_view number) {
    auto& query = database.cached(
        "SELECT id FROM job WHERE number = ?1 "
        "UNION SELECT id FROM used_part WHERE number = ?1 AND number <> '' "
        "UNION SELECT id FROM waybill WHERE number = ?1 AND number <> '' AND sent_time <> 0 "
        "UNION SELECT id FROM stock_document WHERE number = ?1 AND number <> '' ORDER BY 1");
    std::vector<base::EventId> papers;
    query.with(number);
    while (query.step()) papers.push_back(query.id<base::EventId>(0));
    query.reset();
    return papers;
}

}  // namespace amani::views
