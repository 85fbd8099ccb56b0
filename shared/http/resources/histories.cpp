// The records linked to a document (job ↔ serial ↔ tag ↔ waybill ↔ receipt ↔ voucher ↔ statement
// line ↔ discrepancy), and its history, oldest first.
#include "shared/base/fold.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/records.h"
#include "shared/views/books/books_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

// Events in the order in which they were found, each once.
class Found {
  public:
    explicit Found(base::EventId anchor) : anchor_(anchor) {}
    void add(base::EventId event) {
        if (event.is_none() || event == anchor_) return;
        if (std::find(all_.begin(), all_.end(), event) == all_.end()) all_.push_back(event);
    }
    // The vouchers and discrepancies that follow from an event.
    void add_what_follows(store::Database& database, base::EventId cause) {
        for (const auto& voucher : views::vouchers_of_cause(database, cause)) add(voucher.id);
        for (const auto& each : views::discrepancies_of_cause(database, cause))
            add(each.id.event());
    }
    [[nodiscard]] const std::vector<base::EventId>& all() const { return all_; }

  private:
    base::EventId anchor_;
    std::vector<base::EventId> all_;
};

void add_used_part(store::Database& database, Found& found, base::TagId tag) {
    const auto debt = views::used_part(database, tag);
    if (!debt) return;
    found.add(debt->removed);
    found.add(debt->waybill.event());
    found.add(debt->receipt.event());
    for (const auto& piece : views::pieces_of_tag(database, tag)) found.add(piece.decision);
    found.add_what_follows(database, tag.event());
}

std::vector<base::EventId> around_job(store::Database& database, base::EventId id) {
    Found found{id};
    for (const auto& line : views::job_lines(database, base::JobId::of(id))) {
        if (!line.tag.empty()) {
            found.add(line.fitted.event());
            add_used_part(database, found, line.fitted);
        }
        found.add_what_follows(database, line.fitted.event());
    }
    return found.all();
}

std::vector<base::EventId> around_used_part(store::Database& database, base::EventId id) {
    Found found{id};
    if (const auto debt = views::used_part(database, base::TagId::of(id)))
        found.add(debt->job.event());
    add_used_part(database, found, base::TagId::of(id));
    return found.all();
}

// The tags that left on a waybill, as far as a page reaches.
void add_tags_of(store::Database& database, Found& found, base::EventId waybill) {
    views::ListQuery query;
    query.limit = views::most_rows;
    query.filters.push_back({"waybill", views::Comparison::equal, views::Cell{waybill.value}});
    const auto page = views::read_list(database, views::used_parts_list, query);
    if (!page) return;
    for (const auto& row : page->rows)
        found.add(base::EventId{std::get<std::int64_t>(row.front())});
}

std::vector<base::EventId> around_waybill(store::Database& database, base::EventId id) {
    Found found{id};
    for (const auto& document : views::documents_of_waybill(database, base::WaybillId::of(id))) {
        found.add(document.id);
        found.add_what_follows(database, document.id);
    }
    found.add_what_follows(database, id);
    add_tags_of(database, found, id);
    return found.all();
}

std::vector<base::EventId> around_document(store::Database& database, base::EventId id) {
    Found found{id};
    if (const auto document = views::stock_document(database, id))
        found.add(document->waybill.event());
    for (const auto& line : views::stock_document_lines(database, id)) found.add(line.tag.event());
    for (const auto& piece : views::pieces_of_receipt(database, base::ReceiptId::of(id))) {
        found.add(piece.tag.event());
        found.add(piece.decision);
    }
    found.add_what_follows(database, id);
    return found.all();
}

std::vector<base::EventId> around_voucher(store::Database& database, base::EventId id) {
    Found found{id};
    if (const auto voucher = views::voucher(database, id)) {
        found.add(voucher->cause);
        found.add_what_follows(database, voucher->cause);
    }
    return found.all();
}

std::vector<base::EventId> around_discrepancy(store::Database& database, base::EventId id) {
    Found found{id};
    const auto discrepancy = base::DiscrepancyId::of(id);
    if (const auto row = views::discrepancy(database, discrepancy)) found.add(row->cause);
    for (const auto event : views::discrepancy_evidence(database, discrepancy)) found.add(event);
    for (const auto& settlement : views::settlements_of(database, discrepancy)) {
        found.add(settlement.id);
        found.add(settlement.by);
    }
    return found.all();
}

