// Text in any bytes, brought to the forms that are stored and compared.
#include "fuzz/fuzz_target.h"

#include "shared/base/fold.h"
#include "shared/base/utf8.h"
#include "shared/codec/text_forms.h"

namespace amani::fuzz {

void try_input(base::ByteView input) {
    const std::string_view text = base::text_of(input);
    const std::string valid = codec::valid_utf8(text);
    must(base::is_utf8(valid), "what is shown is UTF-8");
    must((valid == text) == base::is_utf8(text), "UTF-8 is shown as it is");
    for (const auto fold :
         {base::search_key, base::normalised_serial, base::plain_text, base::code_key}) {
        const std::string once = fold(valid);
        must(base::is_utf8(once), "a key of UTF-8 is UTF-8");
        must(fold(once) == once, "a key is its own key");
        (void)fold(text);
    }
    must(base::plain_text(base::persian_digits(base::plain_text(valid))) == base::plain_text(valid),
         "digits come back");
}

Seeds seeds() {
    return {seed("persian", "يک پمپ‌ِ كوچك، ۱۲۳ ١٢٣"),
            seed("serial", "wm7k – ۱۰۰‏۰۰۱"), seed("overlong", "a\xc0\xaf\xed\xa0\x80z"),
            seed("cut-off", "\xf0\x9f\x94")};
}

}  // namespace amani::fuzz
