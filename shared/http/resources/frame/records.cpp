#include "shared/http/resources/frame/records.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/words/amount_words.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/record_kinds.h"

namespace amani::http {

namespace json = boost::json;

base::EventId event_in(const json::object& row, std::string_view member) {
    const auto* value = row.if_contains(member);
    if (value == nullptr || !value->is_string()) return {};
    return codec::event_from_text(value->get_string()).value_or(base::EventId{});
}

std::optional<base::EventId> record_named(SiteApi& api, const views::RecordKind* kind,
                                          std::string_view text) {
    if (const auto id = codec::event_from_text(text)) return id;
    const auto found = app::References{api.database()}.find(kind, text);
    if (!found) return std::nullopt;
    return base::EventId{*found};
}

std::optional<base::SiteId> site_named(SiteApi& api, std::string_view text) {
    const auto found = app::References{api.database()}.find(&views::site_record, text);
    if (!found) return std::nullopt;
    const base::SiteId site{static_cast<std::uint32_t>(*found)};
    return views::site(api.database(), site) ? std::optional{site} : std::nullopt;
}

bool is_anothers_account(SiteApi& api, base::SiteId agent) {
    const auto& own = api.desk().own;
    return own.kind == domain::SiteKind::agent && own.site != agent;
}

Refusal agent_missing() {
    return {.status = 400,
            .code = "agent_missing",
            .field = "agent",
            .message = {"نماینده را مشخص کنید، مانند agent=AG-KRJ.",
                        "Say which agent, such as agent=AG-KRJ."}};
}

Refusal anothers_account() {
    return {.status = 403,
            .code = "rights.anothers_account",
            .field = "agent",
            .message =
                {"حساب نمایندهٔ دیگر در این محل دیده نمی‌شود.",
                 "Another agent's account is not read at this site."},
            .remedy = {"از مرکز بپرسید.", "Ask the centre."}};
}

std::string code_of_site(store::Database& database, base::SiteId site) {
    const auto row = site.is_none() ? std::nullopt : views::site(database, site);
    return row ? row->code : std::string{};
}

std::string code_of_part(store::Database& database, base::PartId part) {
    const auto row = part.is_none() ? std::nullopt : views::part(database, part);
    return row ? row->code : std::string{};
}

std::string name_of_user(store::Database& database, base::UserId user) {
    const auto row = user.is_none() ? std::nullopt : views::user(database, user);
    return row ? row->name : std::string{};
}

std::string number_of_record(SiteApi& api, base::EventId event) {
    if (event.is_none()) return {};
    const auto record = views::record_begun_by(api.database(), event);
    return record && !record->number.empty() ? record->number : codec::text_of(event);
}

Decorate with_stage(SiteApi& api) {
    return [&api](const Request&, json::object& row) {
        row["stage"] = static_cast<int>(api.stage_of(event_in(row, "id")).stage);
    };
}

AddedColumn number_column(std::string name, Text label) {
    return {{.name = std::move(name), .type = ColumnType::integer, .label = std::move(label)},
            shapes::whole_number()};
}
AddedColumn amount_column(std::string name, Text label) {
    return {{.name = std::move(name), .type = ColumnType::amount, .label = std::move(label)},
            shapes::whole_number()};
}
AddedColumn text_column(std::string name, Text label, json::object schema) {
    return {{.name = std::move(name), .label = std::move(label)}, std::move(schema)};
}
AddedColumn stage_column() {
    auto column = number_column("stage", {"مرحله", "stage"});
    column.schema = stage_schema();
    return column;
}

Parameter day_parameter(std::string name, std::string meaning) {
    return {.name = std::move(name), .meaning = std::move(meaning), .kind = Parameter::Kind::day};
}

base::Day day_in(SiteApi& api, const Request& request, std::string_view name, base::Day otherwise) {
    const auto text = request.query_value(name).value_or("");
    return calendar::parse_day(text, api.desk().today()).value_or(otherwise);
}

json::array vouchers_of(SiteApi& api, base::EventId cause) {
    json::array all;
    for (const auto& voucher : views::vouchers_of_cause(api.database(), cause)) {
        all.push_back(
            json::object{{"id", codec::text_of(voucher.id)},
                         {"kind", domain::event_name(static_cast<domain::EventType>(voucher.type))},
                         {"day", codec::text_of(voucher.day)}});
    }
    return all;
}

json::object vouchers_schema() {
    return shapes::list_of(named("VoucherNamed", shapes::object_of({{"id", shapes::event_id()},
                                                                    {"kind", event_name_schema()},
                                                                    {"day", shapes::day()}})));
}

Route read_route(SiteApi& api, std::string pattern, domain::Subject subject, std::string summary,
                 Schema response, Answered<Response> (*answer)(SiteApi&, const Request&),
                 std::vector<Parameter> parameters) {
    return {.pattern = std::move(pattern),
            .reads = subject,
            .summary = std::move(summary),
            .handler = ReadHandler{[&api, answer](const Request& request) {
                return answer(api, request);
            }},
            .response = std::move(response),
            .parameters = std::move(parameters)};
}

Route report_route(SiteApi& api, std::string pattern, domain::Subject subject, std::string summary,
                   Schema response, Report report, std::vector<Parameter> parameters) {
    return {
        .pattern = std::move(pattern),
        .reads = subject,
        .summary = std::move(summary),
        .handler = ReportReads{.read = [&api, answer = report.answer](
                                           const Request& request) { return answer(api, request); },
                               .sheet = std::move(report.sheet),
                               .rows = [&api, rows = report.rows](
                                           const Request& request) { return rows(api, request); }},
        .response = std::move(response),
        .parameters = std::move(parameters)};
}

json::object amount_in_words(base::Rial sum) {
    return {{"fa", domain::words_fa(sum.value) + " ریال"},
            {"en", domain::words_en(sum.value) + " Rial"}};
}

Schema in_words_schema() {
    return shapes::object_of({{"fa", shapes::text()}, {"en", shapes::text()}});
}

Response rows_response(json::array rows) {
    return json_response(json::object{{"rows", std::move(rows)}, {"next", nullptr}});
}

json::object with_head(SiteApi& api, json::object row, std::vector<Action> actions,
                       std::vector<base::EventId> events) {
    const auto text = [&](std::initializer_list<std::string_view> members) {
        for (const auto member : members) {
            const auto* value = row.if_contains(member);
            if (value != nullptr && value->is_string()) return std::string{value->get_string()};
        }
        return std::string{};
    };
    events.insert(events.begin(), event_in(row, "id"));
    DocumentHead head{.id = text({"id"}),
                      .number = text({"number", "code", "login", "serial", "reference"}),
                      .state = text({"state", "standing"}),
                      .as_of = api.desk().journal.as_of(),
                      .sync = api.state_of(events),
                      .actions = std::move(actions)};
    if (head.state.empty()) head.state = "recorded";
    // Credited before its consumption is known (C-2), or not yet seen by the hub.
    head.provisional = head.sync.stage < Stage::accepted_at_hub || head.state == "provisional";
    const json::value id = row["id"];
    row = document(head, std::move(row));
    row["id"] = id;  // of a site: a number
    return row;
}

Detail master_detail(SiteApi& api, std::vector<SiteApi::ActionRule> rules) {
    return {[&api, rules = std::move(rules)](const Request& request, json::object& row) {
        std::vector<Action> actions;
        for (auto rule : rules) {
            if (const auto at = rule.href.find("{id}"); at != std::string::npos) {
                const auto* id = row.if_contains("id");
                const std::string text = id != nullptr && id->is_string()
                                             ? std::string{id->get_string()}
                                             : json::serialize(row["id"]);
                rule.href.replace(at, 4, percent_encoded(text));
            }
            actions.push_back(api.action(rule, request.principal));
        }
        row = with_head(api, std::move(row), std::move(actions));
    }};
}

Schema links_schema() {
    std::vector<std::string_view> kinds{"statement"};
    for (const auto* kind : views::record_kinds()) kinds.push_back(kind->name);
    return rows_schema(named("LinkRow", shapes::object_of({{"kind", choice(kinds)},
                                                           {"id", shapes::text()},
                                                           {"number", shapes::text()},
                                                           {"href", shapes::text()}})));
}

Schema timeline_schema() {
    return rows_schema(
        named("TimelineRow", shapes::object_of({{"id", shapes::event_id()},
                                                {"at", shapes::nullable(shapes::instant())},
                                                {"kind", shapes::text()},
                                                {"number", shapes::nullable(shapes::text())},
                                                {"site", shapes::whole_number()},
                                                {"site_code", shapes::text()},
                                                {"stage", stage_schema()}},
                                               {{"day", shapes::nullable(shapes::day())},
                                                {"href", shapes::nullable(shapes::text())},
                                                {"author", shapes::nullable(shapes::event_id())},
                                                {"author_name", shapes::text()},
                                                {"job", shapes::nullable(shapes::event_id())},
                                                {"job_number", shapes::text()},
                                                {"text", shapes::text()}})));
}

}  // namespace amani::http
