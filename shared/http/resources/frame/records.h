// What consoles use to show their records: rows of the views as JSON, codes beside ids, a
// document's head.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/list_resource.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/http/typed.h"

namespace amani::http {

// The details of a record that is defined and changed by commands alone.
[[nodiscard]] Detail master_detail(SiteApi& api, std::vector<SiteApi::ActionRule> rules = {});

// The event id in a row's member; none when the member has none.
[[nodiscard]] base::EventId event_in(const boost::json::object& row, std::string_view member);
// The record that a path's {id} names, by its id or by its code or number; of any document when
// `kind` is null.
[[nodiscard]] std::optional<base::EventId> record_named(SiteApi& api, const views::RecordKind* kind,
                                                        std::string_view text);
// The site that a code or a number names; nothing when there is none.
[[nodiscard]] std::optional<base::SiteId> site_named(SiteApi& api, std::string_view text);
// Where a hub has to be told which agent is meant.
[[nodiscard]] Refusal agent_missing();
[[nodiscard]] Refusal anothers_account();
[[nodiscard]] bool is_anothers_account(SiteApi& api, base::SiteId agent);
// Site, part and user as people know them; empty for none.
[[nodiscard]] std::string code_of_site(store::Database& database, base::SiteId site);
[[nodiscard]] std::string code_of_part(store::Database& database, base::PartId part);
// The printed number of the record that this event began; without one, the id's text.
[[nodiscard]] std::string number_of_record(SiteApi& api, base::EventId event);
[[nodiscard]] std::string name_of_user(store::Database& database, base::UserId user);

// A row type that shows purchase costs lists those members in `cost_members`.
template <class Row>
concept TellsCosts = requires { Row::cost_members; };

// A row of the views below a record, in the form of list rows: sites and parts with their codes
// beside their ids, users with their names, an event's type as its kind.
template <codec::DescribedStruct Row>
[[nodiscard]] boost::json::object whole_row(SiteApi& api, const Row& row) {
    boost::json::object members = shown(row).as_object();
    boost::mp11::mp_for_each<codec::Members<Row>>([&](auto member) {
        const auto& part = row.*member.pointer;
        using Part = std::remove_cvref_t<decltype(part)>;
        if constexpr (std::same_as<Part, base::SiteId>) {
            members[std::string{member.name} + "_code"] = code_of_site(api.database(), part);
        } else if constexpr (std::same_as<Part, base::PartId>) {
            members[std::string{member.name} + "_code"] = code_of_part(api.database(), part);
        } else if constexpr (std::same_as<Part, base::UserId>) {
            members[std::string{member.name} + "_name"] = name_of_user(api.database(), part);
        }
    });
    if constexpr (requires { domain::EventType(row.type); }) {
        members.erase("type");
        members["kind"] = domain::event_name(static_cast<domain::EventType>(row.type));
    }
    return members;
}

// Members that every row of a type is given, though an id, a day or a time could be none.
using Given = std::initializer_list<std::string_view>;

// The shape of shown(row).
template <codec::DescribedStruct Row>
[[nodiscard]] boost::json::object row_schema(Given given = {}) {
    auto shape = codec::schema<Row>();
    boost::json::object always;
    for (const auto member : given) {
        const std::string jalali = std::string{member} + "_jalali";
        auto& members = shape["properties"].as_object();
        auto& types = members.at(member).as_object().at("type");
        types = boost::json::value(types.as_array().front());
        if (members.contains(jalali)) always[jalali] = shapes::text();
    }
    return with_members(std::move(shape), std::move(always));
}

// The shape of shown_row(row).
template <codec::DescribedStruct Row>
[[nodiscard]] boost::json::object shown_row_schema(Given given = {}) {
    boost::json::object always;
    boost::json::object sometimes;
    boost::mp11::mp_for_each<codec::Members<Row>>([&](auto member) {
        using Part = std::remove_cvref_t<decltype(std::declval<Row&>().*member.pointer)>;
        if constexpr (std::same_as<Part, base::SiteId> || std::same_as<Part, base::PartId>)
            always[std::string{member.name} + "_code"] = shapes::text();
        else if constexpr (std::same_as<Part, base::UserId>)
            always[std::string{member.name} + "_name"] = shapes::text();
    });
    auto shape = row_schema<Row>(given);
    if constexpr (requires(const Row& row) { domain::EventType(row.type); }) {
        shape = without_member(std::move(shape), "type");
        always["kind"] = event_name_schema();
    }
    if constexpr (TellsCosts<Row>) {
        for (const auto member : Row::cost_members) sometimes[member] = shapes::whole_number();
    }
    return with_members(std::move(shape), std::move(always), std::move(sometimes));
}

template <codec::DescribedStruct Row>
    requires(!TellsCosts<Row>)
[[nodiscard]] boost::json::object shown_row(SiteApi& api, const Row& row) {
    return whole_row(api, row);
}
// whole_row() without the costs, for a reader who may not read them.
template <TellsCosts Row>
[[nodiscard]] boost::json::object shown_row(SiteApi& api, const Row& row, const Principal& reader) {
    boost::json::object members = whole_row(api, row);
    if (!api.may_read(reader, domain::Subject::costs)) {
        for (const auto member : Row::cost_members) members.erase(member);
    }
    return members;
}

template <class Row, class... Reader>
[[nodiscard]] boost::json::array shown_rows(SiteApi& api, const std::vector<Row>& rows,
                                            const Reader&... reader) {
    boost::json::array all;
    for (const auto& row : rows) all.push_back(shown_row(api, row, reader...));
    return all;
}

// How far a document is: 1 recorded … 4 in the books.
[[nodiscard]] Decorate with_stage(SiteApi& api);

// Columns that `decorate` adds.
[[nodiscard]] AddedColumn number_column(std::string name, Text label);
[[nodiscard]] AddedColumn amount_column(std::string name, Text label);
[[nodiscard]] AddedColumn text_column(std::string name, Text label, boost::json::object schema);
[[nodiscard]] AddedColumn stage_column();

// A parameter that is a day, and the day that it asks for; `otherwise` when it is missing.
[[nodiscard]] Parameter day_parameter(std::string name, std::string meaning);
[[nodiscard]] base::Day day_in(SiteApi& api, const Request& request, std::string_view name,
                               base::Day otherwise);
// The vouchers that follow from an event.
[[nodiscard]] boost::json::array vouchers_of(SiteApi& api, base::EventId cause);
[[nodiscard]] boost::json::object vouchers_schema();

// A read that is no list.
[[nodiscard]] Route read_route(SiteApi& api, std::string pattern, domain::Subject subject,
                               std::string summary, Schema response,
                               Answered<Response> (*answer)(SiteApi&, const Request&),
                               std::vector<Parameter> parameters = {});

// A read that is no list, with rows for a spreadsheet (ReportReads).
struct Report {
    Answered<Response> (*answer)(SiteApi&, const Request&) = nullptr;
    ListSpec sheet = {};
    Answered<boost::json::array> (*rows)(SiteApi&, const Request&) = nullptr;
};
[[nodiscard]] Route report_route(SiteApi& api, std::string pattern, domain::Subject subject,
                                 std::string summary, Schema response, Report report,
                                 std::vector<Parameter> parameters = {});

// A sum of Rial in both languages' words, as on an invoice.
[[nodiscard]] boost::json::object amount_in_words(base::Rial sum);
[[nodiscard]] Schema in_words_schema();

// {rows: […], next: null}
[[nodiscard]] Response rows_response(boost::json::array rows);
// A row joined with its number, state, sync and actions. `events` are further events of the
// document, beside the one that its id names.
[[nodiscard]] boost::json::object with_head(SiteApi& api, boost::json::object row,
                                            std::vector<Action> actions,
                                            std::vector<base::EventId> events = {});
[[nodiscard]] Schema links_schema();
[[nodiscard]] Schema timeline_schema();

}  // namespace amani::http
