#include "node/serving/station_desk.h"

namespace amani::serving {

void StationDesk::transact(const std::function<bool()>& work) {
    using Then = station::Station::Then;
    station::Station& station = *second_.station;
    station.transact([&] {
        station.look_again();  // the first station may have written since this one was opened
        if (!work()) return Then::undo;
        // So that nobody has to add up what all these events did when the first station goes on.
        station.journal().flush();
        station.journal().mark_boundary(station.identity().log());
        return Then::commit;
    });
}

}  // namespace amani::serving
