#include "shared/domain/catalogue/import.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/customers/import.h"
#include "shared/domain/network/import.h"
#include "shared/domain/serials/import.h"

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

TEST(SheetHeader, TakesColumnsInAnyOrderAndEitherLanguage) {
    const auto header = SheetHeader::of({"قيمت", "List", "قطعه"}, price_columns());
    ASSERT_TRUE(header);
    const Cells row{"۷٬۲۰۰٬۰۰۰", "pl-1", "pump"};
    const auto price = price_from(SheetRow(*header, row), known);
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
    EXPECT_EQ(SheetHeader::of({"list", "part", "price", "قیمت"}, price_columns()).error().code,
              "sheet.column_twice");
}

TEST(SheetRow, IsRefusedWithTooFewOrTooManyCells) {
    const auto header = SheetHeader::of({"list", "part", "price"}, price_columns());
    const Cells row{"PL-1", "PUMP"};
    EXPECT_EQ(price_from(SheetRow(*header, row), known).error().code, "sheet.wrong_width");
}

TEST(SheetRow, AnswersAWrongCellWithItsColumnAndText) {
    const auto header = SheetHeader::of({"list", "part", "price"}, price_columns());
    for (const char* bad : {"", "free", "12.5", "7e6", "99999999999999999999"}) {
        const Cells row{"PL-1", "PUMP", bad};
        const auto price = price_from(SheetRow(*header, row), known);
        ASSERT_FALSE(price) << bad;
        EXPECT_EQ(price.error().field, "price") << bad;
    }
    const Cells row{"PL-1", "PUMPS", "1"};
    EXPECT_EQ(price_from(SheetRow(*header, row), known).error().code, "field.unknown");
}

TEST(PartSheet, FoldsArabicLettersAndReadsListsAndWords) {
    const auto header = SheetHeader::of(
        {"code", "name", "unit", "returnable", "substitutes", "due_days"}, part_columns());
    ASSERT_TRUE(header);
    const Cells row{"pump", " پمپ تخليه كوچك ", "عدد", "بله", "PUMP-2؛", "۲۰"};
    const auto part = part_from(SheetRow(*header, row));
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
        {"code", "brand", "type", "name", "warranty_months", "warranty_start"}, model_columns());
    Cells row{"WM-7K", "ARA", "washer", "7 kg", "24", "someday"};
    EXPECT_EQ(model_from(SheetRow(*header, row)).error().field, "warranty_start");
    row.back() = "فعال‌سازی";
    EXPECT_EQ(model_from(SheetRow(*header, row))->warranty_start, WarrantyStart::activation);
}

TEST(TariffSheet, ReadsJalaliAndIsoDays) {
    const auto header = SheetHeader::of({"valid_from", "part", "labour"}, tariff_columns());
    for (const char* day : {"1404/09/07", "۱۴۰۴/۹/۷", "2025-11-28"}) {
        const Cells row{day, "PUMP", "2,800,000"};
        const auto tariff = tariff_from(SheetRow(*header, row), known);
        ASSERT_TRUE(tariff) << day;
        EXPECT_EQ(tariff->valid_from, *calendar::from_jalali({1404, 9, 7})) << day;
        EXPECT_EQ(tariff->labour, base::Rial{2'800'000});
    }
    for (const char* day : {"", "today", "1404/12/30", "soon"}) {
        const Cells row{day, "PUMP", "2800000"};
        EXPECT_FALSE(tariff_from(SheetRow(*header, row), known)) << day;
    }
}

TEST(SerialSheet, LeavesTheTermToTheModelWhenItIsBlank) {
    const auto header =
        SheetHeader::of({"serial", "model", "sold_on", "warranty_months"}, serial_columns());
    const Cells row{"WM7K-000417", "WM-7K", "", ""};
    const auto serial = serial_from(SheetRow(*header, row), known);
    ASSERT_TRUE(serial);
    EXPECT_EQ(serial->model, base::ModelId{3});
    EXPECT_EQ(serial->warranty_months, -1);
    EXPECT_TRUE(serial->sold_on.is_none());
}

TEST(SiteSheet, ChangesASiteWhoseCodeIsKnown) {
    const auto header = SheetHeader::of({"code", "name", "kind", "parent"}, site_columns());
    const Cells changed{"BR-MHD", "Mashhad", "شعبه", ""};
    EXPECT_EQ(site_from(SheetRow(*header, changed), known)->site, base::SiteId{2});
    const Cells added{"AG-KRJ", "Karaj", "نماینده", "br-mhd"};
    const auto agent = site_from(SheetRow(*header, added), known);
    ASSERT_TRUE(agent);
    EXPECT_TRUE(agent->site.is_none());
    EXPECT_EQ(agent->kind, SiteKind::agent);
    EXPECT_EQ(agent->parent, base::SiteId{2});
}

TEST(CustomerSheet, NeedsANameOnly) {
    const auto header = SheetHeader::of({"نام"}, customer_columns());
    ASSERT_TRUE(header);
    const Cells row{"علي كريمي"};
    EXPECT_EQ(customer_from(SheetRow(*header, row))->name, "علی کریمی");
}

}  // namespace
}  // namespace amani::domain
