#include "shared/domain/catalogue/import.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/customers/import.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/network/import.h"
#include "shared/domain/serials/import.h"
#include "shared/domain/words/member_words.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

using Cells = std::vector<std::string>;

class Known final : public Directory {
  public:
    std::optional<base::SiteId> site(std::string_view code) const override {
        return code == "BR-MHD" ? std::optional(base::SiteId{2}) : std::nullopt;
    }
    std::optional<base::ModelId> model(std::string_view code) const override {
        return code == "WM-7K" ? std::optional(base::ModelId{3}) : std::nullopt;
    }
    std::optional<base::PartId> part(std::string_view code) const override {
        return code == "PUMP" ? std::optional(base::PartId{4}) : std::nullopt;
    }
    std::optional<base::PriceListId> price_list(std::string_view name) const override {
        return name == "PL-1" ? std::optional(base::PriceListId{5}) : std::nullopt;
    }
    std::optional<base::CustomerId> customer(std::string_view /*national_id*/) const override {
        return std::nullopt;
    }
};
const Known known;
const SheetSense sense{.today = *calendar::from_jalali({1404, 9, 7}),
                       .value_of_label = value_of_label};

TEST(SheetHeader, TakesColumnsInAnyOrderAndEitherLanguage) {
    const auto header = SheetHeader::of({"قيمت", "List", "قطعه"}, price_columns());
    ASSERT_TRUE(header);
    const Cells row{"۷٬۲۰۰٬۰۰۰", "pl-1", "pump"};
    const auto price = price_from(SheetRow(*header, row, sense), known);
    ASSERT_TRUE(price);
    EXPECT_EQ(price->price, base::Rial{7'200'000});
    EXPECT_EQ(price->part, base::PartId{4});
    EXPECT_EQ(price->list, base::PriceListId{5});
}

TEST(SheetHeader, IsRefusedWithColumnsMissingUnknownOrTwice) {
    EXPECT_EQ(SheetHeader::of({"list", "part"}, price_columns()).error().code,
              "sheet.column_missing");
    EXPECT_EQ(SheetHeader::of({"list", "part", "price", "colour"}, price_columns()).error().code,
              "sheet.column_unknown");
    EXPECT_NE(SheetHeader::of({"colour"}, price_columns()).error().remedy_en.find("list, part"),
              std::string::npos)
        << "the columns there are";
    EXPECT_EQ(SheetHeader::of({"list", "part", "price", "قیمت"}, price_columns()).error().code,
              "sheet.column_twice");
}

TEST(SheetHeader, TakesWhatAListExportsAndTellsWhatItDidNotRead) {
    const std::vector<std::string_view> exported{"id", "standing", "وضعیت"};
    const auto header = SheetHeader::of({"id", "serial", "model", "model_code", "وضعیت"},
                                        serial_columns(), exported);
    ASSERT_TRUE(header);
    EXPECT_EQ(header->position("model"), 3U) << "the code, not the id";
    EXPECT_EQ(std::vector(header->not_read().begin(), header->not_read().end()),
              (std::vector<std::string>{"id", "model", "وضعیت"}));
    EXPECT_EQ(SheetHeader::of({"serial", "model", "hue"}, serial_columns(), exported).error().field,
              "hue");
}

// Every column under each of its headings.
TEST(SheetHeader, KnowsItsColumnsByNameAndByWord) {
    for (const auto& columns : {part_columns(), model_columns(), price_columns(), tariff_columns(),
                                customer_columns(), site_columns(), serial_columns()}) {
        for (const bool is_persian : {true, false}) {
            std::vector<std::string> fields;
            for (const auto& column : columns) {
                const auto* word = word_of_member(column.name);
                ASSERT_NE(word, nullptr) << column.name;
                fields.emplace_back(is_persian ? word->fa : word->en);
            }
            const auto header = SheetHeader::of(fields, columns);
            ASSERT_TRUE(header) << header.error().en;
            for (std::size_t i = 0; i < columns.size(); ++i)
                EXPECT_EQ(header->position(columns[i].name), i) << fields[i];
        }
    }
}

