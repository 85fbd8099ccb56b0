#include "hub/refused_installations.h"

#include "shared/base/program_log.h"
#include "shared/codec/shape.h"
#include "shared/codec/text_forms.h"
#include "sync/log/log_file.h"

#include <algorithm>
#include <bit>

namespace amani::hub {

namespace json = boost::json;
using session::Reason;

namespace {

struct Words {
    const char* fa;
    const char* en;
};

Words words_of(Reason reason) {
    switch (reason) {
        case Reason::revoked:
            return {"دسترسی آن لغو شده است", "its access was revoked"};
        case Reason::invite_used:
            return {"با دعوت‌نامه آن نصب دیگری پیوسته است",
                    "another installation has joined with its invite"};
        case Reason::invite_expired:
            return {"مهلت دعوت‌نامه آن گذشته است",
                    "its invite has expired"};
        case Reason::place_taken:
            return {"نصب دیگری به جای آن پیوسته است",
                    "another installation has joined in its place"};
        case Reason::join_refused:
            return {"دعوت‌نامه آن از این شبکه نیست",
                    "its invite is not this network's"};
        case Reason::version_mismatch:
            return {"نسخه برنامه آن با مرکز کار نمی‌کند",
                    "its version does not work with the hub's"};
        case Reason::other_network:
            return {"از شبکه دیگری است", "it is of another network"};
        default:
            return {"عضو شبکه نیست", "it is not a member"};
    }
}

std::string fingerprint(const crypto::PublicKey& key) { return base::to_hex(key.view().first(8)); }

void write_line(const RefusedInstallation& row) {
    if (!std::has_single_bit(row.times)) return;
    // Limited, for a stranger can come with a new key each time.
    base::log_limited_event("hub.installation_refused", {{"key", fingerprint(row.key)},
                                                         {"log", log::name_of(row.claimed)},
                                                         {"reason", codec::name_of(row.reason)},
                                                         {"times", row.times}});
}

bool is_stranger(const RefusedInstallation& row) { return row.reason == Reason::unknown_key; }

}  // namespace

void RefusedInstallations::note(const crypto::PublicKey& key, base::LogId claimed, Reason reason,
                                base::Instant now) {
    const auto noted = rows_.change([&](Rows& rows) {
        auto row = std::ranges::find(rows, key, &RefusedInstallation::key);
        if (row == rows.end()) {
            if (rows.size() >= most) make_room(rows);
            row = rows.insert(rows.end(), {.key = key, .first = now});
        }
        if (row->reason != reason) {
            row->first = now;
            row->times = 0;
        }
        row->claimed = claimed;
        row->reason = reason;
        row->last = now;
        ++row->times;
        return *row;
    });
    write_line(noted);
}

void RefusedInstallations::forget(const crypto::PublicKey& key) {
    rows_.change([&](Rows& rows) {
        std::erase_if(rows, [&](const RefusedInstallation& row) { return row.key == key; });
    });
}

// Anybody can make keys, and a flood of them must not push out the laptop that a person looks for.
void RefusedInstallations::make_room(Rows& rows) {
    const auto goes_before = [](const RefusedInstallation& a, const RefusedInstallation& b) {
        if (is_stranger(a) != is_stranger(b)) return is_stranger(a);
        return a.last < b.last;
    };
    rows.erase(std::ranges::min_element(rows, goes_before));
}

std::vector<RefusedInstallation> RefusedInstallations::rows() const {
    auto rows = rows_.copy();
    std::ranges::sort(rows, std::ranges::greater{}, &RefusedInstallation::last);
    return rows;
}

json::array to_json(const std::vector<RefusedInstallation>& rows,
                    const std::function<std::string(base::SiteId)>& code_of) {
    json::array all;
    for (const auto& row : rows) {
        const Words words = words_of(row.reason);
        all.push_back(json::object{{"key", fingerprint(row.key)},
                                   {"site", row.claimed.site().value},
                                   {"site_code", code_of(row.claimed.site())},
                                   {"log", log::name_of(row.claimed)},
                                   {"reason", codec::name_of(row.reason)},
                                   {"messages", json::object{{"fa", words.fa}, {"en", words.en}}},
                                   {"first", codec::text_of(row.first)},
                                   {"last", codec::text_of(row.last)},
                                   {"times", row.times}});
    }
    return all;
}

base::Result<session::Peer, session::NotAdmitted> NotingGate::admit(const session::Hello& hello,
                                                                    const crypto::PublicKey& key,
                                                                    base::Instant now) {
    auto admitted = inner_.admit(hello, key, now);
    if (admitted)
        refused_.forget(key);
    else if (admitted.error().reason !=
             session::Reason::incarnation_taken)  // comes again as another
        refused_.note(key, hello.log, admitted.error().reason, now);
    return admitted;
}

}  // namespace amani::hub
