#include "shared/app/typed_texts.h"

#include "shared/domain/refusal/phrase.h"

namespace amani::app {

domain::RefusalText unfit_text(std::string field, char32_t unfit) {
    const auto label = domain::field_label(field);
    const std::string name = base::code_point_name(unfit);
    return {.code = "unfit_character",
            .field = std::move(field),
            .fa = "در " + label.fa + " نویسه‌ای پنهان هست (" + name +
                  ") که خواندن متن را عوض می‌کند.",
            .en = label.en + " holds a character that nobody sees (" + name +
                  ") and that changes how the text is read.",
            .remedy_fa = "متن را دوباره تایپ کنید و از جای دیگر نچسبانید.",
            .remedy_en = "Type the text anew instead of pasting it."};
}

}  // namespace amani::app
