#include "shared/domain/words/unread.h"

#include <fmt/format.h>

namespace amani::domain {

Unread unread_number(base::NumberTrouble trouble, std::string_view text) {
    const auto said = [&](fmt::format_string<std::string_view&> fa,
                          fmt::format_string<std::string_view&> en) {
        return Unread{fmt::format(fa, text), fmt::format(en, text)};
    };
    switch (trouble) {
        using enum base::NumberTrouble;
        case not_a_number:
            return said("«{}» عدد نیست؛ مانند ۱۲ یا ۱٬۲۰۰ بنویسید.",
                        "\"{}\" is not a number; write it like 12 or 1,200.");
        case misplaced_separator:
            return said(
                "در «{}» جداکننده میان گروه‌های سه‌رقمی نیست؛ مانند ۱۵۰۰ یا ۱٬۵۰۰ یا ۱٫۵ بنویسید.",
                "The separator in \"{}\" does not stand between groups of three digits; write "
                "1500, 1,500 or 1.5.");
        case fraction:
            return said("«{}» کسر دارد؛ عدد بی‌اعشار بنویسید.",
                        "\"{}\" has a fraction; write a whole number.");
        case too_precise:
            return said(
                "«{}» از یک ریال یا یک‌صدم درصد ریزتر است؛ آن را گرد کنید.",
                "\"{}\" is finer than one Rial or a hundredth of a percent; round it.");
        case spreadsheet_form:
            return said(
                "«{}» را صفحه‌گسترده کوتاه کرده و رقم‌هایش از دست رفته است؛ قالب ستون را «متن» "
                "کنید، دوباره وارد کنید و ذخیره کنید.",
                "A spreadsheet has shortened \"{}\" and its digits are lost; format the column as "
                "text, enter it again and save.");
        case unit_missing:
            return said("«{0}» واحد ندارد؛ اگر درصد است، {0}% بنویسید.",
                        "\"{0}\" has no unit; if it is a percentage, write {0}%.");
        case unknown_unit:
            return said("واحد «{}» شناخته نیست؛ فقط عدد را بنویسید.",
                        "The unit of \"{}\" is not known; write the number alone.");
        case too_large:
            return said("«{}» بزرگ‌تر از آن است که ثبت شود.",
                        "\"{}\" is larger than what can be recorded.");
    }
    return {};
}

Unread unread_day(std::string_view text) {
    return {fmt::format("«{}» تاریخ نیست، یا چنین روزی وجود ندارد؛ مانند ۱۴۰۴/۰۹/۰۷، ۷/۹، دیروز یا "
                        "‎+۳ بنویسید.",
                        text),
            fmt::format("\"{}\" is no day, or no such day exists; write it like 1404/09/07, "
                        "2025-11-28, yesterday or +3.",
                        text)};
}

}  // namespace amani::domain
