#include "node/setup/gate.h"

#include "shared/base/bytes.h"
#include "shared/base/fold.h"
#include "shared/crypto/text_forms.h"

#include <array>

namespace amani::setup {

namespace {

constexpr std::size_t group = 4;

std::string new_code(base::Randomness& randomness) {
    std::array<std::uint8_t, 16> bytes{};
    randomness.fill(bytes);
    const auto digits = base::normalised_serial(base::to_hex(bytes));
    std::string code;
    for (std::size_t at = 0; at < digits.size(); at += group)
        code += (at == 0 ? "" : "-") + digits.substr(at, group);
    return code;
}

const http::Text from_the_terminal{
    "رمز روی پایانه‌ای است که برنامه در آن اجرا شد. رمز تازه با پایان دادن و اجرای دوباره برنامه به دست می‌آید.",
    "The code stands on the terminal in which the program was started. For a new one end the "
    "program and start it again."};

http::Refusal closed() {
    return {
        .status = 403,
        .code = "setup.closed",
        .field = "code",
        .message =
            {"این رمز دیگر پذیرفته نمی‌شود: یک ساعت گذشته یا بیش از اندازه نادرست نوشته شده است.",
             "This code is not taken any more: an hour has passed, or it was mistyped "
             "too often."},
        .remedy = from_the_terminal};
}

http::Refusal wrong(int tries_left) {
    return {.status = 403,
            .code = "setup.wrong_code",
            .field = "code",
            .numbers = {{"tries_left", tries_left}},
            .message = {"رمز درست نیست؛ " + base::persian_digits(std::to_string(tries_left)) +
                            " بار دیگر می‌توان آزمود.",
                        "The code is wrong; it may be tried " + std::to_string(tries_left) +
                            " more times."},
            .remedy = from_the_terminal};
}

}  // namespace

Gate::Gate(base::Randomness& randomness, const base::SteadyClock& clock)
    : clock_(clock), begun_(clock.elapsed()), code_(new_code(randomness)) {}

bool Gate::is_closed() const { return tries_left_ == 0 || clock_.elapsed() - begun_ >= life; }

std::optional<http::Refusal> Gate::refuse(std::string_view typed) {
    if (is_closed()) return closed();
    if (crypto::equal_in_constant_time(base::normalised_serial(typed),
                                       base::normalised_serial(code_)))
        return std::nullopt;
    --tries_left_;
    return is_closed() ? closed() : wrong(tries_left_);
}

}  // namespace amani::setup
