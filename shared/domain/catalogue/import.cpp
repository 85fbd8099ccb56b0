#include "shared/domain/catalogue/import.h"

#include <algorithm>
#include <array>

namespace amani::domain {
namespace {

// Narrows a number to 32 bits. One that does not fit becomes a value that decide() refuses.
std::int32_t small(std::int64_t number) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(number, -1, 1'000'000));
}

}  // namespace

std::span<const Column> model_columns() {
    static constexpr std::array columns{
        Column{"code", "کد"},
        Column{"brand", "مارک"},
        Column{"type", "نوع"},
        Column{"name", "نام"},
        Column{"warranty_months", "ماه‌های گارانتی"},
        Column{"warranty_start", "شروع گارانتی", Presence::optional},
    };
    return columns;
}

base::Result<DefineModel, RefusalText> model_from(SheetRow row) {
    DefineModel model;
    model.code = row.code("code");
    model.brand = row.text("brand");
    model.type = row.text("type");
    model.name = row.text("name");
    model.warranty_months = small(row.integer("warranty_months"));
    model.warranty_start = row.choice<WarrantyStart>("warranty_start",
                                                     {{"sale", WarrantyStart::sale},
                                                      {"installation", WarrantyStart::installation},
                                                      {"activation", WarrantyStart::activation},
                                                      {"production", WarrantyStart::production},
                                                      {"فروش", WarrantyStart::sale},
                                                      {"نصب", WarrantyStart::installation},
                                                      {"فعال_سازی", WarrantyStart::activation},
                                                      {"تولید", WarrantyStart::production}},
                                                     WarrantyStart::sale);
    return row.as(std::move(model));
}

std::span<const Column> part_columns() {
    static constexpr std::array columns{
        Column{"code", "کد"},
        Column{"name", "نام"},
        Column{"unit", "واحد"},
        Column{"tracking", "ردیابی", Presence::optional},
        Column{"returnable", "داغی", Presence::optional},
        Column{"due_days", "مهلت عودت", Presence::optional},
        Column{"substitutes", "جایگزین‌ها", Presence::optional},
        Column{"fits_models", "مدل‌ها", Presence::optional},
    };
    return columns;
}

base::Result<DefinePart, RefusalText> part_from(SheetRow row) {
    DefinePart part;
    part.code = row.code("code");
    part.name = row.text("name");
    part.unit = row.text("unit");
    part.tracking = row.choice<Tracking>("tracking",
                                         {{"by_quantity", Tracking::by_quantity},
                                          {"quantity", Tracking::by_quantity},
                                          {"تعداد", Tracking::by_quantity},
                                          {"by_serial", Tracking::by_serial},
                                          {"serial", Tracking::by_serial},
                                          {"سریال", Tracking::by_serial}},
                                         Tracking::by_quantity);
    part.returnable = row.choice<Returnable>("returnable",
                                             {{"yes", Returnable::yes},
                                              {"1", Returnable::yes},
                                              {"بله", Returnable::yes},
                                              {"دارد", Returnable::yes},
                                              {"no", Returnable::no},
                                              {"0", Returnable::no},
                                              {"خیر", Returnable::no},
                                              {"ندارد", Returnable::no}},
                                             Returnable::no);
    part.due_days = small(row.integer("due_days", 30));
    part.substitutes = row.codes("substitutes");
    part.fits_models = row.codes("fits_models");
    return row.as(std::move(part));
}

std::span<const Column> price_columns() {
    static constexpr std::array columns{
        Column{"list", "فهرست"},
        Column{"part", "قطعه"},
        Column{"price", "قیمت"},
    };
    return columns;
}

base::Result<SetPrice, RefusalText> price_from(SheetRow row, const Directory& directory) {
    SetPrice price;
    price.list = row.named("list", directory.price_list(row.code("list")));
    price.part = row.named("part", directory.part(row.code("part")));
    price.price = row.rial("price");
    return row.as(price);
}

std::span<const Column> tariff_columns() {
    static constexpr std::array columns{
        Column{"valid_from", "تاریخ شروع"},
        Column{"part", "قطعه"},
        Column{"labour", "اجرت"},
        Column{"recovery", "ارزش بازیافت", Presence::optional},
    };
    return columns;
}

base::Result<SetTariff, RefusalText> tariff_from(SheetRow row, const Directory& directory) {
    SetTariff tariff;
    tariff.valid_from = row.day("valid_from", Presence::required);
    tariff.part = row.named("part", directory.part(row.code("part")));
    tariff.labour = row.rial("labour");
    tariff.recovery = base::Rial{row.integer("recovery", 0)};
    return row.as(tariff);
}

}  // namespace amani::domain
