#include "shared/http/resources/frame/meta.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/labels/labels.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/views/labels/view_labels.h"
#include "shared/views/rows/listing.h"

namespace amani::http {

namespace json = boost::json;

namespace {

json::object site_json(const app::OwnSite& own) {
    const auto kind = views::enumerator_name<domain::SiteKind>(static_cast<std::int64_t>(own.kind));
    return {{"id", own.site.value}, {"code", own.code}, {"name", own.name}, {"kind", kind}};
}

// The commands that this user may give here, which a screen offers before a record is opened.
json::array commands_of(const app::Desk& desk, const Principal& principal) {
    const auto roles = roles_of(principal);
    json::array all;
    for (const auto& about : domain::all_commands()) {
        const auto permission = domain::permission(about.name, roles, desk.own.kind);
        if (permission == domain::Permission::granted) all.push_back(json::string{about.name});
    }
    return all;
}

// What this user may read here.
json::array subjects_of(const app::Desk& desk, const Principal& principal) {
    const auto roles = roles_of(principal);
    json::array all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::Subject>>(
        [&](auto subject) {
            if (domain::may_read(roles, desk.own.kind, subject.value))
                all.push_back(json::string{subject.name});
        });
    return all;
}

json::object enums() {
    json::object all;
    for (const auto& enums : {domain::all_labels(), views::view_labels()}) {
        for (const auto& labelled : enums) {
            json::array labels;
            for (const auto& label : labelled.labels) {
                labels.push_back(
                    json::object{{"value", label.name}, {"fa", label.fa}, {"en", label.en}});
            }
            all[labelled.name] = std::move(labels);
        }
    }
    return all;
}

}  // namespace

Providers site_providers(const app::Desk& desk, Training training) {
    Providers providers;
    providers.me = [&desk](const Principal& principal) {
        return json::object{{"site", site_json(desk.own)},
                            {"may", commands_of(desk, principal)},
                            {"reads", subjects_of(desk, principal)},
                            {"formats", json::object{{"calendar", "jalali"}, {"currency", "IRR"}}}};
    };
    providers.site = [&desk, training] {
        auto site = site_json(desk.own);
        site["calendar"] = "jalali";
        site["time_zone"] = "Asia/Tehran";
        site["today"] = codec::text_of(desk.today());
        site["today_jalali"] = calendar::jalali_text(desk.today());
        site["training"] = training == Training::yes;
        return site;
    };
    providers.enums = enums;
    providers.refuse_reading = [&desk](const Principal& principal, domain::Subject subject) {
        return refuse_reading(principal, desk.own.kind, subject);
    };
    return providers;
}

}  // namespace amani::http
