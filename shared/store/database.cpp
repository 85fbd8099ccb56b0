#include "shared/store/database.h"

namespace amani::store {

Statement& Database::cached(std::string_view sql) {
    const auto found = cache_.find(sql);
    if (found != cache_.end()) return *found->second;
    return *cache_.emplace(std::string{sql}, prepare(sql)).first->second;
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
    if (kind == Kind::writing) {
        database_.begin_writing();
    } else {
        database_.begin_reading();
    }
}

Transaction::~Transaction() {
    if (is_open_) database_.roll_back();
}

void Transaction::commit() {
    base::ensure(is_open_, "a transaction commits once");
    database_.commit();
    is_open_ = false;
}

}  // namespace amani::store
