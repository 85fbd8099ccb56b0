// POST /imports/{kind}: a sheet of rows becomes commands, each decided like any other, all in one
// transaction. All rows or none, unless ?partial=1. The body is read where it lies, a row at a
// time.
#include "shared/base/csv.h"
#include "shared/base/fold.h"
#include "shared/domain/catalogue/import.h"
#include "shared/domain/customers/import.h"
#include "shared/domain/network/import.h"
#include "shared/domain/serials/import.h"
#include "shared/http/resources/commands.h"
#include "shared/http/resources/records.h"
#include "shared/views/customers/customers_view.h"

#include <istream>
#include <streambuf>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t import_bytes = 256U << 20;
constexpr std::size_t most_shown = 100;  // refused rows in the answer

class TextBuffer final : public std::streambuf {
  public:
    explicit TextBuffer(const std::string& text) {
        char* begin = const_cast<char*>(text.data());  // streambuf's interface; nothing is ever put
        setg(begin, begin, begin + text.size());
    }
};

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

struct Report {
    std::int64_t rows = 0;
    std::int64_t recorded = 0;
    std::int64_t refused = 0;
    json::array shown;

    void refuse(std::int64_t line, const Refusal& why) {
        ++refused;
        if (shown.size() >= most_shown) return;
        json::object row = to_json(why);
        row["line"] = line;
        row["message"] = to_json(why.message);
        shown.push_back(std::move(row));
    }
};

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

// Everything that an import of one kind is made of.
template <class Cmd>
struct Kind {
    std::span<const domain::Column> columns;
    std::function<base::Result<Cmd, domain::RefusalText>(domain::SheetRow)> read;
};

template <class Cmd>
class Import {
  public:
    Import(SiteApi& api, const Kind<Cmd>& kind, app::Author author)
        : api_(api), kind_(kind), author_(author) {}

    Report run(const std::string& text) {
        TextBuffer buffer{text};
        std::istream stream{&buffer};
        base::CsvReader reader{stream};
        while (auto row = next(reader)) {
            if (!header_)
                read_header(*row);
            else
                take(*row);
            if (is_hopeless_) break;
        }
        if (!header_ && report_.refused == 0) report_.refuse(1, empty_sheet());
        return std::move(report_);
    }
    [[nodiscard]] const app::Recorded& last() const { return last_; }

  private:
    std::optional<base::CsvRow> next(base::CsvReader& reader) {
        auto row = reader.next();
        if (row) return std::move(row).value();
        report_.refuse(row.error().line, refusal_of(row.error()));
        return std::nullopt;
    }
    void read_header(const base::CsvRow& row) {
        auto header = domain::SheetHeader::of(row.fields, kind_.columns);
        if (header) {
            header_ = std::move(header).value();
            return;
        }
        report_.refuse(row.line, http::refusal_of(header.error()));
        is_hopeless_ = true;
    }
    void take(const base::CsvRow& row) {
        ++report_.rows;
        auto command = kind_.read(domain::SheetRow{*header_, row.fields});
        if (!command) return report_.refuse(row.line, http::refusal_of(command.error()));
        auto answer = app::give(api_.desk(), author_, std::move(command).value());
        if (!answer) return report_.refuse(row.line, http::refusal_of(answer.error()));
        ++report_.recorded;
        if (!answer->events.empty()) last_ = std::move(answer).value();
    }

    SiteApi& api_;
    const Kind<Cmd>& kind_;
    app::Author author_;
    std::optional<domain::SheetHeader> header_;
    Report report_;
    app::Recorded last_;
    bool is_hopeless_ = false;
};

bool is_asked(const Request& request, std::string_view name) {
    const auto value = request.query_value(name);
    return value && (*value == "1" || *value == "true");
}

Answer answer_of(Report report, bool is_partial) {
    json::object body;
    const bool fails = report.refused > 0 && (!is_partial || report.recorded == 0);
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
    body["refused"] = std::move(report.shown);
    return {fails ? 422 : 200, std::move(body)};
}

template <class Cmd>
Answered<Answer> import_as(SiteApi& api, const Command& command, const Kind<Cmd>& kind) {
    if (auto refusal = api.forbidden(Cmd::name_of_command, command.request.principal)) {
        return base::Refused{std::move(*refusal)};
    }
    const auto author = api.author_of(command.request);
    if (!author) return base::Refused{author.error()};
    Import<Cmd> import{api, kind, *author};
    auto answer = answer_of(import.run(command.request.body), is_asked(command.request, "partial"));
    // One change is enough to wake whoever waits; a million would not fit.
    if (answer.status == 200 && !command.is_dry_run) api.note(import.last());
    return answer;
}

Answered<Answer> import(SiteApi& api, const Command& command) {
    const SiteDirectory directory{api.database()};
    const std::string& kind = command.request.param("kind");
    const auto with_directory = [&](auto read) {
        return [&directory, read](domain::SheetRow row) { return read(std::move(row), directory); };
    };
    if (kind == "parts")
        return import_as<domain::DefinePart>(api, command,
                                             {domain::part_columns(), domain::part_from});
    if (kind == "models")
        return import_as<domain::DefineModel>(api, command,
                                              {domain::model_columns(), domain::model_from});
    if (kind == "customers") {
        return import_as<domain::RegisterCustomer>(
            api, command, {domain::customer_columns(), domain::customer_from});
    }
    if (kind == "prices") {
        return import_as<domain::SetPrice>(
            api, command, {domain::price_columns(), with_directory(domain::price_from)});
    }
    if (kind == "tariffs") {
        return import_as<domain::SetTariff>(
            api, command, {domain::tariff_columns(), with_directory(domain::tariff_from)});
    }
    if (kind == "serials") {
        return import_as<domain::RegisterSerial>(
            api, command, {domain::serial_columns(), with_directory(domain::serial_from)});
    }
    if (kind == "sites") {
        return import_as<domain::DefineSite>(
            api, command, {domain::site_columns(), with_directory(domain::site_from)});
    }
    return base::Refused{not_found("kind of import")};
}

}  // namespace

std::vector<Route> import_routes(SiteApi& api) {
    Route route{
        .method = Method::post,
        .pattern = "/imports/{kind}",
        .summary = "A CSV file into the store, all rows or none; partial=1 keeps the good ones",
        .handler = Commands{.run = [&api](const Command& command) { return import(api, command); },
                            .body = BodyKind::raw,
                            .body_limit = import_bytes,
                            .around = api.around()},
        .response = an_object()};
    std::vector<Route> all;
    all.push_back(std::move(route));
    return all;
}

}  // namespace amani::http
