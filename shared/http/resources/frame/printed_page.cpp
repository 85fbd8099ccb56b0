#include "shared/http/resources/frame/printed_page.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/codec/text_forms.h"

#include <algorithm>

namespace amani::http {

namespace {

constexpr std::string_view style =
    "body{font-family:Vazirmatn,'Noto Naskh Arabic',Tahoma,sans-serif;margin:0;padding:6mm;"
    "font-size:10pt;color:#000}"
    "header{display:flex;justify-content:space-between;border-bottom:1px solid #000;"
    "margin-bottom:3mm}h1{font-size:14pt;margin:0}"
    ".copy{border:1px solid #000;padding:0 2mm}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 4mm;margin:0 0 3mm}"
    "dt{font-weight:bold}dd{margin:0}"
    "table{border-collapse:collapse;width:100%;margin-bottom:3mm}"
    "th,td{border:1px solid #000;padding:1mm 2mm;text-align:start}"
    "bdi{font-family:monospace}footer{display:flex;justify-content:space-around;margin-top:12mm}";

std::string_view size_of(Paper paper) {
    switch (paper) {
        case Paper::a4:
            return "@page{size:A4;margin:10mm}";
        case Paper::a5:
            return "@page{size:A5;margin:8mm}";
        case Paper::roll_80mm:  // a size needs both sides; the roll is cut where the text ends
            return "@page{size:80mm 297mm;margin:2mm}body{width:72mm;padding:0;font-size:9pt}";
        case Paper::label:  // one label whatever the font: what does not fit is cut, never carried
                            // on
            return "@page{size:50mm 30mm;margin:0}html,body{width:50mm;height:30mm;overflow:hidden}"
                   "body{box-sizing:border-box;padding:1mm 1.5mm;font-size:6.5pt;line-height:3.2mm}"
                   "header{border:0;margin:0;height:3.2mm;overflow:hidden}h1{font-size:6.5pt}"
                   "header span{font-size:5.5pt}"
                   "dl{gap:0 1mm;margin:0;grid-template-columns:max-content minmax(0,1fr)}"
                   "dt,dd{height:3.2mm;overflow:hidden;white-space:nowrap}dd{text-overflow:ellipsis}"
                   "bdi{font-family:inherit;font-weight:bold}";
    }
    return {};
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : codec::valid_utf8(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace

std::optional<Paper> paper_named(std::string_view name) {
    if (name == "a4") return Paper::a4;
    if (name == "a5") return Paper::a5;
    if (name == "80mm") return Paper::roll_80mm;
    if (name == "label") return Paper::label;
    return std::nullopt;
}

PrintedPage::PrintedPage(Paper paper, std::string_view title, std::string_view site_name)
    : paper_(paper), title_(escaped(title)), site_(escaped(site_name)) {}

std::string PrintedPage::code(std::string_view text) {
    if (text.empty()) return {};
    return "<bdi dir=\"ltr\">" + escaped(text) + "</bdi>";
}

std::string PrintedPage::words(std::string_view text) { return escaped(text); }

std::string PrintedPage::day(base::Day day) {
    return day.is_none() ? std::string{} : base::persian_digits(calendar::jalali_text(day));
}

std::string PrintedPage::number(std::int64_t value) {
    std::string digits = std::to_string(value);
    if (value < 0) digits.erase(0, 1);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, "٬");
    }
    digits = base::persian_digits(digits);
    return value < 0 ? "<bdi dir=\"ltr\">\u2212" + digits + "</bdi>" : digits;
}

std::string PrintedPage::rial(base::Rial amount) { return number(amount.value) + " ریال"; }

void PrintedPage::fact(std::string_view label, const std::string& shown) {
    if (shown.empty()) return;
    if (!is_in_facts_) body_ += "<dl>";
    is_in_facts_ = true;
    body_ += "<dt>" + escaped(label) + "</dt><dd>" + shown + "</dd>";
}

void PrintedPage::close_facts() {
    if (is_in_facts_) body_ += "</dl>";
    is_in_facts_ = false;
}

void PrintedPage::table(const std::vector<std::string_view>& headings,
                        const std::vector<std::vector<std::string>>& rows) {
    close_facts();
    body_ += "<table><thead><tr>";
    for (const auto heading : headings) body_ += "<th>" + escaped(heading) + "</th>";
    body_ += "</tr></thead><tbody>";
    for (const auto& row : rows) {
        body_ += "<tr>";
        for (const auto& cell : row) body_ += "<td>" + cell + "</td>";
        body_ += "</tr>";
    }
    body_ += "</tbody></table>";
}

void PrintedPage::signatures(const std::vector<std::string_view>& who) {
    close_facts();
    body_ += "<footer>";
    for (const auto each : who) body_ += "<span>" + escaped(each) + "</span>";
    body_ += "</footer>";
}

std::string PrintedPage::html(std::int64_t copy) const {
    std::string mark;
    if (copy == 0) mark = "<span class=\"copy\">پیش‌نمایش</span>";
    if (copy > 1) mark = "<span class=\"copy\">المثنی " + number(copy - 1) + "</span>";
    std::string page =
        "<!doctype html><html lang=\"fa\" dir=\"rtl\"><head><meta charset=\"utf-8\">";
    page += "<title>" + title_ + "</title><style>";
    page += style;
    page += size_of(paper_);
    page += "</style></head><body><header><h1>" + title_ + "</h1>" + mark + "<span>" + site_ +
            "</span></header>" + body_ + (is_in_facts_ ? "</dl>" : "") + "</body></html>\n";
    return page;
}

}  // namespace amani::http
