#include "shared/http/paper/printed_page.h"

#include "shared/base/ensure.h"
#include "shared/base/fold.h"
#include "shared/base/utf8.h"
#include "shared/calendar/minute_text.h"
#include "shared/codec/text_forms.h"
#include "shared/crypto/text_forms.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/words/member_words.h"
#include "shared/domain/words/row_words.h"
#include "shared/domain/words/stage_words.h"
#include "shared/http/paper/barcode.h"
#include "shared/views/labels/view_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>

namespace amani::http {

// fonts/Vazirmatn-NL.woff2, all weights, without Latin letters, and the templates of parts/ (embed
// in CMakeLists.txt).
extern const std::span<const std::uint8_t> printed_font;
extern const Templates page_parts;

namespace json = boost::json;

namespace {

struct PaperName {
    std::string_view name;
    Paper paper;
    std::string_view flag;  // what templates call it
    std::string_view size;  // of sheets, with a page's number in their margin
    std::string_view margin;
};
constexpr PaperName papers[] = {{"a4", Paper::a4, "a4", "A4", "11mm"},
                                {"a5", Paper::a5, "a5", "A5", "9mm"},
                                {"80mm", Paper::roll_80mm, "roll", "", ""},
                                {"label", Paper::label, "label", "", ""}};

const PaperName& name_of(Paper paper) {
    return *std::ranges::find(papers, paper, &PaperName::paper);
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

// A text inside a CSS string: everything but plain letters and digits by its code point, so that
// nothing ends the string or the style.
std::string css_text(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const char32_t c = base::take_code_point(text);
        const bool is_plain = (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z');
        if (is_plain)
            out += static_cast<char>(c);
        else
            out += fmt::format("\\{:x} ", static_cast<std::uint32_t>(c));
    }
    return out;
}

json::value json_of(const std::optional<Barcode>& code) {
    if (!code) return false;
    return json::object{{"box", code->box}, {"path", code->path}};
}

// The stage of a record as its ticks (parts/ticks.html).
constexpr std::string_view ticks[] = {"is_recorded", "is_sent", "is_accepted", "is_booked"};

}  // namespace

json::value qr_json(std::string_view text) { return json_of(qr_code(text)); }

std::optional<Paper> paper_named(std::string_view name) {
    const auto* found = std::ranges::find(papers, name, &PaperName::name);
    return found == std::end(papers) ? std::nullopt : std::optional{found->paper};
}

std::optional<Language> language_named(std::string_view name) {
    if (name == "fa") return Language::fa;
    if (name == "en") return Language::en;
    return std::nullopt;
}

Shown::Shown(Kind kind, std::string_view text) {
    if (!text.empty()) runs_.push_back({kind, codec::valid_utf8(text)});
}

Shown& Shown::operator+=(const Shown& next) {
    runs_.insert(runs_.end(), next.runs_.begin(), next.runs_.end());
    return *this;
}

json::array Shown::to_json() const {
    json::array all;
    for (const auto& [kind, text] : runs_) {
        all.push_back(json::object{{"code", kind == Kind::code ? text : ""},
                                   {"typed", kind == Kind::typed ? text : ""},
                                   {"said", kind == Kind::said ? text : ""}});
    }
    return all;
}

std::string Shown::text() const {
    std::string all;
    for (const auto& run : runs_) all += run.text;
    return all;
}

PrintedPage::PrintedPage(Sheet sheet) : sheet_(std::move(sheet)) {}

Shown PrintedPage::say(const Text& text) const {
    return said(sheet_.language == Language::fa ? text.fa : text.en);
}

std::string PrintedPage::in_digits(std::string text) const {
    return sheet_.language == Language::fa ? base::persian_digits(text) : std::move(text);
}

Shown PrintedPage::day(base::Day day) const {
    if (day.is_none()) return {};
    return said(sheet_.language == Language::fa ? domain::day_fa(day) : domain::day_en(day));
}

Shown PrintedPage::instant(base::Instant at) const {
    if (at.value == 0) return {};
    return day(base::day_in_tehran(at)) + say({" ساعت ", " "}) +
           said(in_digits(calendar::minute_text(at)));
}

Shown PrintedPage::number(std::int64_t value) const {
    return said(sheet_.language == Language::fa ? domain::number_fa(value)
                                                : domain::number_en(value));
}

Shown PrintedPage::rial(base::Rial amount) const {
    return number(amount.value) + say({" ریال", " Rial"});
}

Shown PrintedPage::label(std::string_view enum_name, std::int64_t value) const {
    const auto* found =
        find_label(enum_name, [&](const auto& label) { return label.value == value; });
    return found != nullptr ? say({std::string{found->fa}, std::string{found->en}}) : Shown{};
}

Shown PrintedPage::label_named(std::string_view enum_name, std::string_view value) const {
    const auto* found =
        find_label(enum_name, [&](const auto& label) { return label.name == value; });
    return found != nullptr ? say({std::string{found->fa}, std::string{found->en}}) : typed(value);
}

Shown PrintedPage::heading(std::string_view member) const { return heading(sheet_.rows, member); }

Shown PrintedPage::heading(std::string_view rows, std::string_view member) const {
    const auto found = domain::heading_of(rows, member, [](std::string_view) { return false; });
    return say({found.fa, found.en});
}

void PrintedPage::give(std::string_view name, json::value value) {
    const bool is_new = data_.emplace(name, std::move(value)).second;
    base::ensure(is_new, "a page says a thing once");
}

void PrintedPage::fact(std::string_view member, const Shown& shown) {
    if (shown.is_empty()) return;
    give(member,
         json::object{
             {"heading", heading(member).text()}, {"runs", shown.to_json()}, {"bars", false}});
}

void PrintedPage::scanned_fact(std::string_view member, const Shown& shown) {
    if (shown.is_empty()) return;
    give(member, json::object{{"heading", heading(member).text()},
                              {"runs", shown.to_json()},
                              {"bars", json_of(code128(shown.text()))}});
}

void PrintedPage::another_fact(std::string_view member, const Shown& shown) {
    auto& all = data_[member];
    if (!all.is_array()) all = json::array{};
    all.get_array().push_back(json::object{
        {"heading", heading(member).text()}, {"runs", shown.to_json()}, {"bars", false}});
}

void PrintedPage::table(std::string_view name, const Table& table) {
    if (table.lines.empty()) return;
    json::array headings;
    for (const auto member : table.members) {
        const auto* word = domain::word_of_member(member);
        const bool is_amount = word != nullptr && word->form == domain::ValueForm::amount;
        const auto unit = is_amount ? say({" (ریال)", " (Rial)"}) : Shown{};
        headings.push_back(json::object{{"heading", (heading(table.rows, member) + unit).text()}});
    }
    const auto rows_of = [](const std::vector<std::vector<Shown>>& lines) {
        json::array rows;
        for (const auto& line : lines) {
            json::array cells;
            for (const auto& cell : line) cells.push_back(json::object{{"runs", cell.to_json()}});
            rows.push_back(json::object{{"cells", std::move(cells)}});
        }
        return rows;
    };
    give(name, json::object{{"headings", std::move(headings)},
                            {"lines", rows_of(table.lines)},
                            {"sums", rows_of(table.sums)}});
}

void PrintedPage::name(std::string number, const std::string& scanned) {
    number_ = std::move(number);
    scanned_ = scanned;
}

Shown PrintedPage::mark_of(std::int64_t copy) const {
    if (copy == 0) return say({"پیش‌نمایش", "Preview"});
    if (copy == 1) return {};
    return say({"المثنی ", "Reprint "}) + number(copy - 1);
}

json::object PrintedPage::about(const Printing& printing) const {
    const auto& paper = name_of(sheet_.paper);
    const auto title = say(sheet_.title).text();
    const auto stage = domain::stage_word(printing.stage);
    json::object page{{"language", sheet_.language == Language::fa ? "fa" : "en"},
                      {"paper", paper.flag},
                      {"size", paper.size},
                      {"margin", paper.margin},
                      {"font", crypto::to_base64(printed_font)},
                      {"title", title},
                      {"running", css_text(title + " " + number_)},
                      {"number", codec::valid_utf8(number_)},
                      {"scanned", codec::valid_utf8(scanned_)},
                      {"qr", qr_json(scanned_)},
                      {"site", codec::valid_utf8(sheet_.site)},
                      {"mark", mark_of(printing.copy).text()},
                      {"printed_at", instant(printing.at).text()},
                      {"printed_by", codec::valid_utf8(printing.by)},
                      {"stage", say({std::string{stage.fa}, std::string{stage.en}}).text()}};
    for (std::size_t at = 0; at < std::size(ticks); ++at)
        page[ticks[at]] = printing.stage == static_cast<std::int64_t>(at) + 1;
    return page;
}

std::string PrintedPage::html(const Printing& printing, std::string_view form,
                              Templates forms) const {
    json::object all = data_;
    all["fa"] = sheet_.language == Language::fa;
    all["en"] = sheet_.language == Language::en;
    json::object on{{"sheets", !name_of(sheet_.paper).size.empty()}};
    for (const auto& paper : papers) on[paper.flag] = paper.paper == sheet_.paper;
    all["on"] = std::move(on);
    all["page"] = about(printing);
    const auto its =
        std::ranges::find(forms, std::string{form} + ".html", &Templates::element_type::first);
    base::ensure(its != forms.end(), "a form's template in its console's folder");
    const std::pair<std::string_view, std::string_view> named[] = {{"form.html", its->second}};
    return filled_template("page.html", {page_parts, forms, named}, all);
}

}  // namespace amani::http
