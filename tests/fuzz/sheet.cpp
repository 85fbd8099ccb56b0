// An imported file, through header and cells to commands. Input: which kind of sheet (a byte), then
// the file.
#include "shared/domain/sheet/sheet.h"

#include "fuzz/fuzz_target.h"

#include "shared/base/csv.h"
#include "shared/codec/message_pack.h"
#include "shared/domain/catalogue/import.h"
#include "shared/domain/customers/import.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/network/import.h"
#include "shared/domain/serials/import.h"
#include "shared/domain/service/import.h"
#include "shared/domain/words/member_words.h"

#include <algorithm>
#include <sstream>

namespace amani::fuzz {

using namespace domain;

namespace {

// Knows everything that begins like a code.
class Known final : public Directory {
  public:
    std::optional<base::SiteId> site(std::string_view code) const override {
        return is_code(code) ? std::optional{base::SiteId{2}} : std::nullopt;
    }
    std::optional<base::ModelId> model(std::string_view code) const override {
        return is_code(code) ? std::optional{base::ModelId{3}} : std::nullopt;
    }
    std::optional<base::PartId> part(std::string_view code) const override {
        return is_code(code) ? std::optional{base::PartId{4}} : std::nullopt;
    }
    std::optional<base::PriceListId> price_list(std::string_view name) const override {
        return is_code(name) ? std::optional{base::PriceListId{5}} : std::nullopt;
    }
    std::optional<base::CustomerId> customer(std::string_view id) const override {
        return id.size() == 10 ? std::optional{base::CustomerId{6}} : std::nullopt;
    }

  private:
    static bool is_code(std::string_view text) { return text.starts_with('P'); }
};

const SheetSense sense{.today = base::Day{20'785}, .value_of_label = value_of_label};

void check(const RefusalText& refusal) {
    must(!refusal.code.empty() && !refusal.fa.empty() && !refusal.en.empty(),
         "a refusal speaks both languages");
}

template <class Command>
void check(const base::Result<Command, RefusalText>& row) {
    if (!row) return check(row.error());
    const base::Bytes bytes = codec::encode(*row);
    const auto again = codec::decode<Command>(bytes);
    must(again && codec::encode(*again) == bytes, "a command is encoded and decoded");
}

using ReadRow = void (*)(SheetRow, const Directory&);
struct Kind {
    std::span<const Column> (*columns)();
    ReadRow read;
    const char* name;
    const char* example;
};
constexpr Kind kinds[] = {
    {model_columns, [](SheetRow row, const Directory&) { check(model_from(row)); }, "models",
     "WM-7K,ماشین"},
    {part_columns, [](SheetRow row, const Directory&) { check(part_from(row)); }, "parts",
     "PUMP,پمپ"},
    {price_columns, [](SheetRow row, const Directory& all) { check(price_from(row, all)); },
     "prices", "PL-1,PUMP,۷٬۲۰۰٬۰۰۰"},
    {tariff_columns, [](SheetRow row, const Directory& all) { check(tariff_from(row, all)); },
     "tariffs", "P-1,1,2"},
    {customer_columns, [](SheetRow row, const Directory&) { check(customer_from(row)); },
     "customers", "0012345679,علی"},
    {site_columns, [](SheetRow row, const Directory& all) { check(site_from(row, all)); }, "sites",
     "BR-MHD,مشهد"},
    {serial_columns, [](SheetRow row, const Directory& all) { check(serial_from(row, all)); },
     "serials", "WM7K-100001,P-7K,1404-1,1404/02/31,C-1,2025-11-28,24,0012345679"},
    {open_job_columns, [](SheetRow row, const Directory& all) { check(open_job_from(row, all)); },
     "open-jobs", "1250,1404/08/20,WM7K-100001,P-7K,0012345679,نشتی"},
};

}  // namespace

void try_input(base::ByteView input) {
    if (input.empty()) return;
    const Kind& kind = kinds[input.front() % std::size(kinds)];
    std::istringstream stream{std::string{base::text_of(input.subspan(1))}};
    base::CsvReader reader{stream};
    const auto first = reader.next();
    if (!first || !*first) return;
    const auto header = SheetHeader::of((*first)->fields, kind.columns());
    if (!header) return check(header.error());
    const Known known;
    for (auto row = reader.next(); row && *row; row = reader.next())
        kind.read(SheetRow{*header, (*row)->fields, sense}, known);
}

Seeds seeds() {
    Seeds all;
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        std::string text(1, static_cast<char>(i));
        std::string persian = text;
        std::string line;
        std::size_t cells = 1;
        for (const Column& column : kinds[i].columns()) {
            const std::string comma = line.empty() && text.size() == 1 ? "" : ",";
            text += comma + std::string{column.name};
            const auto* word = word_of_member(column.name);
            persian += comma + std::string{word == nullptr ? column.name : word->fa};
            ++cells;
        }
        line = kinds[i].example;
        std::size_t given = static_cast<std::size_t>(std::ranges::count(line, ',')) + 1;
        for (; given + 1 < cells; ++given) line += ",1";
        all.push_back(seed(kinds[i].name, text + "\n" + line + "\n"));
        all.push_back(seed(std::string{kinds[i].name} + "-persian", persian + "\n" + line + "\n"));
    }
    return all;
}

}  // namespace amani::fuzz
