// What an operator of the hub alerts on, beside what every site tells (node/serving): sites that
// have gone quiet, work that waits, backups that are missing.
#pragma once

#include "hub/centre.h"
#include "hub/door.h"
#include "shared/http/metrics.h"

namespace amani::hub {

// The centre and the door must outlive the metrics.
void add_metrics(http::Metrics& metrics, Centre& centre, Door& door);

}  // namespace amani::hub
