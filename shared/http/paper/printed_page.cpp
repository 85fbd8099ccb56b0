#include "shared/http/paper/printed_page.h"

#include "shared/base/fold.h"
#include "shared/calendar/minute_text.h"
#include "shared/codec/text_forms.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/words/row_words.h"
#include "shared/domain/words/stage_words.h"
#include "shared/http/paper/barcode.h"
#include "shared/http/paper/page_style.h"
#include "shared/views/labels/view_labels.h"

#include <fmt/format.h>

#include <algorithm>

namespace amani::http {

namespace {

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

std::string row_of(std::string_view cell, const std::vector<std::string>& cells,
                   std::string_view css_class = {}) {
    std::string row = css_class.empty() ? "<tr>" : fmt::format("<tr class=\"{}\">", css_class);
    for (const auto& shown : cells) row += fmt::format("<{0}>{1}</{0}>", cell, shown);
    return row + "</tr>";
}

// The label of this enum that `is_meant`, of the domain's enums or the views'; null when there is
// none.
template <class IsMeant>
const domain::EnumLabel* find_label(std::string_view enum_name, const IsMeant& is_meant) {
    for (const auto enums : {domain::all_labels(), views::view_labels()}) {
        for (const auto& each : enums) {
            if (each.name != enum_name) continue;
            const auto found = std::ranges::find_if(each.labels, is_meant);
            return found == each.labels.end() ? nullptr : &*found;
        }
    }
    return nullptr;
}

}  // namespace

std::optional<Paper> paper_named(std::string_view name) {
    if (name == "a4") return Paper::a4;
    if (name == "a5") return Paper::a5;
    if (name == "80mm") return Paper::roll_80mm;
    if (name == "label") return Paper::label;
    return std::nullopt;
}

std::optional<Language> language_named(std::string_view name) {
    if (name == "fa") return Language::fa;
    if (name == "en") return Language::en;
    return std::nullopt;
}

PrintedPage::PrintedPage(Sheet sheet) : sheet_(std::move(sheet)) {}

std::string PrintedPage::code(std::string_view text) {
    if (text.empty()) return {};
    return "<bdi dir=\"ltr\">" + escaped(text) + "</bdi>";
}

std::string PrintedPage::scanned_code(std::string_view text) const {
    return sheet_.paper == Paper::label ? code(text) : code(text) + code128_svg(text);
}

std::string PrintedPage::words(std::string_view text) {
    if (text.empty()) return {};
    return "<bdi>" + escaped(text) + "</bdi>";
}

std::string PrintedPage::say(const Text& text) const {
    return escaped(sheet_.language == Language::fa ? text.fa : text.en);
}

std::string PrintedPage::in_digits(std::string text) const {
    return sheet_.language == Language::fa ? base::persian_digits(text) : std::move(text);
}

std::string PrintedPage::day(base::Day day) const {
    if (day.is_none()) return {};
    return sheet_.language == Language::fa ? domain::day_fa(day) : domain::day_en(day);
}

std::string PrintedPage::instant(base::Instant at) const {
    if (at.value == 0) return {};
    return day(base::day_in_tehran(at)) + say({" ساعت ", " "}) +
           in_digits(calendar::minute_text(at));
}

std::string PrintedPage::number(std::int64_t value) const {
    return sheet_.language == Language::fa ? domain::number_fa(value) : domain::number_en(value);
}

std::string PrintedPage::rial(base::Rial amount) const {
    return number(amount.value) + " " + say({"ریال", "Rial"});
}

std::string PrintedPage::label(std::string_view enum_name, std::int64_t value) const {
    const auto* found =
        find_label(enum_name, [&](const auto& label) { return label.value == value; });
    return found != nullptr ? say({std::string{found->fa}, std::string{found->en}}) : std::string{};
}

std::string PrintedPage::label_named(std::string_view enum_name, std::string_view value) const {
    const auto* found =
        find_label(enum_name, [&](const auto& label) { return label.name == value; });
    return found != nullptr ? say({std::string{found->fa}, std::string{found->en}}) : words(value);
}

std::string PrintedPage::heading(std::string_view member) const {
    return heading(sheet_.rows, member);
}

std::string PrintedPage::heading(std::string_view rows, std::string_view member) const {
    const auto found = domain::heading_of(rows, member, [](std::string_view) { return false; });
    return say({found.fa, found.en});
}

void PrintedPage::fact(std::string_view member, const std::string& shown) {
    if (shown.empty()) return;
    if (!is_in_facts_) body_ += "<dl>";
    is_in_facts_ = true;
    body_ += "<div><dt>" + heading(member) + "</dt> <dd>" + shown + "</dd></div>";
}

void PrintedPage::sentence(const std::string& shown) {
    close_facts();
    body_ += "<p class=\"sentence\">" + shown + "</p>";
}

void PrintedPage::close_facts() {
    if (is_in_facts_) body_ += "</dl>";
    is_in_facts_ = false;
}

void PrintedPage::table(const Table& table) {
    close_facts();
    std::vector<std::string> headings;
    headings.reserve(table.members.size());
    for (const auto member : table.members) headings.push_back(heading(table.rows, member));
    body_ += "<table><thead>" + row_of("th", headings) + "</thead><tbody>";
    for (const auto& line : table.lines) body_ += row_of("td", line);
    for (const auto& sum : table.sums) body_ += row_of("td", sum, "sum");
    body_ += "</tbody></table>";
}

void PrintedPage::signatures(const std::vector<Text>& who) {
    close_facts();
    body_ += "<footer class=\"signatures\">";
    for (const auto& each : who) body_ += "<span>" + say(each) + "</span>";
    body_ += "</footer>";
}

void PrintedPage::halve(const Text& first, const Text& second) {
    if (sheet_.paper == Paper::a4) halves_ = {first, second};
}

void PrintedPage::name(std::string number, std::string scanned) {
    number_ = std::move(number);
    scanned_ = std::move(scanned);
}

std::string PrintedPage::head(const Printing& printing, const Text& copy_for) const {
    std::string mark;
    if (printing.copy == 0) mark = say({"پیش‌نمایش", "Preview"});
    if (printing.copy > 1) mark = say({"المثنی", "Reprint"}) + " " + number(printing.copy - 1);
    if (!mark.empty()) mark = "<span class=\"copy\">" + mark + "</span>";
    if (const auto whose = say(copy_for); !whose.empty()) mark += " <small>" + whose + "</small>";
    return "<header><span class=\"scan\" role=\"img\" aria-label=\"" + escaped(scanned_) + "\">" +
           qr_svg(scanned_) + "</span><div><h1><b>" + say(sheet_.title) + "</b> " + mark +
           "</h1><span class=\"number\">" + code(number_) + "</span> <span class=\"site\">" +
           escaped(sheet_.site) + "</span></div></header>";
}

// Where the record stood when it was printed, when that was, and who did it.
std::string PrintedPage::foot(const Printing& printing) const {
    const auto stage = domain::stage_word(printing.stage);
    std::string foot = say({"چاپ", "Printed"}) + " " + instant(printing.at);
    if (!printing.by.empty()) foot += " · " + words(printing.by);
    if (!stage.fa.empty()) foot += " · " + say({std::string{stage.fa}, std::string{stage.en}});
    return "<p class=\"printed\">" + foot + "</p>";
}

std::string PrintedPage::html(const Printing& printing) const {
    const bool is_persian = sheet_.language == Language::fa;
    const std::string body = body_ + (is_in_facts_ ? "</dl>" : "");
    const auto title = say(sheet_.title);
    std::string page =
        "<!doctype html><html lang=\"" + std::string{is_persian ? "fa" : "en"} + "\" dir=\"" +
        (is_persian ? "rtl" : "ltr") + "\"><head><meta charset=\"utf-8\"><title>" + title + " " +
        escaped(number_) + "</title><style>" +
        page_style(sheet_.paper, sheet_.language,
                   (is_persian ? sheet_.title.fa : sheet_.title.en) + " " + number_) +
        "</style></head><body>";
    if (halves_.empty()) page += head(printing, {}) + body + foot(printing);
    for (const auto& half : halves_)
        page += "<section>" + head(printing, half) + body + foot(printing) + "</section>";
    return page + "</body></html>\n";
}

}  // namespace amani::http
