#include "hub/log_export.h"

#include "shared/app/applied_order.h"
#include "shared/crypto/hash.h"
#include "shared/domain/flows/pools.h"
#include "shared/domain/ledger/entry.h"
#include "shared/store/sqlite.h"
#include "shared/views/balances/balances.h"
#include "shared/views/books/books_view.h"
#include "sync/log/log_file.h"
#include "sync/membership/network.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <numeric>
#include <system_error>

namespace amani::hub {

namespace {

constexpr std::string_view books_file = "balances.json";

std::filesystem::path beside(const std::filesystem::path& to) { return to.string() + ".part"; }

std::unique_ptr<store::Database> open_to_read(const station::Paths& paths) {
    return store::open_sqlite(paths.store(), {.access = store::SqliteOptions::Access::read_only});
}

class Output {
  public:
    explicit Output(std::filesystem::path path) : path_(std::move(path)) {
        file_.open(path_, std::ios::binary | std::ios::trunc);
        if (!file_) refused();
    }
    void write(std::string_view text) {
        file_.write(text.data(), static_cast<std::streamsize>(text.size()));
        if (!file_) refused();
    }
    void close() {
        file_.close();
        if (!file_) refused();
        store::sync_file(path_);
    }

  private:
    [[noreturn]] void refused() const {
        throw std::system_error(errno, std::generic_category(), path_.string());
    }
    std::filesystem::path path_;
    std::ofstream file_;
};

void write_log(const log::LogStore& logs, const crypto::Hash& network, const log::LogState& state,
               const std::filesystem::path& to) {
    Output out{to};
    log::LogFileReader reader{logs, network, state};
    for (bool has_more = true; has_more;) {
        base::Bytes piece;
        has_more = reader.next(piece);
        out.write(base::text_of(piece));
    }
    out.close();
}

// A JSON array, an item a line, written as it is read.
class Items {
  public:
    Items(Output& out, std::string_view name) : out_(out) {
        out_.write(",\n\"" + std::string{name} + "\": [");
    }
    void add(const std::string& item) {
        out_.write((is_first_ ? "\n" : ",\n") + item);
        is_first_ = false;
    }
    void end() { out_.write("]"); }

  private:
    Output& out_;
    bool is_first_ = true;
};

std::string numbers(std::initializer_list<std::int64_t> values) {
    std::string text;
    for (const std::int64_t value : values)
        text += (text.empty() ? "[" : ", ") + std::to_string(value);
    return text + "]";
}

void write_applied(store::Database& database, Items items) {
    const app::AppliedOrder order{database};
    auto logs = order.logs();
    std::ranges::sort(logs);
    for (const auto log : logs) items.add(numbers({log.value, order.through(log)}));
    items.end();
}

void write_balances(store::Database& database, Items items) {
    views::each_balance(database, [&](const domain::Entry& entry) {
        items.add(numbers({static_cast<std::int64_t>(entry.book), entry.holder, entry.number,
                           entry.item, entry.amount}));
    });
    items.end();
}

void write_vouchers(store::Database& database, Items items) {
    for (const auto id : views::all_vouchers(database)) {
        std::string lines;
        for (const auto& line : views::voucher_entries(database, id))
            lines += (lines.empty() ? "" : ", ") +
                     numbers({line.account, line.party.value, line.part.value,
                              line.debit.value - line.credit.value});
        if (!lines.empty()) items.add("[" + std::to_string(id.value) + ", [" + lines + "]]");
    }
    items.end();
}

// Zeroes at the end of a row are not stored.
std::int64_t value_at(base::ByteView values, std::size_t index) {
    if (index * 8 >= values.size()) return 0;
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;) value = value << 8 | values[index * 8 + i];
    return static_cast<std::int64_t>(value);
}

// The 16 bytes that the key was made of.
std::string hex_of(domain::TextKey key) {
    base::Bytes bytes;
    for (const std::int64_t half : {key.high, key.low})
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(half) >> shift));
    return base::to_hex(bytes);
}

