#include "node/serving/station_trial.h"

#include <utility>

namespace amani::serving {

StationTrial::StationTrial(station::CopiedStation copied)
    : copied_(std::move(copied)), nothing_stays_(copied_.station->database()) {}

void StationTrial::write_gathered() {
    copied_.station->journal().flush();
    copied_.station->replica().logs().flush();
}

}  // namespace amani::serving
