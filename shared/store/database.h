// The port to a relational store: connections, prepared statements, transactions. SQLite implements
// it (sqlite.h); SQL written above it keeps to what SQLite and PostgreSQL both speak (UPSERT,
// RETURNING, integers, text, bytes), with parameters written ?1, ?2, … One connection belongs to
// one thread. A fault of the machine (disk full, read-only, damaged, locked by another program) is
// a StoreError; a broken rule of the business never is.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/ids.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

namespace amani::store {

enum class StoreTrouble { disk_full, read_only, busy, damaged, constraint, io, programming };

class StoreError : public std::runtime_error {
  public:
    StoreError(StoreTrouble trouble, const std::string& what)
        : std::runtime_error(what), trouble_(trouble) {}
    [[nodiscard]] StoreTrouble trouble() const { return trouble_; }

  private:
    StoreTrouble trouble_;
};

// A prepared statement. Parameters count from 1, columns from 0. Text and bytes read from a column
// live until the next step(), reset() or bind.
class Statement {
  public:
    virtual ~Statement() = default;
    virtual void bind_integer(int parameter, std::int64_t value) = 0;
    virtual void bind_text(int parameter, std::string_view value) = 0;
    virtual void bind_bytes(int parameter, base::ByteView value) = 0;
    virtual void bind_null(int parameter) = 0;
    // Bind what stays where it is until the statement has been stepped to its end, without a copy.
    virtual void bind_text_in_place(int parameter, std::string_view value) = 0;
    virtual void bind_bytes_in_place(int parameter, base::ByteView value) = 0;
    // True when there is a row to read.
    virtual bool step() = 0;
    virtual void reset() = 0;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual std::string_view column_name(int column) const = 0;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual base::ByteView bytes(int column) const = 0;

    template <base::IntegerId Id>
    [[nodiscard]] Id id(int column) const {
        return Id{static_cast<typename Id::rep>(integer(column))};
    }
    [[nodiscard]] std::string string(int column) const { return std::string{text(column)}; }

    // Resets, binds all parameters in order and leaves the statement ready to step.
    template <class... Values>
    Statement& with(const Values&... values) {
        reset();
        int parameter = 0;
        (bind_any(++parameter, values), ...);
        return *this;
    }
    // with(), then steps to the end, for statements whose rows do not matter.
    template <class... Values>
    void run(const Values&... values) {
        with(values...);
        while (step()) {
        }
        reset();
    }

  private:
    template <class Value>
    void bind_any(int parameter, const Value& value) {
        if constexpr (base::IntegerId<Value>)
            bind_integer(parameter, static_cast<std::int64_t>(value.value));
        else if constexpr (std::is_enum_v<Value>)
            bind_integer(parameter, static_cast<std::int64_t>(value));
        else if constexpr (std::integral<Value>)
            bind_integer(parameter, static_cast<std::int64_t>(value));
        else if constexpr (std::convertible_to<const Value&, std::string_view>)
            bind_text(parameter, value);
        else if constexpr (std::convertible_to<const Value&, base::ByteView>)
            bind_bytes(parameter, value);
        else if constexpr (std::same_as<Value, std::nullopt_t>)
            bind_null(parameter);
        else if (value.has_value())
            bind_any(parameter, *value);
        else
            bind_null(parameter);
    }
};

class Database {
  public:
    virtual ~Database() = default;
    [[nodiscard]] virtual std::unique_ptr<Statement> prepare(std::string_view sql) = 0;
    // One or more statements without parameters or rows (schema, pragmas).
    virtual void execute(std::string_view sql) = 0;
    virtual void begin_writing() = 0;
    virtual void begin_reading() = 0;
    virtual void commit() = 0;
    virtual void roll_back() noexcept = 0;
    [[nodiscard]] virtual bool is_in_transaction() const = 0;
    // The number of rows that the last INSERT, UPDATE or DELETE changed.
    [[nodiscard]] virtual std::int64_t rows_changed() const = 0;

    // The statement for this text, prepared once per connection. The reference is valid as long as
    // the connection; one text must not be used at two levels of a recursion at once.
    Statement& cached(std::string_view sql);

  protected:
    void forget_cached() { cache_.clear(); }

  private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>> cache_;
};

// Rolls back unless committed. A transaction that writes takes the write lock at its beginning, so
// it cannot fail half-way for want of the lock.
class Transaction {
  public:
    enum class Kind { writing, reading };
    explicit Transaction(Database& database, Kind kind = Kind::writing);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& database_;
    bool is_open_ = true;
};

}  // namespace amani::store
