// What the reconciler's clerks rely on, whatever keeps their rows: the hub's store, or memory.
#include "unit/shared/store/scratch_folder.h"

#include "hub/reconciling/stored_books.h"
#include "shared/domain/flows/memory_books.h"
#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace amani::domain {
namespace {

class InMemory {
  public:
    BooksStore& books() { return books_; }
    void commit() { committed_ = books_; }
    void roll_back() { books_ = committed_; }
    void open_again() { commit(); }

  private:
    MemoryBooks books_;
    MemoryBooks committed_ = books_;
};

class InTheHubsStore {
  public:
    explicit InTheHubsStore(std::size_t most_rows = 1'000) : most_rows_(most_rows) {
        open_again();
        hub::migrate_books(*database_);
        database_->begin_writing();
    }
    BooksStore& books() { return *books_; }
    void commit() {
        books_->flush();
        database_->commit();
        database_->begin_writing();
    }
    void roll_back() {
        database_->roll_back();
        books_->forget();
        database_->begin_writing();
    }
    void open_again() {
        if (database_) commit();
        books_.reset();
        database_ = store::open_sqlite(folder_ / "hub.db", {});
        if (has_tables_) database_->begin_writing();
        has_tables_ = true;
        books_ = std::make_unique<hub::StoredBooks>(*database_, most_rows_);
    }

