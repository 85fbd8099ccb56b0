#include "hub/backup.h"

#include "shared/store/sqlite.h"

namespace amani::hub {

// What is sealed before the copy begins is in it. The receipts move last: a crash before that
// leaves them saying too little, which the next backup mends.
std::vector<log::LogState> copy_store(const std::filesystem::path& live,
                                      const std::filesystem::path& copy) {
    store::SqliteOptions looking;
    looking.access = store::SqliteOptions::Access::read_only;
    const auto database = store::open_sqlite(live, looking);
    log::LogStore logs{*database};
    auto covered = logs.states();
    store::back_up_sqlite(live, copy);
    return covered;
}

void note_backed_up(const std::filesystem::path& live, const std::vector<log::LogState>& covered) {
    const auto database = store::open_sqlite(live);
    log::LogStore logs{*database};
    store::Transaction transaction{*database};
    for (const auto& state : covered) logs.mark_backed_up(state.log, state.sealed);
    transaction.commit();
}

}  // namespace amani::hub
