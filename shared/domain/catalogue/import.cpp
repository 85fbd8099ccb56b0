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
        Column{"code"},
        Column{"brand"},
        Column{"device_kind"},
        Column{"name"},
        Column{"warranty_months", Presence::required, "ماه‌های گارانتی"},
        Column{"warranty_start", Presence::optional},
        Column{"start_after", Presence::optional},
        Column{"serial_pattern", Presence::optional},
    };
    return columns;
}

base::Result<DefineModel, RefusalText> model_from(SheetRow row) {
    DefineModel model;
    model.code = row.code("code");
    model.brand = row.text("brand");
    model.device_kind = row.text("device_kind");
    model.name = row.text("name");
    model.warranty_months = small(row.integer("warranty_months"));
    model.warranty_start = row.choice("warranty_start", "warranty_start", WarrantyStart::sale);
    model.start_after = small(row.integer("start_after", 0));
    model.serial_pattern = row.text("serial_pattern");
    return row.as(std::move(model));
}

std::span<const Column> part_columns() {
    static constexpr std::array columns{
        Column{"code"},
        Column{"name"},
        Column{"unit"},
        Column{"tracking", Presence::optional},
        Column{"returnable", Presence::optional, "داغی"},
        Column{"due_days", Presence::optional, "مهلت عودت"},
        Column{"substitutes", Presence::optional, "جایگزین‌ها"},
        Column{"fits_models", Presence::optional, "مدل‌ها"},
        Column{"warranty_months", Presence::optional, "ماه‌های گارانتی"},
    };
    return columns;
}

base::Result<DefinePart, RefusalText> part_from(SheetRow row) {
    DefinePart part;
    part.code = row.code("code");
    part.name = row.text("name");
    part.unit = row.text("unit");
    part.tracking = row.choice<Tracking>("tracking", "tracking", Tracking::by_quantity,
                                         {{"quantity", Tracking::by_quantity},
                                          {"تعداد", Tracking::by_quantity},
                                          {"serial", Tracking::by_serial},
                                          {"سریال", Tracking::by_serial}});
    part.returnable = row.choice<Returnable>("returnable", "returnable", Returnable::no,
                                             {{"1", Returnable::yes},
                                              {"بله", Returnable::yes},
                                              {"دارد", Returnable::yes},
                                              {"0", Returnable::no},
                                              {"خیر", Returnable::no},
                                              {"ندارد", Returnable::no}});
    part.due_days = small(row.integer("due_days", 30));
    part.substitutes = row.codes("substitutes");
    part.fits_models = row.codes("fits_models");
    part.warranty_months = small(row.integer("warranty_months", 0));
    return row.as(std::move(part));
}

std::span<const Column> price_columns() {
    static constexpr std::array columns{
        Column{"list", Presence::required, "فهرست"},
        Column{"part"},
        Column{"price"},
        Column{"late", Presence::optional},
    };
    return columns;
}

base::Result<SetPrice, RefusalText> price_from(SheetRow row, const Directory& directory) {
    SetPrice price;
    price.list = row.named("list", directory.price_list(row.code("list")));
    price.part = row.named("part", directory.part(row.code("part")));
    price.price = row.rial("price");
    price.late = row.choice("late", "lateness", Lateness::refuse);
    return row.as(price);
}

std::span<const Column> tariff_columns() {
    static constexpr std::array columns{
        Column{"valid_from"},
        Column{"part"},
        Column{"labour"},
        Column{"recovery", Presence::optional},
        Column{"late", Presence::optional},
    };
    return columns;
}

base::Result<SetTariff, RefusalText> tariff_from(SheetRow row, const Directory& directory) {
    SetTariff tariff;
    tariff.valid_from = row.day("valid_from", Presence::required);
    tariff.part = row.named("part", directory.part(row.code("part")));
    tariff.labour = row.rial("labour");
    tariff.recovery = row.rial("recovery", base::Rial{});
    tariff.late = row.choice("late", "lateness", Lateness::refuse);
    return row.as(tariff);
}

}  // namespace amani::domain
