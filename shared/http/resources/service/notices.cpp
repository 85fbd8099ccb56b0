#include "shared/http/resources/service/notices.h"

#include "shared/domain/service/notice.h"
#include "shared/http/resources/frame/records.h"

namespace amani::http {

namespace {

std::optional<base::Day> day_of(const boost::json::object& row, std::string_view time) {
    const auto* text = row.if_contains(time);
    if (text == nullptr || !text->is_string()) return std::nullopt;
    const auto instant = codec::instant_from_text(text->get_string());
    if (!instant) return std::nullopt;
    return base::day_in_tehran(*instant);
}

}  // namespace

Decorate tell_notice(SiteApi& api) {
    return [&api](const Request&, boost::json::object& row) {
        row["notice_due"] = nullptr;
        const auto ready = day_of(row, "ready_time");
        if (!ready) return;
        const auto due = domain::notice_due(
            *ready, day_of(row, "notice_time").value_or(base::Day{}), api.desk().today());
        if (due) row["notice_due"] = *due;
    };
}

AddedColumn notice_column() {
    return {{.name = "notice_due",
             .label = {"خبر عقب‌افتاده (روز)", "notice due (d)"}},
            shapes::nullable(shapes::whole_number())};
}

}  // namespace amani::http
