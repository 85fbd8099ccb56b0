#include "node/serving/station_desk.h"

namespace amani::serving {

void StationDesk::transact(const std::function<bool()>& work) {
    using Then = station::Station::Then;
    station::Station& station = *second_.station;
    station.transact([&] {
        station.look_again();  // the first station may have written since this one was opened
        if (!work()) return Then::undo;
        // Stores the log's running digest now: otherwise the first station would read every
        // imported row again to compute it.
        station.journal().flush();
        station.journal().mark_boundary(station.identity().log());
        return Then::commit;
    });
}

}  // namespace amani::serving
