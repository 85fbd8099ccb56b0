#include "shared/http/resources/frame/sheet_import.h"

#include "shared/app/references.h"
#include "shared/base/csv.h"
#include "shared/base/fold.h"
#include "shared/base/iran_ids.h"
#include "shared/codec/text_forms.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/words/member_words.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/views/customers/customers_view.h"

#include <fmt/format.h>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_shown = 100;  // refused rows in the answer

class SiteDirectory final : public domain::Directory {
  public:
    explicit SiteDirectory(store::Database& database)
        : database_(database), references_(database) {}
    std::optional<base::SiteId> site(std::string_view code) const override {
        const auto id = references_.find(&views::site_record, code);
        return id ? std::optional{base::SiteId{static_cast<std::uint32_t>(*id)}} : std::nullopt;
    }
    std::optional<base::ModelId> model(std::string_view code) const override {
        return named<base::ModelId>(code);
    }
    std::optional<base::PartId> part(std::string_view code) const override {
        return named<base::PartId>(code);
    }
    std::optional<base::PriceListId> price_list(std::string_view name) const override {
        return named<base::PriceListId>(name);
    }
    std::optional<base::CustomerId> customer(std::string_view text) const override {
        const std::string wanted = base::plain_text(text);
        if (wanted.empty()) return std::nullopt;
        if (const auto event = codec::event_from_text(wanted))
            return base::CustomerId{event->value};
        const std::string mobile = base::mobile(wanted).value_or("");
        std::optional<base::CustomerId> with_mobile;
        bool is_of_one = true;
        for (const auto& row :
             views::search_customers(database_, mobile.empty() ? wanted : mobile)) {
            if (row.national_id == wanted) return row.id;
            if (mobile.empty() || row.mobile != mobile) continue;
            is_of_one = is_of_one && !with_mobile;
            with_mobile = row.id;
        }
        return is_of_one ? with_mobile : std::nullopt;
    }

  private:
    template <class Id>
    std::optional<Id> named(std::string_view text) const {
        if (text.empty()) return std::nullopt;
        if (const auto event = codec::event_from_text(text)) return Id{event->value};
        const auto id = references_.find(views::kind_of<Id>, text);
        return id ? std::optional{Id{*id}} : std::nullopt;
    }
    store::Database& database_;
    app::References references_;
};

Refusal wrong_encoding() {
    return {
        .code = "import.not_utf8",
        .message = {"کدگذاری فایل UTF-8 نیست (شاید Windows-1256).",
                    "The file is not encoded as UTF-8 (perhaps as Windows-1256)."},
        .remedy = {"در صفحه‌گسترده با قالب «CSV UTF-8» ذخیره کنید.",
                   "Save it in the spreadsheet as \"CSV UTF-8\"."}};
}

Refusal refusal_of(const base::CsvFault& fault) {
    if (fault.trouble == base::CsvTrouble::not_utf8) return wrong_encoding();
    static constexpr std::pair<const char*, const char*> words[] = {
        {"گیومه در میان خانه است", "a quote inside a cell"},
        {"پس از گیومه پایان متن آمده است", "text after the closing quote"},
        {"گیومه بسته نشده است", "a quote that does not end"},
        {"خانه بیش از اندازه بلند است", "a cell that is too long"},
        {"خانه‌ها بیش از اندازه‌اند", "too many cells"}};
    const auto& [fa, en] = words[static_cast<std::size_t>(fault.trouble)];
    return {.code = "import.not_csv",
            .field = "column " + std::to_string(fault.field),
            .message = {std::string{"این سطر CSV نیست: "} + fa + ".",
                        std::string{"This row is not CSV: "} + en + "."}};
}

Refusal empty_sheet() {
    return {.code = "import.empty",
            .message = {"فایل خالی است و سطر عنوان (سرستون) ندارد.",
                        "The file is empty: it has no header row."}};
}

// What an exported sheet of this list has beside what is imported: its own columns under their
// names and words.
std::vector<std::string> headings_of(const views::List& list) {
    std::vector<std::string> all;
    for (const auto& column : list.columns) {
        all.emplace_back(column.name);
        if (column.kind == views::CellKind::day)
            all.push_back(std::string{column.name} + "_jalali");
        const auto* word = domain::word_of_member(column.name);
        if (word == nullptr) continue;
        all.emplace_back(word->fa);
        all.emplace_back(word->en);
    }
    return all;
}

// How many rows were refused, and how many of them the answer has no room for.
Text refused_rows(const ImportReport& report) {
    const auto more = report.refused.more();
    Text text{
        fmt::format("{} سطر از {} سطر پذیرفته نشد؛ هیچ‌یک ثبت نشد.",
                    domain::number_fa(report.refused.count()), domain::number_fa(report.rows)),
        fmt::format("{} of {} rows were refused; none was recorded.",
                    domain::number_en(report.refused.count()), domain::number_en(report.rows))};
    if (more > 0) {
        text.fa +=
            fmt::format(" {} سطر دیگر هم هست که نام برده نشده است.", domain::number_fa(more));
        text.en += fmt::format(" {} more are not named.", domain::number_en(more));
    }
    return text;
}

bool is_blank(const base::CsvRow& row) {
    return std::ranges::all_of(row.fields,
                               [](const std::string& each) { return domain::is_blank(each); });
}

}  // namespace

void RowRefusals::add(std::int64_t line, const Refusal& why) {
    ++count_;
    if (shown_.size() >= most_shown) return;
    json::object row = to_json(why);
    row["line"] = line;
    row["message"] = to_json(why.message);
    shown_.push_back(std::move(row));
}

