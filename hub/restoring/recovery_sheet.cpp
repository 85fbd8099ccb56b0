#include "hub/restoring/recovery_sheet.h"

#include "shared/base/fold.h"
#include "shared/crypto/hash.h"
#include "sync/membership/network.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace amani::hub {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t bytes_a_line = 25;  // 40 characters
constexpr std::size_t block = 5;
constexpr std::size_t checks = 4;
constexpr std::size_t most_lines = 40;

std::optional<unsigned> value_of(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    const auto at = alphabet.find(c);
    return at == alphabet.npos ? std::nullopt : std::optional{static_cast<unsigned>(at)};
}

std::string encoded(base::ByteView bytes) {
    std::string text;
    unsigned held = 0;
    int bits = 0;
    for (const std::uint8_t byte : bytes) {
        held = held << 8 | byte;
        for (bits += 8; bits >= 5; bits -= 5) text += alphabet[held >> (bits - 5) & 31];
    }
    if (bits > 0) text += alphabet[held << (5 - bits) & 31];
    return text;
}

// The check depends on the line's number, so that two swapped lines are found too.
std::string check_of(std::size_t line, base::ByteView bytes) {
    base::Bytes all{static_cast<std::uint8_t>(line)};
    base::append(all, bytes);
    return encoded(crypto::hash(all).view().first(3)).substr(0, checks);
}

base::Bytes decoded(std::string_view digits) {
    base::Bytes bytes;
    unsigned held = 0;
    int bits = 0;
    for (const char digit : digits) {
        held = held << 5 | *value_of(digit);
        for (bits += 5; bits >= 8; bits -= 8)
            bytes.push_back(static_cast<std::uint8_t>(held >> (bits - 8)));
    }
    return bytes;
}

std::string in_blocks(std::string_view text) {
    std::string spaced;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % block == 0) spaced += ' ';
        spaced += text[i];
    }
    return spaced;
}

// The digits of a line; nothing when it has a character that cannot be a digit.
std::optional<std::string> digits_in(std::string_view line) {
    std::string digits;
    for (const char c : line) {
        if (c == ' ' || c == '-' || c == '\t' || c == '\r') continue;
        const auto value = value_of(c);
        if (!value) return std::nullopt;
        digits += alphabet[*value];
    }
    return digits;
}

struct Words {
    std::string_view title, network, fingerprint, what, how, secret;
};
constexpr Words english{
    "Recovery sheet",
    "Network",
    "Fingerprint",
    "The lines below are the network's root key, sealed under the recovery passphrase.",
    "If the hub's machine and files are lost: type the lines into a text file, one a line, and run "
    "amani-hub read-sheet --from FILE --dir DIR, then amani-hub restore --from BACKUP --dir DIR.",
    "Keep this sheet and the passphrase in two places. Who has both can sign for the network."};
constexpr Words persian{
    "برگه بازیابی",
    "شبکه",
    "اثر انگشت",
    "سطرهای زیر کلید ریشه شبکه است که با گذرواژه بازیابی مهر شده است.",
    "اگر دستگاه مرکز و فایل‌هایش از دست رفت، سطرها را در یک فایل متنی بنویسید و amani-hub read-sheet "
    "--from FILE --dir DIR و سپس amani-hub restore --from BACKUP --dir DIR را اجرا کنید.",
    "این برگه و گذرواژه را در دو جای جدا نگه دارید. هر که هر دو را داشته باشد به‌جای شبکه امضا می‌کند."};

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '<')
            safe += "&lt;";
        else if (c == '&')
            safe += "&amp;";
        else
            safe += c;
    }
    return safe;
}

}  // namespace

std::vector<std::string> lines_of(base::ByteView sealed_key) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < sealed_key.size(); at += bytes_a_line) {
        const auto part = sealed_key.subspan(at, std::min(bytes_a_line, sealed_key.size() - at));
        lines.push_back(in_blocks(encoded(part)) + "  " + check_of(lines.size() + 1, part));
    }
    return lines;
}

base::Result<base::Bytes, Mistyped> read_lines(std::string_view text) {
    base::Bytes key;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        const auto digits = digits_in(line);
        if (digits && digits->empty()) continue;
        if (++number > most_lines) return base::Refused{Mistyped{}};
        if (!digits || digits->size() <= checks) return base::Refused{Mistyped{number}};
        const std::string_view all{*digits};
        const auto part = decoded(all.substr(0, all.size() - checks));
        if (part.empty() || check_of(number, part) != all.substr(all.size() - checks) ||
            encoded(part) != all.substr(0, all.size() - checks))
            return base::Refused{Mistyped{number}};
        base::append(key, part);
    }
    if (key.empty()) return base::Refused{Mistyped{}};
    return key;
}

std::optional<Slip> slip_in(std::string_view typed, base::ByteView sealed_key) {
    std::string digits;
    for (const char c : base::normalised_serial(typed)) {
        const auto value = value_of(c);
        digits += value ? alphabet[*value] : '?';
    }
    std::string_view left{digits};
    Slip at;
    for (const auto& line : lines_of(sealed_key)) {
        at = {.line = at.line + 1, .group = 0};
        std::istringstream groups{line};
        for (std::string group; groups >> group;) {
            ++at.group;
            if (!left.starts_with(group)) return at;
            left.remove_prefix(group.size());
        }
    }
    if (left.empty()) return std::nullopt;
    return at;
}

std::string fingerprint(const crypto::PublicKey& root) {
    const auto hex = base::to_hex(membership::network_of(root).view().first(16));
    std::string grouped;
    for (std::size_t i = 0; i < hex.size(); i += 4)
        grouped += (i == 0 ? "" : " ") + hex.substr(i, 4);
    return grouped;
}

std::string as_text(const RecoverySheet& sheet) {
    std::string text;
    for (const Words& words : {persian, english}) {
        text += std::string{words.title} + "\n" + std::string{words.network} + ": " +
                sheet.network + "\n" + std::string{words.fingerprint} + ": " +
                fingerprint(sheet.root) + "\n" + std::string{words.what} + "\n" +
                std::string{words.how} + "\n" + std::string{words.secret} + "\n\n";
    }
    for (const auto& line : lines_of(sheet.sealed_key)) text += line + "\n";
    return text;
}

std::string as_html(const RecoverySheet& sheet) {
    std::string page =
        "<!doctype html><meta charset=\"utf-8\"><title>" + escaped(sheet.network) +
        "</title><style>@page{size:A4}body{font:12pt sans-serif;margin:2cm}pre{font:13pt "
        "monospace;direction:ltr;text-align:start}</style>\n";
    for (const Words& words : {persian, english}) {
        const bool is_persian = words.title == persian.title;
        page += std::string{"<section "} +
                (is_persian ? "lang=\"fa\" dir=\"rtl\"" : "lang=\"en\" dir=\"ltr\"") + "><h1>" +
                std::string{words.title} + "</h1><p>" + std::string{words.network} + ": <bdi>" +
                escaped(sheet.network) + "</bdi><br>" + std::string{words.fingerprint} +
                ": <bdi dir=\"ltr\">" + fingerprint(sheet.root) + "</bdi></p><p>" +
                std::string{words.what} + "</p><p>" + std::string{words.how} + "</p><p><b>" +
                std::string{words.secret} + "</b></p></section>\n";
    }
    page += "<pre>";
    for (const auto& line : lines_of(sheet.sealed_key)) page += line + "\n";
    return page + "</pre>\n";
}

}  // namespace amani::hub
