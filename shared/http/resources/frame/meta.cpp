#include "shared/http/resources/frame/meta.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/network/user.h"
#include "shared/domain/registry/command_fields.h"
#include "shared/domain/words/member_words.h"
#include "shared/domain/words/row_words.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/views/labels/view_labels.h"
#include "shared/views/rows/listing.h"

#include <array>
#include <span>

namespace amani::http {

namespace json = boost::json;

namespace {

std::string_view kind_of_site(const app::OwnSite& own) {
    return views::enumerator_name<domain::SiteKind>(static_cast<std::int64_t>(own.kind));
}

// The commands that somebody with these roles may give at such a site; a screen offers them before
// a record is opened.
json::array commands_of(std::span<const domain::Role> roles, domain::SiteKind site) {
    json::array all;
    for (const auto& about : domain::all_commands()) {
        const auto permission = domain::permission(about.name, roles, site);
        if (permission == domain::Permission::granted) all.push_back(json::string{about.name});
    }
    return all;
}

// What he may read there.
json::array subjects_of(std::span<const domain::Role> roles, domain::SiteKind site) {
    json::array all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::Subject>>(
        [&](auto subject) {
            if (domain::may_read(roles, site, subject.value))
                all.push_back(json::string{subject.name});
        });
    return all;
}

// The same of every role at every kind of site that has it.
json::object rights_of_roles() {
    json::array rows;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::SiteKind>>(
        [&](auto site) {
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::Role>>(
                [&](auto role) {
                    const std::array<domain::Role, 1> alone{role.value};
                    if (!domain::has_role(site.value, role.value)) return;
                    rows.push_back(json::object{{"site_kind", site.name},
                                                {"role", role.name},
                                                {"may", commands_of(alone, site.value)},
                                                {"reads", subjects_of(alone, site.value)}});
                });
        });
    return {{"rows", std::move(rows)}, {"next", nullptr}};
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
    // A history names an event that is known only from its record by the kind of that record.
    json::array events = all["event_type"].as_array();
    for (const auto& kind : all["record_kind"].as_array()) events.push_back(kind);
    events.push_back(json::object{{"value", "event"}, {"fa", "رویداد"}, {"en", "event"}});
    all["timeline_event"] = std::move(events);
    // A statement as a sheet begins and ends with a balance.
    json::array rows = all["event_type"].as_array();
    for (const std::string_view name : {"opening", "closing"}) {
        const auto* word = domain::word_of_member(name);
        rows.push_back(json::object{{"value", name}, {"fa", word->fa}, {"en", word->en}});
    }
    all["statement_row"] = std::move(rows);
    return all;
}

template <class Enum>
std::string_view enumerator(Enum value) {
    return boost::describe::enum_to_string(value, "");
}

json::array fields_json(std::span<const domain::CommandField> fields) {
    json::array all;
    for (const auto& field : fields) {
        const auto* word = domain::word_of_member(field.member);
        json::object shape{{"member", field.member},
                           {"fa", word == nullptr ? field.member : word->fa},
                           {"en", word == nullptr ? field.member : word->en},
                           {"kind", enumerator(field.kind)},
                           {"required", field.need == domain::Need::required}};
        if (!field.example.empty()) shape["example"] = field.example;
        if (!field.otherwise.empty()) shape["otherwise"] = field.otherwise;
        if (!field.help_en.empty())
            shape["help"] = json::object{{"fa", field.help_fa}, {"en", field.help_en}};
        if (!field.of.empty()) shape["of"] = field.of;
        if (!field.choices.empty()) {
            shape["choices"] = json::array(field.choices.begin(), field.choices.end());
            shape["enum"] = field.labels;
        }
        if (!field.line_fields.empty()) shape["fields"] = fields_json(field.line_fields);
        all.push_back(std::move(shape));
    }
    return all;
}

// The words of an enum by its values: what a history and a link show.
json::object words_by_value(std::string_view name) {
    json::object words;
    const auto all = enums();
    for (const auto& each : all.at(name).as_array()) {
        words[each.at("value").as_string()] =
            json::object{{"fa", each.at("fa")}, {"en", each.at("en")}};
    }
    return words;
}

json::object words() {
    json::object members;
    for (const auto& word : domain::member_words()) {
        json::object shape{{"fa", word.fa}, {"en", word.en}, {"form", enumerator(word.form)}};
        if (!word.labels.empty()) shape["enum"] = word.labels;
        members[word.name] = std::move(shape);
    }
    // What a member is in the rows of one kind, where its name alone does not say it.
    json::object rows;
    for (const auto& word : domain::row_words()) {
        json::object shape;
        if (!word.labels.empty()) shape["enum"] = word.labels;
        if (!word.fa.empty()) shape["fa"] = word.fa, shape["en"] = word.en;
        auto& of = rows[word.rows];
        if (!of.is_object()) of = json::object{};
        of.as_object()[word.member] = std::move(shape);
    }
    json::object commands;
    for (const auto& about : domain::all_commands()) {
        commands[about.name] =
            json::object{{"fa", about.fa},
                         {"en", about.en},
                         {"fields", fields_json(domain::fields_of_command(about.name))}};
    }
    return {{"members", std::move(members)},
            {"rows", std::move(rows)},
            {"commands", std::move(commands)},
            {"events", words_by_value("timeline_event")},
            {"records", words_by_value("record_kind")}};
}

}  // namespace

Providers site_providers(const app::Desk& desk, Training training) {
    Providers providers;
    providers.me = [&desk](const Principal& principal) {
        const auto roles = roles_of(principal);
        return json::object{{"user", shown(principal.user.event())},
                            {"site", desk.own.site.value},
                            {"site_code", desk.own.code},
                            {"site_name", desk.own.name},
                            {"site_kind", kind_of_site(desk.own)},
                            {"may", commands_of(roles, desk.own.kind)},
                            {"reads", subjects_of(roles, desk.own.kind)},
                            {"formats", json::object{{"calendar", "jalali"}, {"currency", "IRR"}}}};
    };
    providers.site = [&desk, training] {
        return json::object{{"id", desk.own.site.value},
                            {"code", desk.own.code},
                            {"name", desk.own.name},
                            {"kind", kind_of_site(desk.own)},
                            {"calendar", "jalali"},
                            {"time_zone", "Asia/Tehran"},
                            {"today", codec::text_of(desk.today())},
                            {"today_jalali", calendar::jalali_text(desk.today())},
                            {"training", training == Training::yes}};
    };
    providers.enums = enums;
    providers.words = words;
    providers.roles = rights_of_roles;
    providers.refuse_reading = [&desk](const Principal& principal, domain::Subject subject) {
        return refuse_reading(principal, desk.own.kind, subject);
    };
    return providers;
}

}  // namespace amani::http