json::object link(std::string_view kind, const std::string& id, const std::string& number,
                  std::string_view path) {
    return {{"kind", kind},
            {"id", id},
            {"number", number.empty() ? id : number},
            {"href", std::string{path} + "/" + percent_encoded(id)}};
}

json::object link(std::string_view kind, base::EventId id, const std::string& number,
                  std::string_view path) {
    return link(kind, codec::text_of(id), number, path);
}

json::object statement_link(const std::string& agent) {
    return {{"kind", "statement"},
            {"id", agent},
            {"number", agent},
            {"href", "/statement?agent=" + percent_encoded(agent)}};
}

// The record that an event began; nothing when it began none.
std::optional<json::object> link_to(SiteApi& api, base::EventId id) {
    auto& database = api.database();
    if (const auto row = views::voucher(database, id)) return link("voucher", id, "", "/vouchers");
    if (const auto row = views::used_part(database, base::TagId::of(id)))
        return link("used_part", id, row->number, "/used-parts");
    if (const auto row = views::waybill(database, base::WaybillId::of(id)))
        return link("waybill", id, row->number, "/waybills");
    if (const auto row = views::stock_document(database, id)) {
        const bool is_receipt = row->type == domain::type_number<domain::UsedPartsReceived>();
        return is_receipt ? link("used_receipt", id, row->number, "/used-receipts")
                          : link("stock_document", id, row->number, "/stock-documents");
    }
    if (const auto row = views::job(database, base::JobId::of(id)))
        return link("job", id, row->number, "/jobs");
    if (const auto row = views::discrepancy(database, base::DiscrepancyId::of(id)))
        return link("discrepancy", id, "", "/discrepancies");
    return std::nullopt;
}

json::array links_to(SiteApi& api, const std::vector<base::EventId>& events) {
    json::array rows;
    std::vector<std::string> agents;
    for (const auto event : events) {
        if (auto row = link_to(api, event)) rows.push_back(std::move(*row));
        const auto voucher = views::voucher(api.database(), event);
        if (!voucher) continue;
        const auto site = views::site(api.database(), voucher->site);
        if (!site || site->kind != domain::SiteKind::agent) continue;
        if (std::find(agents.begin(), agents.end(), site->code) != agents.end()) continue;
        agents.push_back(site->code);
        rows.push_back(statement_link(site->code));
    }
    return rows;
}

// An event of another site may be known only from its record, without a row in a log here.
json::object timeline_row(SiteApi& api, base::EventId id) {
    const auto record = link_to(api, id);
    json::object row{{"id", codec::text_of(id)},
                     {"at", nullptr},
                     {"day", nullptr},
                     {"event", record ? record->at("kind") : json::value("event")},
                     {"number", record ? record->at("number") : json::value(nullptr)},
                     {"href", record ? record->at("href") : json::value(nullptr)},
                     {"site", code_of_site(api.database(), id.site())},
                     {"author", ""},
                     {"stage", static_cast<int>(api.stage_of(id).stage)}};
    if (const auto event = api.desk().journal.find(id)) {
        row["at"] = codec::text_of(event->time.wall());
        row["day"] = codec::text_of(event->day);
        row["event"] = domain::event_name(event->type);
        row["author"] = name_of_user(api.database(), event->author);
    }
    return row;
}

json::array timeline_of(SiteApi& api, base::EventId anchor,
                        const std::vector<base::EventId>& events) {
    std::vector<json::object> rows{timeline_row(api, anchor)};
    for (const auto event : events) rows.push_back(timeline_row(api, event));
    const auto text = [](const json::object& row, std::string_view member) {
        const auto& value = row.at(member);
        return value.is_string() ? std::string_view{value.get_string()} : std::string_view{};
    };
    std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        return std::pair{text(a, "at"), text(a, "id")} < std::pair{text(b, "at"), text(b, "id")};
    });
    json::array all;
    for (auto& row : rows) all.push_back(std::move(row));
    return all;
}

struct Document {
    std::string_view path;
    std::string_view what;  // "waybill"
    domain::Subject reads;
    app::Named named;  // the kind by which its number is looked up; event: by id alone
    std::vector<base::EventId> (*around)(store::Database&, base::EventId);
};

constexpr Document documents[] = {
    {"/jobs", "job", domain::Subject::service, app::Named::job, around_job},
    {"/used-parts", "used part", domain::Subject::goods, app::Named::tag, around_used_part},
    {"/waybills", "waybill", domain::Subject::goods, app::Named::waybill, around_waybill},
    {"/used-receipts", "receipt", domain::Subject::goods, app::Named::used_receipt,
     around_document},
    {"/stock-documents", "document", domain::Subject::goods, app::Named::event, around_document},
    {"/vouchers", "voucher", domain::Subject::accounts, app::Named::event, around_voucher},
    {"/discrepancies", "discrepancy", domain::Subject::goods, app::Named::discrepancy,
     around_discrepancy},
};

