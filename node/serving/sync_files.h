// What both programs say of a file that was carried to them.
#pragma once

#include "node/station/station.h"
#include "shared/http/refusal.h"
#include "sync/bundle/hearing.h"

#include <boost/json.hpp>

#include <string>

namespace amani::serving {

// Opens a file that must be for this reader, and of its network.
struct FileReader {
    base::LogId log;  // none: the hub
    const crypto::SecretKey& key;
};
[[nodiscard]] http::Answered<bundle::Bundle> opened_file(std::string_view file,
                                                         const FileReader& reader,
                                                         station::Station& station);
// What it was, or why its writer is not believed here.
[[nodiscard]] http::Answered<boost::json::object> told(const bundle::BundleHead& head,
                                                       const bundle::Heard& heard,
                                                       station::Station& station);
// "KRJ-to-hub-1405-09-08-1432.amani-sync"
[[nodiscard]] std::string file_name(std::string_view from, std::string_view to, base::Instant made);

}  // namespace amani::serving
