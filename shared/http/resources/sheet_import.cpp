#include "shared/http/resources/sheet_import.h"

#include "shared/base/csv.h"
#include "shared/base/fold.h"
#include "shared/domain/catalogue/import.h"
#include "shared/domain/customers/import.h"
#include "shared/domain/network/import.h"
#include "shared/domain/serials/import.h"
#include "shared/http/resources/commands.h"
#include "shared/views/customers/customers_view.h"

#include <algorithm>
#include <array>
#include <concepts>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_shown = 100;  // refused rows in the answer

class SiteDirectory final : public domain::Directory {
  public:
    explicit SiteDirectory(store::Database& database)
        : database_(database), references_(database) {}
    std::optional<base::SiteId> site(std::string_view code) const override {
        const auto id = references_.find(app::Named::site, code);
        return id ? std::optional{base::SiteId{static_cast<std::uint32_t>(*id)}} : std::nullopt;
    }
    std::optional<base::ModelId> model(std::string_view code) const override {
        return named<base::ModelId>(app::Named::model, code);
    }
    std::optional<base::PartId> part(std::string_view code) const override {
        return named<base::PartId>(app::Named::part, code);
    }
    std::optional<base::PriceListId> price_list(std::string_view name) const override {
        return named<base::PriceListId>(app::Named::price_list, name);
    }
    std::optional<base::CustomerId> customer(std::string_view national_id) const override {
        const std::string wanted = base::ascii_digits(national_id);
        if (wanted.empty()) return std::nullopt;
        for (const auto& row : views::search_customers(database_, wanted)) {
            if (row.national_id == wanted) return row.id;
        }
        return std::nullopt;
    }

  private:
    template <class Id>
    std::optional<Id> named(app::Named what, std::string_view text) const {
        if (text.empty()) return std::nullopt;
        const auto id = references_.find(what, text);
        return id ? std::optional{Id{*id}} : std::nullopt;
    }
    store::Database& database_;
    app::References references_;
};

void refuse(ImportReport& report, std::int64_t line, const Refusal& why) {
    ++report.refused;
    if (report.shown.size() >= most_shown) return;
    json::object row = to_json(why);
    row["line"] = line;
    row["message"] = to_json(why.message);
    report.shown.push_back(std::move(row));
}

Refusal refusal_of(const base::CsvFault& fault) {
    static constexpr std::pair<const char*, const char*> words[] = {
        {"نقل‌قول در میان خانه", "a quote inside a cell"},
        {"متن پس از نقل‌قول", "text after a quote"},
        {"نقل‌قول بسته نشده", "a quote that does not end"},
        {"خانه بیش از اندازه بلند است", "a cell that is too long"},
        {"خانه‌ها بیش از اندازه‌اند", "too many cells"},
        {"متن UTF-8 نیست", "text that is not UTF-8"}};
    const auto& [fa, en] = words[static_cast<std::size_t>(fault.trouble)];
    return {.code = "import.not_csv",
            .field = "column " + std::to_string(fault.field),
            .message = {std::string{"این سطر CSV نیست: "} + fa,
                        std::string{"This row is not CSV: "} + en}};
}

Refusal empty_sheet() {
    return {
        .code = "import.empty",
        .message = {"فایل تهی است؛ سطر عنوان ندارد.", "The file is empty: it has no header row."}};
}

template <class Cmd>
class Import {
  public:
    using Read = std::function<base::Result<Cmd, domain::RefusalText>(domain::SheetRow)>;
    Import(app::Desk& desk, const SheetImport& what, std::span<const domain::Column> columns,
           Read read)
        : desk_(desk), what_(what), columns_(columns), read_(std::move(read)) {}

    ImportReport run(const GoesOn& goes_on) {
        const auto stream = what_.sheet->open();
        base::CsvReader reader{*stream};
        while (auto row = next(reader)) {
            report_.is_stopped = !goes_on(row->line);
            if (report_.is_stopped) break;
            if (!header_)
                read_header(*row);
            else
                take(*row);
            if (is_hopeless_) break;
        }
        const bool is_empty = !header_ && report_.refused == 0 && !report_.is_stopped;
        if (is_empty) refuse(report_, 1, empty_sheet());
        return std::move(report_);
    }