TEST(SheetRow, IsRefusedWithTooFewCellsOrWithTextUnderNoHeading) {
    const auto header = SheetHeader::of({"list", "part", "price", ""}, price_columns());
    ASSERT_TRUE(header) << "a spreadsheet's blank column";
    const auto code_of = [&](const Cells& row) {
        const auto price = price_from(SheetRow(*header, row, sense), known);
        return price ? "" : price.error().code;
    };
    EXPECT_EQ(code_of({"PL-1", "PUMP"}), "sheet.wrong_width");
    EXPECT_EQ(code_of({"PL-1", "PUMP", "1", ""}), "");
    EXPECT_EQ(code_of({"PL-1", "PUMP", "1", "", " ", ""}), "") << "blank columns at the right";
    EXPECT_EQ(code_of({"PL-1", "PUMP", "1", "2"}), "sheet.cell_without_heading");
    EXPECT_EQ(code_of({"PL-1", "PUMP", "1", "", "2"}), "sheet.cell_without_heading");
}

TEST(SheetRow, ReadsNumbersAsPeopleMeanThemOrNotAtAll) {
    const auto header = SheetHeader::of({"list", "part", "price"}, price_columns());
    for (const auto& [typed, meant] : {std::pair{"7,200,000", 7'200'000},
                                       {"۷٬۲۰۰٬۰۰۰", 7'200'000},
                                       {"720 هزار تومان", 7'200'000},
                                       {"=\"1500\"", 1500}}) {
        const Cells row{"PL-1", "PUMP", typed};
        const auto price = price_from(SheetRow(*header, row, sense), known);
        ASSERT_TRUE(price) << typed;
        EXPECT_EQ(price->price, base::Rial{meant}) << typed;
    }
    const Cells row{"PL-1", "PUMP", "8,50"};
    const auto price = price_from(SheetRow(*header, row, sense), known);
    ASSERT_FALSE(price);
    EXPECT_NE(price.error().en.find("groups of three"), std::string::npos) << price.error().en;
}

TEST(SheetRow, RefusesNumbersThatASpreadsheetHasBroken) {
    const auto header = SheetHeader::of({"serial", "model", "warranty_card"}, serial_columns());
    const auto code_of = [&](const Cells& row) {
        const auto serial = serial_from(SheetRow(*header, row, sense), known);
        return serial ? "" : serial.error().code + " " + serial.error().field;
    };
    EXPECT_EQ(code_of({"8.93E+18", "WM-7K", ""}), "sheet.broken_code serial");
    EXPECT_EQ(code_of({"'893", "WM-7K", ""}), "sheet.broken_code serial");
    EXPECT_EQ(code_of({"12E5", "WM-7K", "1,2E+05"}), "sheet.broken_code warranty_card");
    EXPECT_EQ(code_of({"12E5", "WM-7K", "=\"00417\""}), "");
    const auto customers = SheetHeader::of({"name", "mobile"}, customer_columns());
    const Cells row{"'=1+1", "9.12E+09"};
    const auto customer = customer_from(SheetRow(*customers, row, sense));
    ASSERT_FALSE(customer);
    EXPECT_EQ(customer.error().field, "mobile");
}

TEST(SheetRow, TakesOffTheApostropheThatKeepsATextFromBeingAFormula) {
    const auto header = SheetHeader::of({"name", "mobile"}, customer_columns());
    const Cells row{"'=1+1", "'+989121234567"};
    const auto customer = customer_from(SheetRow(*header, row, sense));
    ASSERT_TRUE(customer);
    EXPECT_EQ(customer->name, "=1+1");
    EXPECT_EQ(customer->mobile, "+989121234567");
}

TEST(SheetRow, ReadsAChoiceByItsNameAndByItsLabels) {
    const auto header = SheetHeader::of({"code", "name", "unit", "returnable"}, part_columns());
    for (const auto& each : all_labels()) {
        if (each.name != "returnable") continue;
        for (const auto& label : each.labels) {
            for (const auto text : {label.name, label.fa, label.en}) {
                const Cells row{"PUMP", "پمپ", "عدد", std::string{text}};
                const auto part = part_from(SheetRow(*header, row, sense));
                ASSERT_TRUE(part) << text;
                EXPECT_EQ(static_cast<std::int64_t>(part->returnable), label.value) << text;
            }
        }
    }
}

TEST(SheetRow, AnswersAWrongCellWithItsColumnAndText) {
    const auto header = SheetHeader::of({"list", "part", "price"}, price_columns());
    for (const char* bad : {"", "free", "12.5", "7e6", "99999999999999999999"}) {
        const Cells row{"PL-1", "PUMP", bad};
        const auto price = price_from(SheetRow(*header, row, sense), known);
        ASSERT_FALSE(price) << bad;
        EXPECT_EQ(price.error().field, "price") << bad;
    }
    const Cells row{"PL-1", "PUMPS", "1"};
    EXPECT_EQ(price_from(SheetRow(*header, row, sense), known).error().code, "field.unknown");
}

