#include "hub/backup.h"

#include "shared/store/sqlite.h"
#include "sync/log/log_store.h"

namespace amani::hub {

// What is sealed before the copy begins is in it. The receipts move last: a crash before that
// leaves them saying too little, which the next backup mends.
void back_up(const std::filesystem::path& live, const std::filesystem::path& copy) {
    const auto database = store::open_sqlite(live);
    log::LogStore logs{*database};
    const auto covered = logs.states();
    store::back_up_sqlite(live, copy);
    store::Transaction transaction{*database};
    for (const auto& state : covered) logs.mark_backed_up(state.log, state.sealed);
    transaction.commit();
}

}  // namespace amani::hub
