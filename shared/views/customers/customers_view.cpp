#include "shared/views/customers/customers_view.h"

#include "shared/base/fold.h"
#include "shared/views/rows/typed_rows.h"

#include <set>

namespace amani::views {
namespace {

// A change is later than the registration that it names, whichever comes first.
constexpr std::string_view register_customer = R"sql(
INSERT INTO customer(id, site, kind, name, national_id, mobile, address, search, time, event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?1) ON CONFLICT (id) DO NOTHING)sql";

constexpr std::string_view change_customer = R"sql(
INSERT INTO customer(id, site, kind, name, national_id, mobile, address, search, time, event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, national_id = excluded.national_id,
    mobile = excluded.mobile, address = excluded.address, search = excluded.search, time = excluded.time,
    event = excluded.event
WHERE (excluded.time, excluded.event) > (customer.time, customer.event))sql";

// In small letters, since nobody looks at those of a name before typing it.
std::set<std::string> words_of(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    std::set<std::string> words;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        if (to > from) words.emplace(text.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

template <class Body>
std::string search_text(const Body& body) {
    return base::search_key(body.name + ' ' + body.mobile + ' ' + body.national_id);
}

// The first text that no word beginning with `prefix` reaches.
std::string end_of(std::string prefix) { return prefix += "\xf4\x8f\xbf\xbf"; }

constexpr ListColumn customer_columns[] = {
    {"id", "customer.id", CellKind::event, Sorting::yes},
    {"site", "customer.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    name_column<domain::PersonKind>("kind", "customer.kind"),
    {"name", "customer.name", CellKind::text},
    {"national_id", "customer.national_id", CellKind::text},
    {"mobile", "customer.mobile", CellKind::text},
    {"address", "customer.address", CellKind::text},
    {"search", "customer.search", CellKind::text},
};
constexpr Sought customer_texts[] = {
    {Sought::By::words, "customer.search", "SELECT customer FROM customer_word WHERE {}",
     "customer_word.word"},
    {Sought::By::digits, "customer.mobile || ' ' || customer.national_id",
     "SELECT customer FROM customer_word WHERE {}", "customer_word.word"},
};

}  // namespace

const List customers_list{
    "customers",           "customer LEFT JOIN site ON site.id = customer.site",
    customer_columns,      "id",
    Direction::descending, customer_texts};

CustomersProjection::CustomersProjection(store::Database& database)
    : register_(database.prepare(register_customer)),
      change_(database.prepare(change_customer)),
      find_words_(database.prepare("SELECT search, time, event FROM customer WHERE id = ?1")),
      add_word_(database.prepare("INSERT INTO customer_word(word, customer) VALUES (?1, ?2) "
                                 "ON CONFLICT (word, customer) DO NOTHING")),
      drop_word_(database.prepare("DELETE FROM customer_word WHERE word = ?1 AND customer = ?2")) {}

void CustomersProjection::index(base::CustomerId customer, const std::string& words) {
    for (const std::string& word : words_of(words)) add_word_->run(word, customer);
}

void CustomersProjection::forget_words(base::CustomerId customer, const std::string& words) {
    for (const std::string& word : words_of(words)) drop_word_->run(word, customer);
}

void CustomersProjection::apply(const domain::Event& event,
                                const domain::CustomerRegistered& registered) {
    const base::CustomerId id = base::CustomerId::of(event.id);
    find_words_->with(id);
    const bool is_known = find_words_->step();
    find_words_->reset();
    if (is_known) return;
    const std::string search = search_text(registered);
    register_->run(id, event.id.site(), registered.kind, registered.name, registered.national_id,
                   registered.mobile, registered.address, search, event.time);
    index(id, search);
}

void CustomersProjection::apply(const domain::Event& event,
                                const domain::CustomerChanged& changed) {
    find_words_->with(changed.customer);
    if (find_words_->step()) {
        const std::string before = find_words_->string(0);
        const bool is_older = std::pair{find_words_->integer(1), find_words_->integer(2)} >=
                              std::pair{event.time.value, event.id.value};
        find_words_->reset();
        if (is_older) return;
        forget_words(changed.customer, before);
    }
    const std::string search = search_text(changed);
    change_->run(changed.customer, changed.customer.site(), changed.kind, changed.name,
                 changed.national_id, changed.mobile, changed.address, search, event.time,
                 event.id);
    index(changed.customer, search);
}

void index_customers(store::Database& database) {
    const auto all = database.prepare("SELECT id, search FROM customer");
    const auto add = database.prepare("INSERT INTO customer_word(word, customer) VALUES (?1, ?2)");
    while (all->step()) {
        for (const std::string& word : words_of(all->string(1))) add->run(word, all->integer(0));
    }
}

std::optional<CustomerRow> customer(store::Database& database, base::CustomerId id) {
    return row<CustomerRow>(
        database,
        "SELECT id, site, kind, name, national_id, mobile, address FROM customer WHERE id = ?1",
        id);
}

std::vector<CustomerRow> search_customers(store::Database& database, std::string_view text,
                                          int most) {
    std::vector<std::string> bounds;
    std::string sql =
        "SELECT id, site, kind, name, national_id, mobile, address FROM customer WHERE 1 = 1";
    for (const std::string& word : words_of(base::search_key(text))) {
        bounds.push_back(word);
        bounds.push_back(end_of(word));
        sql += " AND id IN (SELECT customer FROM customer_word WHERE word >= ?" +
               std::to_string(bounds.size() - 1) + " AND word < ?" + std::to_string(bounds.size()) +
               ')';
    }
    if (bounds.empty()) return {};
    sql += " ORDER BY id DESC LIMIT " + std::to_string(most);
    const auto statement = database.prepare(sql);
    for (std::size_t i = 0; i < bounds.size(); ++i)
        statement->bind_text(static_cast<int>(i) + 1, bounds[i]);
    std::vector<CustomerRow> found;
    while (statement->step()) found.push_back(row_of<CustomerRow>(*statement));
    return found;
}

}  // namespace amani::views