  private:
    std::optional<base::CsvRow> next(base::CsvReader& reader) {
        auto row = reader.next();
        if (row) return std::move(row).value();
        refuse(report_, row.error().line, refusal_of(row.error()));
        return std::nullopt;
    }
    void read_header(const base::CsvRow& row) {
        auto header = domain::SheetHeader::of(row.fields, columns_);
        if (header) {
            header_ = std::move(header).value();
            return;
        }
        refuse(report_, row.line, http::refusal_of(header.error()));
        is_hopeless_ = true;
    }
    void take(const base::CsvRow& row) {
        ++report_.rows;
        auto command = read_(domain::SheetRow{*header_, row.fields});
        if (!command) return refuse(report_, row.line, http::refusal_of(command.error()));
        auto answer = app::give(desk_, what_.author, std::move(command).value());
        if (!answer) return refuse(report_, row.line, http::refusal_of(answer.error()));
        ++report_.recorded;
        if (!answer->events.empty()) report_.last = std::move(answer).value();
    }

    app::Desk& desk_;
    const SheetImport& what_;
    std::span<const domain::Column> columns_;
    Read read_;
    std::optional<domain::SheetHeader> header_;
    ImportReport report_;
    bool is_hopeless_ = false;
};

template <class Cmd, auto columns, auto read>
ImportReport run(app::Desk& desk, const SheetImport& import, const GoesOn& goes_on) {
    const SiteDirectory directory{desk.database};
    const auto read_row = [&](domain::SheetRow row) {
        if constexpr (std::invocable<decltype(read), domain::SheetRow, const SiteDirectory&>)
            return read(std::move(row), directory);
        else
            return read(std::move(row));
    };
    return Import<Cmd>{desk, import, columns(), read_row}.run(goes_on);
}

struct Kind {
    std::string_view name;
    std::string_view command;
    ImportReport (*run)(app::Desk&, const SheetImport&, const GoesOn&);
};

template <class Cmd, auto columns, auto read>
constexpr Kind kind(std::string_view name) {
    return {name, Cmd::about.name, run<Cmd, columns, read>};
}

constexpr std::array kinds{
    kind<domain::DefinePart, domain::part_columns, domain::part_from>("parts"),
    kind<domain::DefineModel, domain::model_columns, domain::model_from>("models"),
    kind<domain::RegisterCustomer, domain::customer_columns, domain::customer_from>("customers"),
    kind<domain::SetPrice, domain::price_columns, domain::price_from>("prices"),
    kind<domain::SetTariff, domain::tariff_columns, domain::tariff_from>("tariffs"),
    kind<domain::RegisterSerial, domain::serial_columns, domain::serial_from>("serials"),
    kind<domain::DefineSite, domain::site_columns, domain::site_from>("sites"),
};

const Kind* kind_named(std::string_view name) {
    const auto* found = std::find_if(kinds.begin(), kinds.end(),
                                     [&](const Kind& each) { return each.name == name; });
    return found == kinds.end() ? nullptr : found;
}

}  // namespace

std::optional<std::string_view> command_of_rows(std::string_view name) {
    const Kind* found = kind_named(name);
    return found == nullptr ? std::nullopt : std::optional{found->command};
}

ImportReport import_sheet(app::Desk& desk, const SheetImport& import, const GoesOn& goes_on) {
    const Kind* found = kind_named(import.kind);
    base::ensure(found != nullptr, "a kind of import that was looked up before");
    return found->run(desk, import, goes_on);
}

Answer answer_of(const ImportReport& report, Rows rows) {
    json::object body;
    const bool fails = report.refused > 0 && (rows == Rows::all_or_none || report.recorded == 0);
    if (fails) {
        body = to_json(Refusal{
            .code = "import.rows_refused",
            .numbers = {{"rows", report.rows}, {"refused", report.refused}},
            .message = {"برخی سطرها پذیرفته نشد؛ هیچ‌یک ثبت نشد.",
                        "Some rows were refused; none was recorded."},
            .remedy = {"سطرهای نادرست را درست کنید و فایل را دوباره بفرستید.",
                       "Correct these rows and send the file again."}});
    }
    body["rows"] = report.rows;
    body["recorded"] = fails ? 0 : report.recorded;
    body["refused_rows"] = report.refused;
    body["refused"] = report.shown;
    return {fails ? 422 : 200, std::move(body)};
}

json::object import_report_schema() {
    return json::parse(R"({"type":"object","required":["rows","recorded","refused_rows","refused"],
        "properties":{"rows":{"type":"integer"},"recorded":{"type":"integer"},
          "refused_rows":{"type":"integer"},
          "refused":{"type":"array","maxItems":100,"items":{"allOf":[
            {"$ref":"#/components/schemas/Refusal"},
            {"type":"object","required":["line"],"properties":{"line":{"type":"integer"}}}]}}}})")
        .as_object();
}

}  // namespace amani::http