domain::RefusalText changed_since() {
    return {.code = "import.changed_since",
            .fa = "پس از این ورود دوباره تغییر کرده است.",
            .en = "It was changed again since this import.",
            .remedy_fa = "اگر باید به حال پیشین برگردد، خود آن را تغییر دهید.",
            .remedy_en = "If it is to be as it was, change it itself."};
}

domain::RefusalText kept_by_another_version() {
    return {
        .code = "import.kept_by_another_version",
        .fa =
            "این ورود را نسخه دیگری از برنامه ثبت کرده است و حال پیشین خوانده نمی‌شود.",
        .en =
            "Another version of the program recorded this import, and what was before it "
            "cannot be read.",
        .remedy_fa = "اگر باید به حال پیشین برگردد، خود آن را تغییر دهید.",
        .remedy_en = "If it is to be as it was, change it itself."};
}

std::unique_ptr<domain::Directory> site_directory(store::Database& database) {
    return std::make_unique<SiteDirectory>(database);
}

SheetRun::SheetRun(SheetImport import, base::Day today, std::span<const domain::Column> columns,
                   TakeRow take)
    : import_(std::move(import)),
      sense_{.today = today, .value_of_label = domain::value_of_label},
      columns_(columns),
      take_(std::move(take)),
      stream_(import_.sheet->open()),
      reader_(*stream_) {}

SheetRun::~SheetRun() = default;

bool SheetRun::take(std::int64_t rows) {
    while (!has_ended_ && rows > 0) {
        const auto row = next();
        if (!row) {
            end();
        } else if (header_ && !is_blank(*row)) {
            take_row(*row);
            --rows;
        } else if (!is_blank(*row)) {
            read_header(*row);
        }
    }
    return !has_ended_;
}

void SheetRun::go_on_behind(std::int64_t line, ImportReport report) {
    while (!has_ended_ && line_ < line) {
        const auto row = next();
        if (!row)
            end();
        else if (!header_ && !is_blank(*row))
            read_header(*row);
    }
    report.not_read = std::move(report_.not_read);
    report_ = std::move(report);
}

std::optional<base::CsvRow> SheetRun::next() {
    auto row = reader_.next();
    if (!row) {
        report_.refused.add(row.error().line, refusal_of(row.error()));
        return std::nullopt;
    }
    if (*row) line_ = (*row)->line;
    return std::move(row).value();
}

void SheetRun::end() {
    has_ended_ = true;
    if (!header_ && report_.refused.count() == 0) report_.refused.add(1, empty_sheet());
}

void SheetRun::read_header(const base::CsvRow& row) {
    const auto exported = headings_of(*import_.kind.list);
    const std::vector<std::string_view> not_read(exported.begin(), exported.end());
    auto header = domain::SheetHeader::of(row.fields, columns_, not_read);
    if (header) {
        header_ = std::move(header).value();
        report_.not_read = json::array(header_->not_read().begin(), header_->not_read().end());
        return;
    }
    report_.refused.add(row.line, http::refusal_of(header.error()));
    has_ended_ = true;
}

void SheetRun::take_row(const base::CsvRow& row) {
    ++report_.rows;
    if (import_.memory) import_.memory->at(row.line);
    auto answer = take_(domain::SheetRow{*header_, row.fields, sense_});
    if (!answer) return report_.refused.add(row.line, http::refusal_of(answer.error()));
    if (answer->waits_for_confirmation)
        return report_.refused.add(row.line, http::refusal_of(answer->warnings.front()));
    ++report_.recorded;
    if (!answer->events.empty()) report_.last = std::move(answer).value();
}

Answer answer_of(const ImportReport& report, Rows rows) {
    json::object body;
    const bool fails =
        report.refused.count() > 0 && (rows == Rows::all_or_none || report.recorded == 0);
    if (fails) {
        body =
            to_json(Refusal{.code = "import.rows_refused",
                            .numbers = {{"rows", report.rows}, {"refused", report.refused.count()}},
                            .message = refused_rows(report),
                            .remedy = {"سطرهای نادرست را درست کنید و فایل را دوباره بفرستید.",
                                       "Correct these rows and send the file again."}});
    }
    body["rows"] = report.rows;
    body["recorded"] = fails ? 0 : report.recorded;
    body["refused_rows"] = report.refused.count();
    body["refused"] = report.refused.shown();
    body["refused_more"] = report.refused.more();
    body["can_be_taken_back"] = fails ? 0 : report.restorable;
    if (!fails && report.restorable > 0) body["import"] = report.import;
    body["columns_not_read"] = report.not_read;
    return {fails ? 422 : 200, std::move(body)};
}

json::object row_refusals_schema() {
    json::object refused = shapes::list_of(
        named("RowRefusal", with_members(refusal_schema(), {{"line", shapes::whole_number()},
                                                            {"message", shape_named("Text")}})));
    refused["maxItems"] = most_shown;
    return refused;
}

json::object import_report_schema() {
    return shapes::object_of({{"rows", shapes::whole_number()},
                              {"recorded", shapes::whole_number()},
                              {"refused_rows", shapes::whole_number()},
                              {"refused", row_refusals_schema()},
                              {"refused_more", shapes::whole_number()},
                              {"can_be_taken_back", shapes::whole_number()},
                              {"columns_not_read", shapes::list_of(shapes::text())}},
                             {{"import", shapes::whole_number()}});
}

}  // namespace amani::http