  private:
    std::size_t most_rows_;
    store::ScratchFolder folder_;
    bool has_tables_ = false;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<hub::StoredBooks> books_;
};

// Forgets what it has read at almost every commit.
class InALittleMemory : public InTheHubsStore {
  public:
    InALittleMemory() : InTheHubsStore(3) {}
};

template <class Kept>
class BooksStoreTest : public testing::Test {
  public:
    Kept kept;
    BooksStore& books() { return kept.books(); }
};
using Stores = testing::Types<InMemory, InTheHubsStore, InALittleMemory>;
TYPED_TEST_SUITE(BooksStoreTest, Stores);

struct Short {
    std::int64_t first = 0;
};
BOOST_DESCRIBE_STRUCT(Short, (), (first))
struct Grown {
    std::int64_t first = 0;
    std::int64_t second = 7;
};
BOOST_DESCRIBE_STRUCT(Grown, (), (first, second))

constexpr RowKey somewhere{Table::shelf, -3, 2, 0, 9};

TYPED_TEST(BooksStoreTest, LoadsWhatWasSavedLastAndNothingThatWasErased) {
    EXPECT_FALSE(find_row<Grown>(this->books(), somewhere));
    save_row(this->books(), somewhere, Grown{1, 2});
    save_row(this->books(), somewhere, Grown{-5, INT64_MIN});
    for (int n = 0; n < 2; ++n) {
        const auto row = find_row<Grown>(this->books(), somewhere);
        ASSERT_TRUE(row);
        EXPECT_EQ(row->first, -5);
        EXPECT_EQ(row->second, INT64_MIN);
        this->kept.open_again();
    }
    this->books().erase(somewhere);
    EXPECT_FALSE(find_row<Grown>(this->books(), somewhere));
    this->kept.open_again();
    EXPECT_FALSE(find_row<Grown>(this->books(), somewhere));
}

TYPED_TEST(BooksStoreTest, ForgetsWhatWasRolledBack) {
    save_row(this->books(), somewhere, Short{1});
    this->kept.commit();
    save_row(this->books(), somewhere, Short{2});
    this->kept.roll_back();
    EXPECT_EQ(row_or_empty<Short>(this->books(), somewhere).first, 1);
    this->books().erase(somewhere);
    this->kept.roll_back();
    EXPECT_TRUE(find_row<Short>(this->books(), somewhere));
}

TYPED_TEST(BooksStoreTest, ReadsZeroesWhereARowHasGrownAtItsEnd) {
    save_row(this->books(), somewhere, Grown{1, 2});
    save_row(this->books(), somewhere, Short{4});
    for (int n = 0; n < 2; ++n) {
        const auto row = find_row<Grown>(this->books(), somewhere);
        ASSERT_TRUE(row);
        EXPECT_EQ(row->first, 4);
        EXPECT_EQ(row->second, 0);
        this->kept.open_again();
    }
}

TYPED_TEST(BooksStoreTest, FindsTheNextRowOfItsTableInTheOrderOfAllKeyMembers) {
    constexpr std::int64_t some[] = {INT64_MIN, -1, 0, 1, INT64_MAX - 1};
    std::set<RowKey> present;
    for (const auto a : some)
        for (const auto b : some)
            for (const auto c : some)
                for (const auto d : some) present.insert({Table::queue, a, b, c, d});
    std::vector<RowKey> keys{present.begin(), present.end()};
    const auto save = [&](std::size_t from) {  // every second one
        for (std::size_t i = from; i < keys.size(); i += 2)
            save_row(this->books(), keys[keys.size() - 1 - i], Short{1});
    };
    save(0);
    save_row(this->books(), {Table::early, INT64_MIN, 0, 0, 0}, Short{1});
    this->kept.commit();
    save(1);
    for (std::size_t i = 0; i < keys.size(); i += 3) {
        this->books().erase(keys[i]);
        present.erase(keys[i]);
    }
    for (int n = 0; n < 2; ++n) {
        for (const RowKey& key : keys) {
            const auto next = present.lower_bound(key);
            EXPECT_EQ(this->books().at_or_after(key),
                      next == present.end() ? std::nullopt : std::optional{*next});
        }
        EXPECT_EQ(this->books().at_or_after(after(keys.back())), std::nullopt);
        this->kept.open_again();
    }
}

TYPED_TEST(BooksStoreTest, IsAMapWhateverIsReadWrittenCommittedAndRolledBack) {
    std::mt19937 random{11};
    const auto any = [&](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    std::map<RowKey, std::int64_t> rows;
    auto committed = rows;
    for (int step = 0; step < 4'000; ++step) {
        const RowKey key{any(2) == 0 ? Table::shelf : Table::queue, any(3), any(3), any(3), any(3)};
        const auto known = rows.find(key);
        const int what = any(100);
        if (what < 60) {
            const auto found = find_row<Short>(this->books(), key);
            ASSERT_EQ(found.has_value(), known != rows.end()) << "step " << step;
            if (found) ASSERT_EQ(found->first, known->second) << "step " << step;
        } else if (what < 80) {
            rows[key] = any(3);
            save_row(this->books(), key, Short{rows[key]});
        } else if (what < 92) {
            rows.erase(key);
            this->books().erase(key);
        } else if (what < 97) {
            committed = rows;
            this->kept.commit();
        } else if (what < 99) {
            rows = committed;
            this->kept.roll_back();
        } else {
            committed = rows;
            this->kept.open_again();
        }
    }
}

TEST(StoredBooks, KeepNoZeroesAtTheEndOfARow) {
    const auto database = store::open_sqlite_in_memory();
    hub::migrate_books(*database);
    hub::StoredBooks books{*database};
    save_row(books, somewhere, Grown{5, 0});
    save_row(books, after(somewhere), Grown{0, 0});
    books.flush();
    auto& sizes = database->cached("SELECT length(row_values) FROM books_row ORDER BY d");
    ASSERT_TRUE(sizes.with().step());
    EXPECT_EQ(sizes.integer(0), 8);
    ASSERT_TRUE(sizes.step());
    EXPECT_EQ(sizes.integer(0), 0);
    sizes.reset();
    hub::StoredBooks again{*database};
    EXPECT_TRUE(find_row<Grown>(again, after(somewhere)));
}

TYPED_TEST(BooksStoreTest, GivesEachTextAKeyOfItsOwnForEver) {
    const std::string_view texts[] = {
        "", "a", "b", "ab", "ba", "tag 1", "tag 2", std::string_view{"a\0", 2}, "قطعه"};
    std::set<TextKey> keys;
    std::vector<TextKey> before;
    for (const auto text : texts) {
        before.push_back(this->books().key_of(text));
        EXPECT_NE(before.back().low, 0);
        keys.insert(before.back());
    }
    EXPECT_EQ(keys.size(), std::size(texts));
    const auto expect_the_same = [&] {
        for (std::size_t i = std::size(texts); i-- > 0;)
            EXPECT_EQ(this->books().key_of(texts[i]), before[i]) << texts[i];
    };
    expect_the_same();
    this->kept.open_again();
    expect_the_same();
    const TextKey rolled_back = this->books().key_of("c");
    this->kept.roll_back();
    EXPECT_FALSE(keys.contains(this->books().key_of("d")));
    EXPECT_EQ(this->books().key_of("c"), rolled_back);
    expect_the_same();
}

}  // namespace
}  // namespace amani::domain
