#include "shared/http/resources/warehouse/waybill_form.h"

#include "shared/http/resources/frame/paper_check.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/warehouse/manifest.h"
#include "shared/views/warehouse/warehouse_reads.h"
#include "shared/views/warehouse/warehouse_records.h"

#include <algorithm>

namespace amani::http {

namespace {

// As the command line takes it.
std::string manifest_line(const views::StockLineRow& line) {
    if (!line.tag_number.empty()) return line.tag_number;
    std::string text = line.part_code;
    if (line.condition != domain::Condition::fresh) {
        text += "/";
        text +=
            views::enumerator_name<domain::Condition>(static_cast<std::int64_t>(line.condition));
    }
    text += "=" + std::to_string(line.quantity.value);
    if (line.part_serials.empty()) return text;
    std::string serials = line.part_serials;
    std::ranges::replace(serials, '\n', ',');
    return text + ":" + serials;
}

boost::json::array manifest_of(SiteApi& api, const views::WaybillRow& waybill,
                               const PrintedPage& page) {
    std::vector<std::string> lines;
    for (const auto& line : views::stock_document_lines(api.database(), waybill.id.event()))
        lines.push_back(manifest_line(line));
    const auto from = code_of_site(api.database(), waybill.from_site);
    const std::string route = from + " " + code_of_site(api.database(), waybill.to_site) + " " +
                              std::string{views::enumerator_name<views::WaybillContent>(
                                  static_cast<std::int64_t>(waybill.content))};
    const auto texts = manifest_texts(
        {.site = from, .number = waybill.number, .check = paper_check(api, waybill.id.event())},
        route, lines);
    boost::json::array codes;
    for (const auto& text : texts) {
        const auto place = page.number(static_cast<std::int64_t>(codes.size()) + 1) +
                           page.say({" از ", " of "}) +
                           page.number(static_cast<std::int64_t>(texts.size()));
        codes.push_back(boost::json::object{{"qr", qr_json(text)}, {"place", place.text()}});
    }
    return codes;
}

}  // namespace

std::optional<NamedPaper> waybill_form(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto id = record_named(api, &views::waybill_record, request.param("id"));
    const auto row = id ? views::waybill(api.database(), base::WaybillId::of(*id)) : std::nullopt;
    if (!row) return std::nullopt;
    page.scanned_fact("number", PrintedPage::code(row->number));
    page.fact("content", page.label("waybill_content", row->content));
    page.fact("sent_day", page.day(row->sent_day));
    page.fact("from_site", printed_site(api.database(), row->from_site));
    page.fact("to_site", printed_site(api.database(), row->to_site));
    page.fact("transport", PrintedPage::typed(row->transport));
    std::vector<std::vector<Shown>> lines;
    for (const auto& line : views::waybill_lines(api.database(), row->id)) {
        lines.push_back({page.number(static_cast<std::int64_t>(lines.size()) + 1),
                         PrintedPage::code(line.part_code), PrintedPage::typed(line.part_name),
                         page.label("condition", line.condition), page.number(line.sent.value)});
    }
    page.table("lines",
               {.rows = "lines",
                .members = {"line", "part_code", "part_name", "condition", "sent"},
                .lines = lines,
                .sums = {{{}, page.heading("total"), {}, {}, page.number(row->sent.value)}}});
    auto manifest = manifest_of(api, *row, page);
    page.give("has_manifest", !manifest.empty());
    page.give("manifest", std::move(manifest));
    return NamedPaper{row->number, *id};
}

}  // namespace amani::http
