#include "shared/http/resources/service/notices.h"

#include "shared/http/resources/frame/records.h"

namespace amani::http {

namespace {

constexpr std::int64_t notices_after[] = {7, 30, 60, 90};  // days since it is ready

}  // namespace

Decorate tell_notice(SiteApi& api) {
    return [&api](const Request&, boost::json::object& row) {
        row["notice_due"] = nullptr;
        const auto* ready = row.if_contains("ready_time");
        const auto* notices = row.if_contains("notices");
        if (ready == nullptr || !ready->is_string() || notices == nullptr) return;
        const auto since = codec::instant_from_text(ready->get_string());
        if (!since) return;
        const std::int64_t days = api.desk().today().value - base::day_in_tehran(*since).value;
        std::int64_t due = 0;
        std::int64_t last = 0;
        for (const std::int64_t after : notices_after) {
            if (days < after) break;
            ++due;
            last = after;
        }
        if (due > notices->to_number<std::int64_t>()) row["notice_due"] = last;
    };
}

AddedColumn notice_column() {
    return {{.name = "notice_due",
             .label = {"خبر عقب‌افتاده (روز)", "notice due (d)"}},
            shapes::nullable(shapes::whole_number())};
}

}  // namespace amani::http