// The document that the path means, if its record is here.
std::optional<base::EventId> document_in(SiteApi& api, const Document& document,
                                         const Request& request) {
    const std::string& text = request.param("id");
    auto id = record_named(api, document.named, text);
    if (!id && document.path == "/stock-documents") {
        if (const auto row = views::stock_document_with_number(api.database(), text)) id = row->id;
    }
    if (!id || !link_to(api, *id)) return std::nullopt;
    return id;
}

// Adds a job's device and customer, which are linked by more than events.
void add_people_and_things(SiteApi& api, base::EventId id, json::array& rows) {
    const auto job = views::job(api.database(), base::JobId::of(id));
    if (!job) return;
    if (!job->serial.empty()) rows.push_back(link("serial", job->serial, job->serial, "/serials"));
    if (!job->customer.is_none()) {
        rows.push_back(link("customer", job->customer.event(), job->customer_name, "/customers"));
    }
}

// The records among them that this person may open.
Response readable_links(SiteApi& api, const Request& request, const json::array& rows) {
    json::array readable;
    for (const auto& row : rows) {
        if (api.may_read(request.principal, subject_of(row.at("kind").as_string())))
            readable.push_back(row);
    }
    return rows_response(std::move(readable));
}

Answered<Response> links(SiteApi& api, const Document& document, const Request& request) {
    const auto id = document_in(api, document, request);
    if (!id) return base::Refused{not_found(document.what)};
    json::array rows;
    add_people_and_things(api, *id, rows);
    for (auto& row : links_to(api, document.around(api.database(), *id)))
        rows.push_back(std::move(row));
    return readable_links(api, request, rows);
}

Answered<Response> timeline(SiteApi& api, const Document& document, const Request& request) {
    const auto id = document_in(api, document, request);
    if (!id) return base::Refused{not_found(document.what)};
    return rows_response(timeline_of(api, *id, document.around(api.database(), *id)));
}

Answered<Response> links_of_serial(SiteApi& api, const Request& request) {
    auto& database = api.database();
    const auto serial = views::serial(database, base::normalised_serial(request.param("id")));
    if (!serial) return base::Refused{not_found("serial")};
    json::array rows;
    if (!serial->owner.is_none())
        rows.push_back(link("customer", serial->owner.event(), serial->owner_name, "/customers"));
    if (!serial->model.is_none())
        rows.push_back(link("model", serial->model.event(), serial->model_code, "/models"));
    for (const auto& job : views::jobs_of_serial(database, serial->serial)) {
        rows.push_back(link("job", job.id.event(), job.number, "/jobs"));
        for (auto& row : links_to(api, around_job(database, job.id.event())))
            rows.push_back(std::move(row));
    }
    return readable_links(api, request, rows);
}

Route route(SiteApi& api, const Document& document, std::string_view below, std::string summary,
            Answered<Response> (*answer)(SiteApi&, const Document&, const Request&)) {
    return {.pattern = std::string{document.path} + "/{id}/" + std::string{below},
            .reads = document.reads,
            .summary = std::move(summary) + std::string{document.what},
            .handler = ReadHandler{[&api, &document, answer](const Request& request) {
                return answer(api, document, request);
            }},
            .response = below == "links" ? links_schema() : timeline_schema()};
}

}  // namespace

std::string number_of_record(SiteApi& api, base::EventId event) {
    if (event.is_none()) return {};
    const auto record = link_to(api, event);
    return record ? std::string{record->at("number").as_string()} : codec::text_of(event);
}

std::vector<Route> history_routes(SiteApi& api) {
    std::vector<Route> all;
    for (const auto& document : documents) {
        all.push_back(route(api, document, "links", "What hangs together with a ", links));
        if (document.path == "/jobs") continue;  // its steps say more: jobs.cpp
        all.push_back(
            route(api, document, "timeline", "What happened, oldest first, to a ", timeline));
    }
    all.push_back({.pattern = "/serials/{id}/links",
                   .reads = domain::Subject::service,
                   .summary = "What hangs together with a product",
                   .handler = ReadHandler{[&api](const Request& request) {
                       return links_of_serial(api, request);
                   }},
                   .response = links_schema()});
    return all;
}

}  // namespace amani::http
