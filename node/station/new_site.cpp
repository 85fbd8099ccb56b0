#include "node/station/new_site.h"

#include "node/station/durable_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace amani::station {

namespace {

namespace fs = std::filesystem;

// All files that an interrupted making of a site may leave behind, without site.json.
std::vector<fs::path> parts_of_a_site(const Paths& paths) {
    std::vector<fs::path> parts;
    for (const auto& whole : {paths.identity(), paths.key(), paths.root_key()}) {
        parts.push_back(whole);
        parts.back() += ".new";
    }
    parts.push_back(paths.key());
    parts.push_back(paths.root_key());
    parts.push_back(paths.mark());
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        parts.push_back(paths.store());
        parts.back() += end;
    }
    return parts;
}

void clear(const Paths& paths) {
    for (const auto& part : parts_of_a_site(paths)) fs::remove(part);
    sync_folder(paths.directory);
    fs::remove(paths.unfinished());
}

Trouble is_a_site() {
    return {"a site is there already; choose an empty directory",
            "در این پوشه از پیش یک محل هست؛ پوشه خالی دیگری برگزینید"};
}

Trouble of(const Paths& paths, const Trouble& trouble) {
    const auto path = paths.directory.string();
    return {path + ": " + trouble.text, path + ": " + trouble.persian};
}

Trouble holds_a_part(const fs::path& part) {
    const auto path = part.string();
    return {fmt::format("{} is part of a site whose site.json is missing; nothing here is touched. "
                        "Put the site back from its backup, or choose an empty directory.",
                        path),
            fmt::format("{} بخشی از محلی است که site.json آن نیست؛ به آن دست زده نشد. محل را از "
                        "پشتیبان برگردانید یا پوشه خالی دیگری برگزینید.",
                        path)};
}

}  // namespace

bool is_free_for_a_site(const Paths& paths) {
    if (!fs::exists(paths.directory)) return true;
    if (!fs::is_directory(paths.directory) || fs::exists(paths.identity())) return false;
    if (fs::exists(paths.unfinished())) return true;
    // A making that was refused leaves the lock's file.
    return std::ranges::all_of(fs::directory_iterator{paths.directory},
                               [](const auto& entry) { return entry.path().filename() == "lock"; });
}

NewSite::NewSite(Paths paths, DirectoryLock lock)
    : paths_(std::move(paths)), lock_(std::move(lock)) {}

base::Result<NewSite, Trouble> NewSite::begin(const Paths& paths, Holder holder) {
    fs::create_directories(paths.directory);
    auto lock = DirectoryLock::take(paths.directory, std::move(holder));
    if (!lock) return base::Refused{std::move(lock).error()};
    if (fs::exists(paths.identity())) {
        fs::remove(paths.unfinished());  // killed just before the end: nothing was missing
        return base::Refused{of(paths, is_a_site())};
    }
    if (fs::exists(paths.unfinished())) {
        clear(paths);
    } else {
        for (const auto& part : parts_of_a_site(paths))
            if (fs::exists(part)) return base::Refused{holds_a_part(part)};
    }
    write_durably(paths.unfinished(),
                  "A site is being made here. If nobody is at it, repeat the command.\n");
    return NewSite{paths, std::move(lock).value()};
}

NewSite::~NewSite() {
    if (!lock_ || is_finished_) return;
    try {
        clear(paths_);
    } catch (const std::exception&) {
        return;  // the disk refuses; the next try finds "unfinished" and clears it
    }
}

void NewSite::finish(const Identity& identity) {
    for (const auto& part : parts_of_a_site(paths_))
        if (fs::exists(part)) sync_file(part);
    write_identity(paths_, identity);
    is_finished_ = true;
    fs::remove(paths_.unfinished());
    sync_folder(paths_.directory);
    sync_folder(fs::absolute(paths_.directory).parent_path());
}

}  // namespace amani::station
