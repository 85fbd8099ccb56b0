#include "shared/domain/serials/near_serials.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace amani::domain {
namespace {

// Of each group one is read as another, on a worn plate or in handwriting.
constexpr std::array<std::string_view, 8> groups{"0ODQ", "1IL", "2Z", "5S", "6G", "8B", "4A", "UV"};
constexpr std::size_t most_look_alikes = 400;

std::string_view alike(char letter) {
    const auto group = std::ranges::find_if(
        groups, [&](std::string_view one) { return one.find(letter) != std::string_view::npos; });
    return group == groups.end() ? std::string_view{} : *group;
}

// Every text with other members of the groups in its places, as many as there is room for: those
// that differ in few places come first.
void add_look_alikes(std::string_view serial, std::vector<NearText>& all) {
    std::vector<std::string> wave{std::string{serial}};
    std::vector<std::size_t> first_place{0};
    while (!wave.empty() && all.size() < most_look_alikes) {
        std::vector<std::string> next;
        std::vector<std::size_t> next_place;
        for (std::size_t i = 0; i < wave.size(); ++i) {
            for (std::size_t place = first_place[i]; place < serial.size(); ++place) {
                for (const char other : alike(serial[place])) {
                    if (other == serial[place]) continue;
                    if (all.size() >= most_look_alikes) return;
                    std::string text = wave[i];
                    text[place] = other;
                    all.push_back({text, Slip::look_alike});
                    next.push_back(std::move(text));
                    next_place.push_back(place + 1);
                }
            }
        }
        wave = std::move(next);
        first_place = std::move(next_place);
    }
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

void add_digits(std::string_view serial, std::vector<NearText>& all) {
    for (std::size_t place = 0; place < serial.size(); ++place) {
        if (!is_digit(serial[place])) continue;
        for (char other = '0'; other <= '9'; ++other) {
            if (other == serial[place]) continue;
            std::string text{serial};
            text[place] = other;
            all.push_back({std::move(text), Slip::one_digit});
        }
    }
}

void add_swapped(std::string_view serial, std::vector<NearText>& all) {
    for (std::size_t place = 0; place + 1 < serial.size(); ++place) {
        const bool is_ascii = (serial[place] & 0x80) == 0 && (serial[place + 1] & 0x80) == 0;
        if (serial[place] == serial[place + 1] || !is_ascii) continue;
        std::string text{serial};
        std::swap(text[place], text[place + 1]);
        all.push_back({std::move(text), Slip::swapped});
    }
}

}  // namespace

std::vector<NearText> near_texts(std::string_view serial) {
    std::vector<NearText> all;
    add_look_alikes(serial, all);
    add_digits(serial, all);
    add_swapped(serial, all);
    return all;
}

std::string hint_fa(const NearSerial& near) {
    if (near.serial.empty()) return {};
    switch (near.slip) {
        case Slip::look_alike:
            return fmt::format(
                "سریال {} شناخته‌شده است و تنها در نویسه‌های همانند (مانند O و 0 یا I و 1) با آن فرق دارد.",
                near.serial);
        case Slip::one_digit:
            return fmt::format(
                "سریال {} شناخته‌شده است و تنها یک رقم با آن فرق دارد.",
                near.serial);
        case Slip::swapped:
            return fmt::format(
                "سریال {} شناخته‌شده است و تنها جای دو نویسه کنار هم در آن عوض شده است.",
                near.serial);
    }
    return {};
}

std::string hint_en(const NearSerial& near) {
    if (near.serial.empty()) return {};
    switch (near.slip) {
        case Slip::look_alike:
            return fmt::format(
                "Serial {} is known and differs only by characters that look alike "
                "(such as O and 0, I and 1).",
                near.serial);
        case Slip::one_digit:
            return fmt::format("Serial {} is known and differs by one digit.", near.serial);
        case Slip::swapped:
            return fmt::format(
                "Serial {} is known and differs by two neighbours in each other's "
                "place.",
                near.serial);
    }
    return {};
}

}  // namespace amani::domain
