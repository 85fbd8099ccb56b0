#include "shared/domain/workshop/words.h"

namespace amani::domain {
namespace {

std::string joined(const std::vector<Duty>& duties, std::string_view between,
                   std::string_view WorkshopWord::* language) {
    std::string text;
    for (const Duty duty : duties) {
        if (!text.empty()) text += between;
        text += word_of(duty).*language;
    }
    return text;
}

}  // namespace

WorkshopWord word_of(Duty duty) {
    switch (duty) {
        case Duty::supervisor:
            return {"سرپرست", "supervisor"};
        case Duty::technician:
            return {"تعمیرکار", "technician"};
        case Duty::inspector:
            return {"بازرس کیفیت", "inspector"};
        case Duty::expert:
            return {"کارشناس", "expert"};
        case Duty::attendant:
            return {"متصدی", "attendant"};
    }
    return {};
}

WorkshopWord word_of(UnitKind kind) {
    switch (kind) {
        case UnitKind::admission:
            return {"پذیرش", "admission"};
        case UnitKind::shop:
            return {"تعمیرگاه", "repair shop"};
        case UnitKind::quality:
            return {"کنترل کیفیت", "quality control"};
        case UnitKind::packaging:
            return {"بسته‌بندی", "packaging"};
        case UnitKind::delivery:
            return {"تحویل", "delivery"};
        case UnitKind::archive:
            return {"بایگانی", "archive"};
        case UnitKind::expert:
            return {"کارشناسی", "experts"};
    }
    return {};
}

std::string any_of_fa(const std::vector<Duty>& duties) {
    return joined(duties, " یا ", &WorkshopWord::fa);
}
std::string any_of_en(const std::vector<Duty>& duties) {
    return joined(duties, " or ", &WorkshopWord::en);
}

}  // namespace amani::domain
