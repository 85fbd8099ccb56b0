// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/catalogue/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<DefineModel>() {
    return {{
        {.member = "code", .need = required, .example = "WM7K"},
        {.member = "brand", .need = required, .example = "Amani"},
        {.member = "device_kind", .need = required, .example = "washer"},
        {.member = "name", .need = required, .example = "WM 7 kg"},
        {.member = "warranty_months", .example = "18", .otherwise = "0"},
        {.member = "warranty_start", .otherwise = "sale"},
        {.member = "start_after",
         .example = "6",
         .otherwise = "0",
         .help_fa = "چند ماه پس از تولید؛ تنها اگر گارانتی از تولید آغاز شود",
         .help_en = "months after production; when the warranty starts with it"},
        {.member = "serial_pattern",
         .example = "WM7K######",
         .help_fa = "الگوی سریال: # رقم، @ حرف، ? هر دو؛ چند الگو با |",
         .help_en = "# a digit, @ a letter, ? either; | between several"},
    }};
}

template <>
CommandForm form_of<DefinePart>() {
    return {{
        {.member = "code", .need = required, .example = "PUMP"},
        {.member = "name", .need = required, .example = "پمپ تخلیه"},
        {.member = "unit", .otherwise = "عدد"},
        {.member = "tracking", .otherwise = "by_quantity"},
        {.member = "returnable",
         .example = "yes",
         .otherwise = "no",
         .help_fa = "داغی دارد",
         .help_en = "the used part must come back"},
        {.member = "due_days",
         .otherwise = "30",
         .help_fa = "مهلت عودت به روز",
         .help_en = "days for the used part to come back"},
        {.member = "substitutes", .help_fa = "قطعه جایگزین", .help_en = "substitute", .of = "part"},
        {.member = "fits_models",
         .help_fa = "مدل سازگار",
         .help_en = "model that it fits",
         .of = "model"},
        {.member = "warranty_months",
         .example = "6",
         .otherwise = "0",
         .help_fa = "گارانتی خود قطعه به ماه؛ ۰ یعنی همراه محصول",
         .help_en = "months of a part that wears; 0: as long as the product"},
    }};
}

template <>
CommandForm form_of<PublishPriceList>() {
    return {{
        {.member = "name", .need = required, .example = "PL-2"},
        {.member = "valid_from", .need = required, .example = "1404/10/01"},
        {.member = "kind", .otherwise = "retail"},
    }};
}

template <>
CommandForm form_of<SetPrice>() {
    return {{
        {.member = "part", .need = required, .example = "PUMP"},
        {.member = "list", .need = required, .example = "PL-2"},
        {.member = "price", .need = required, .example = "3,480,000"},
        {.member = "late", .otherwise = "refuse"},
    }};
}

template <>
CommandForm form_of<SetTariff>() {
    return {{
        {.member = "part", .need = required, .example = "PUMP"},
        {.member = "valid_from", .need = required, .example = "1404/10/01"},
        {.member = "labour", .need = required, .example = "900,000"},
        {.member = "recovery", .example = "150,000", .otherwise = "0"},
        {.member = "late", .otherwise = "refuse"},
    }};
}

template <>
CommandForm form_of<SetHandling>() {
    return {{
        {.member = "valid_from", .need = required, .example = "1404/10/01"},
        {.member = "handling", .need = required, .example = "120,000"},
        {.member = "late", .otherwise = "refuse"},
    }};
}

template <>
CommandForm form_of<SetVatRate>() {
    return {{
        {.member = "valid_from", .need = required, .example = "1405/01/01"},
        {.member = "rate", .need = required, .example = "10%"},
        {.member = "late", .otherwise = "refuse"},
    }};
}

template <>
CommandForm form_of<DefineRepairCode>() {
    return {{
        {.member = "kind", .need = required, .example = "fault"},
        {.member = "code", .need = required, .example = "E20"},
        {.member = "name", .need = required, .example = "تخلیه نمی‌کند"},
        {.member = "group",
         .example = "drain",
         .help_fa =
             "ایرادهای یک گروه، ایراد یکسان شمرده می‌شود",
         .help_en = "faults of one group count as the same fault"},
        {.member = "offering", .otherwise = "offered"},
    }};
}

template <>
CommandForm form_of<DefineOperation>() {
    return {{
        {.member = "code", .need = required, .example = "PUMP-CHANGE"},
        {.member = "name", .need = required, .example = "تعویض پمپ"},
        {.member = "minutes", .example = "40"},
        {.member = "offering", .otherwise = "offered"},
    }};
}

template <>
CommandForm form_of<PriceOperation>() {
    return {{
        {.member = "operation", .need = required, .example = "PUMP-CHANGE"},
        {.member = "price", .need = required, .example = "4,800,000"},
        {.member = "model", .help_fa = "خالی: هر مدل", .help_en = "none: any model"},
        {.member = "valid_from", .example = "1404/10/01", .otherwise = "today"},
    }};
}

template <>
CommandForm form_of<SetServiceTerms>() {
    return {{
        {.member = "repair_guarantee_days", .need = required, .example = "90"},
        {.member = "ceilings",
         .help_fa = "سقف تخفیف هر نقش",
         .help_en = "how much of a job each role may give away"},
    }};
}

}  // namespace amani::domain