void write_pools(store::Database& database, Items items) {
    auto& query = database.cached(
        "SELECT a, b, c, d, row_values FROM books_row WHERE kind = ?1 ORDER BY a, b, c, d");
    const auto each = [&](domain::Table table, auto key_text) {
        query.with(table);
        while (query.step()) {
            const auto values = query.bytes(4);
            const auto quantity = value_at(values, 0);
            const auto value = value_at(values, 1);
            if (quantity != 0 || value != 0)
                items.add("[" + key_text() + ", " + std::to_string(quantity) + ", " +
                          std::to_string(value) + "]");
        }
        query.reset();
    };
    const auto column = [&](int at) { return std::to_string(query.integer(at)); };
    each(domain::Table::pool,
         [&] { return column(0) + ", " + column(1) + ", " + column(2) + ", " + column(3); });
    each(domain::Table::numbered_pool, [&] {
        return std::to_string(static_cast<int>(domain::Account::stock_transit)) + ", \"" +
               hex_of({query.integer(0), query.integer(1)}) + "\", " + column(2) + ", " + column(3);
    });
    items.end();
}

void write_books(store::Database& database, const station::Identity& identity,
                 const std::filesystem::path& to) {
    Output out{to};
    out.write("{\"format\": 1,\n\"network\": \"" +
              base::to_hex(membership::network_of(identity.root).view()) + "\",\n\"root\": \"" +
              base::to_hex(identity.root.view()) + "\"");
    write_applied(database, {out, "applied"});
    write_balances(database, {out, "balances"});
    write_vouchers(database, {out, "vouchers"});
    write_pools(database, {out, "pools"});
    out.write("}\n");
    out.close();
}

std::vector<log::LogState> wanted(const log::LogStore& logs, const LogExportOrder& order) {
    auto states = logs.states();
    std::erase_if(states, [&](const log::LogState& state) {
        return state.appended == 0 || (order.log && log::name_of(state.log) != *order.log);
    });
    return states;
}

station::Trouble taken(const std::filesystem::path& path) {
    return {path.string() + " is there already: name another place",
            path.string() + " از پیش هست؛ جای دیگری نام ببرید"};
}

station::Trouble unfinished(const std::filesystem::path& path) {
    return {path.string() + " is left of an export that did not end: delete it first",
            path.string() + " از صدوری که به پایان نرسید مانده است؛ نخست آن را پاک کنید"};
}

station::Trouble no_folder(const std::filesystem::path& path) {
    return {"there is no folder " + path.string() + ": make it first",
            "پوشه " + path.string() + " نیست؛ نخست آن را بسازید"};
}

station::Trouble unknown_log(const std::string& name, const std::vector<log::LogState>& states) {
    std::string known;
    for (const auto& state : states) known += (known.empty() ? "" : ", ") + log::name_of(state.log);
    return {"no log is named " + name + "; there are " + known,
            "دفتری به نام " + name + " نیست؛ این‌ها هست: " + known};
}

}  // namespace

std::uint64_t LogsExported::events() const {
    return std::accumulate(
        logs.begin(), logs.end(), std::uint64_t{0},
        [](std::uint64_t sum, const log::LogState& state) { return sum + state.sealed; });
}

std::optional<station::Trouble> trouble_with(const LogExportOrder& order) {
    const auto folder = std::filesystem::absolute(order.to).parent_path();
    if (std::filesystem::exists(order.to)) return taken(order.to);
    if (std::filesystem::exists(beside(order.to))) return unfinished(beside(order.to));
    if (!std::filesystem::is_directory(folder)) return no_folder(folder);
    const auto database = open_to_read(order.live);
    const log::LogStore logs{*database};
    if (wanted(logs, order).empty()) return unknown_log(order.log.value_or(""), logs.states());
    return std::nullopt;
}

std::optional<LogsExported> export_logs(const LogExportOrder& order) {
    const auto identity = station::read_identity(order.live);
    base::ensure(identity.has_value(), "whose directory it is was asked before");
    const auto network = membership::network_of(identity->root);
    const auto database = open_to_read(order.live);
    store::Transaction moment{*database, store::Transaction::Kind::reading};
    const log::LogStore logs{*database};
    LogsExported made{wanted(logs, order)};
    const bool is_sealed = std::ranges::all_of(
        made.logs, [](const log::LogState& state) { return state.tail_rows() == 0; });
    if (!is_sealed) return std::nullopt;
    const auto part = beside(order.to);
    try {
        if (order.log) {
            write_log(logs, network, made.logs.front(), part);
        } else {
            std::filesystem::create_directory(part);
            for (const auto& state : made.logs)
                write_log(logs, network, state, part / log::file_name_of(state.log));
            write_books(*database, *identity, part / books_file);
            store::sync_folder(part);
        }
        std::filesystem::rename(part, order.to);
    } catch (...) {  // a full disk is not left fuller
        std::error_code ignored;
        std::filesystem::remove_all(part, ignored);
        throw;
    }
    store::sync_folder(std::filesystem::absolute(order.to).parent_path());
    return made;
}

}  // namespace amani::hub
