#include "shared/domain/words/stage_words.h"

namespace amani::domain {

StageWord stage_word(std::int64_t stage) {
    switch (stage) {
        case 1:
            return {"ثبت‌شده در این محل", "recorded here"};
        case 2:
            return {"ارسال‌شده", "left this site"};
        case 3:
            return {"رسیده به مرکز", "accepted at the hub"};
        case 4:
            return {"اعمال‌شده در حساب‌ها", "reflected in the books"};
        default:
            return {};
    }
}

}  // namespace amani::domain
