// All that a waybill carries, as the texts of a set of QR codes on its paper: for a receiver who
// has nothing else, neither the sender's document nor a connection. Anything that reads QR codes
// shows it; each text begins with the code of the waybill itself (base/paper_code.h), so that a
// scanner which ends at the first line names the waybill.
//
//     AMANI:AG-KRJ:KRJ-WB-04-000331:7F3A91C2
//     1/2 AG-KRJ THR used_parts
//     KRJ-U-04-000412
//
// The lines after these two are as the command line takes them: a used part's tag, or
// PART[/condition]=QUANTITY[:SERIAL,SERIAL].
#pragma once

#include "shared/base/paper_code.h"

#include <cstddef>
#include <string>
#include <vector>

namespace amani::http {

inline constexpr std::size_t manifest_code_bytes = 1'200;  // a phone still reads it from paper

// `route`: from whom, to whom, and what it is.
[[nodiscard]] std::vector<std::string> manifest_texts(const base::PaperCode& waybill,
                                                      const std::string& route,
                                                      const std::vector<std::string>& lines);

}  // namespace amani::http
