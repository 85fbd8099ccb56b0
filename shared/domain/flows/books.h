// What the hub remembers to decide: rows of integers under integer keys, behind one small port. A
// row is a described struct whose members are integers, ids, enums or structs of such; it is loaded
// and saved whole, and only grows at its end. The comment before a row's struct names the members
// of its key, in brackets.
#pragma once

#include "shared/base/ids.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace amani::domain {

enum class Table : std::uint8_t {
    clock = 1,
    site = 2,
    terms = 3,
    part = 4,
    part_code = 5,
    price_list = 6,
    price = 7,
    tariff = 8,
    handling = 9,
    vat = 10,
    pool = 11,
    shelf = 12,
    tag = 13,
    unit = 14,
    owed = 15,
    queue = 16,
    early = 17,
    deadline = 18,
    transit_line = 19,
    paper = 20,
    parked = 21,
    tag_number = 22,
    removed_serial = 23,
    discrepancy = 24,
    waybill = 25,
    settled = 26,
    person = 27,
    place = 28,
    contact = 29,
    numbered_tag = 30,
    numbered_line = 31,
    numbered_pool = 32,
    number_prefix = 33,
    closed_case = 34,
    consumed = 35,
    late_decision = 36,
    refused = 37,
    stay = 38,
    stay_of_job = 39,
    grant = 50,
    case_grant = 51,
    grant_use = 52,
    replaced = 53,
    replacement_issue = 54,
    defective = 55,
    customer_account = 56,
    invoice = 57,
    cheque = 58,
    installed_part = 60,
    fitting_of_job = 61,
    doubt = 62,
    doubted_piece = 63,
    pending_job = 64,
    serial_of_fitting = 65,
    contract = 70,
    contract_use = 71,
    contract_case = 72,
    contract_visit = 73,
    warranty_word = 80,
    warranty_told = 81,
    serial_correction = 82,
    serial_name = 83,
};

struct RowKey {
    Table table = Table::clock;
    std::int64_t a = 0;
    std::int64_t b = 0;
    std::int64_t c = 0;
    std::int64_t d = 0;
    friend auto operator<=>(const RowKey&, const RowKey&) = default;
};

// A text as a key, given by the store (BooksStore::key_of). Texts come from peers, so two of them
// must not meet in one key whatever they are.
struct TextKey {
    std::int64_t high = 0;
    std::int64_t low = 0;
    [[nodiscard]] constexpr bool is_none() const { return high == 0 && low == 0; }
    friend auto operator<=>(const TextKey&, const TextKey&) = default;
};
BOOST_DESCRIBE_STRUCT(TextKey, (), (high, low))

// The first eight bytes of a text. Before its key they keep numbers that begin alike, and are
// written together, side by side.
[[nodiscard]] constexpr std::int64_t beginning_of(std::string_view text) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value = value << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return static_cast<std::int64_t>(value);
}

inline constexpr std::size_t max_row_values = 32;
using RowValues = std::array<std::int64_t, max_row_values>;

class BooksStore {
  public:
    virtual ~BooksStore() = default;
    // Fills `values` with the row, zeroes beyond what was saved. False when there is no such row.
    [[nodiscard]] virtual bool load(const RowKey& key, RowValues& values) = 0;
    virtual void save(const RowKey& key, std::span<const std::int64_t> values) = 0;
    virtual void erase(const RowKey& key) = 0;
    // The first row of the same table whose key is not before `key`.
    [[nodiscard]] virtual std::optional<RowKey> at_or_after(const RowKey& key) = 0;
    // The same key for the same text as long as the store lives, another one for another text; its
    // lower half is never 0.
    [[nodiscard]] virtual TextKey key_of(std::string_view text) = 0;
};

// A row that only points to something.
struct Pointer {
    std::int64_t to = 0;
};
BOOST_DESCRIBE_STRUCT(Pointer, (), (to))

namespace rows {

template <class Row>
using Members = boost::describe::describe_members<Row, boost::describe::mod_public>;

template <class T>
void pack(const T& value, RowValues& to, std::size_t& count) {
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
        to.at(count++) = static_cast<std::int64_t>(value);
    else if constexpr (base::IntegerId<T>)
        to.at(count++) = static_cast<std::int64_t>(value.value);
    else
        boost::mp11::mp_for_each<Members<T>>(
            [&](auto member) { pack(value.*member.pointer, to, count); });
}

template <class T>
void unpack(T& value, const RowValues& from, std::size_t& count) {
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
        value = static_cast<T>(from.at(count++));
    else if constexpr (base::IntegerId<T>)
        value.value = static_cast<typename T::rep>(from.at(count++));
    else
        boost::mp11::mp_for_each<Members<T>>(
            [&](auto member) { unpack(value.*member.pointer, from, count); });
}

}  // namespace rows

template <class Row>
[[nodiscard]] std::optional<Row> find_row(BooksStore& store, const RowKey& key) {
    RowValues values{};
    if (!store.load(key, values)) return std::nullopt;
    Row row;
    std::size_t count = 0;
    rows::unpack(row, values, count);
    return row;
}

template <class Row>
[[nodiscard]] Row row_or_empty(BooksStore& store, const RowKey& key) {
    return find_row<Row>(store, key).value_or(Row{});
}

template <class Row>
void save_row(BooksStore& store, const RowKey& key, const Row& row) {
    RowValues values{};
    std::size_t count = 0;
    rows::pack(row, values, count);
    store.save(key, {values.data(), count});
}

// How far a range of keys reaches from its first one: the same table, also the same a, also the
// same b.
enum class Within : std::uint8_t { table, a, a_and_b };
[[nodiscard]] inline std::optional<RowKey> next_key(BooksStore& store, const RowKey& first,
                                                    Within within) {
    const auto found = store.at_or_after(first);
    if (!found) return std::nullopt;
    if (within != Within::table && found->a != first.a) return std::nullopt;
    if (within == Within::a_and_b && found->b != first.b) return std::nullopt;
    return found;
}
[[nodiscard]] inline RowKey after(RowKey key) {
    ++key.d;
    return key;
}

// Calls `visit(key)` for each row of the range. `visit` may change or erase that row.
template <class Visit>
void for_each_key(BooksStore& store, RowKey first, Within within, Visit visit) {
    for (auto key = next_key(store, first, within); key; key = next_key(store, first, within)) {
        first = after(*key);
        visit(*key);
    }
}

}  // namespace amani::domain