TEST(PartSheet, FoldsArabicLettersAndReadsListsAndWords) {
    const auto header = SheetHeader::of(
        {"code", "name", "unit", "returnable", "substitutes", "due_days"}, part_columns());
    ASSERT_TRUE(header);
    const Cells row{"pump", " پمپ تخليه كوچك ", "عدد", "بله", "PUMP-2؛", "۲۰"};
    const auto part = part_from(SheetRow(*header, row, sense));
    ASSERT_TRUE(part);
    EXPECT_EQ(part->code, "PUMP");
    EXPECT_EQ(part->name, "پمپ تخلیه کوچک");
    EXPECT_EQ(part->returnable, Returnable::yes);
    EXPECT_EQ(part->due_days, 20);
    EXPECT_EQ(part->substitutes, std::vector<std::string>{"PUMP-2"});
    EXPECT_EQ(part->tracking, Tracking::by_quantity);
}

TEST(ModelSheet, RefusesAWordItDoesNotKnow) {
    const auto header = SheetHeader::of(
        {"code", "brand", "device_kind", "name", "warranty_months", "warranty_start"},
        model_columns());
    Cells row{"WM-7K", "ARA", "washer", "7 kg", "24", "someday"};
    EXPECT_EQ(model_from(SheetRow(*header, row, sense)).error().field, "warranty_start");
    row.back() = "فعال‌سازی";
    EXPECT_EQ(model_from(SheetRow(*header, row, sense))->warranty_start, WarrantyStart::activation);
}

TEST(TariffSheet, ReadsJalaliAndIsoDays) {
    const auto header = SheetHeader::of({"valid_from", "part", "labour"}, tariff_columns());
    for (const char* day : {"1404/09/07", "۱۴۰۴/۹/۷", "04/09/07", "7 آذر 1404", "2025-11-28"}) {
        const Cells row{day, "PUMP", "2,800,000"};
        const auto tariff = tariff_from(SheetRow(*header, row, sense), known);
        ASSERT_TRUE(tariff) << day;
        EXPECT_EQ(tariff->valid_from, *calendar::from_jalali({1404, 9, 7})) << day;
        EXPECT_EQ(tariff->labour, base::Rial{2'800'000});
    }
    for (const char* day : {"", "today", "7/9", "+3", "1404/12/30", "soon"}) {
        const Cells row{day, "PUMP", "2800000"};
        EXPECT_FALSE(tariff_from(SheetRow(*header, row, sense), known)) << day;
    }
}

TEST(SerialSheet, LeavesTheTermToTheModelWhenItIsBlank) {
    const auto header =
        SheetHeader::of({"serial", "model", "sold_on", "warranty_months"}, serial_columns());
    const Cells row{"WM7K-000417", "WM-7K", "", ""};
    const auto serial = serial_from(SheetRow(*header, row, sense), known);
    ASSERT_TRUE(serial);
    EXPECT_EQ(serial->model, base::ModelId{3});
    EXPECT_EQ(serial->warranty_months, -1);
    EXPECT_TRUE(serial->sold_on.is_none());
}

TEST(SiteSheet, ChangesASiteWhoseCodeIsKnown) {
    const auto header = SheetHeader::of({"code", "name", "kind", "parent"}, site_columns());
    const Cells changed{"BR-MHD", "Mashhad", "شعبه", ""};
    EXPECT_EQ(site_from(SheetRow(*header, changed, sense), known)->site, base::SiteId{2});
    const Cells added{"AG-KRJ", "Karaj", "نماینده", "br-mhd"};
    const auto agent = site_from(SheetRow(*header, added, sense), known);
    ASSERT_TRUE(agent);
    EXPECT_TRUE(agent->site.is_none());
    EXPECT_EQ(agent->kind, SiteKind::agent);
    EXPECT_EQ(agent->parent, base::SiteId{2});
}

TEST(CustomerSheet, NeedsANameOnly) {
    const auto header = SheetHeader::of({"نام"}, customer_columns());
    ASSERT_TRUE(header);
    const Cells row{"علي كريمي"};
    EXPECT_EQ(customer_from(SheetRow(*header, row, sense))->name, "علی کریمی");
}

}  // namespace
}  // namespace amani::domain
