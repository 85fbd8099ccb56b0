// Small files that must survive a power cut. When a call returns, the file is on the disk; a reader
// finds the old file or the new one, never a part.
#pragma once

#include <filesystem>
#include <string_view>

namespace amani::station {

// Written beside (".new", owner-only), synced, renamed; then the folder is synced. Throws
// std::system_error when the disk refuses.
void write_durably(const std::filesystem::path& path, std::string_view text);
// Makes what was written, renamed or removed in this folder survive a power cut.
void sync_folder(const std::filesystem::path& folder);
void sync_file(const std::filesystem::path& path);

}  // namespace amani::station
