// Customers as a table; found by the beginning of any folded word of the name, mobile number or
// national id.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::views {

class CustomersProjection {
  public:
    explicit CustomersProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::CustomerRegistered& registered);
    void apply(const domain::Event& event, const domain::CustomerChanged& changed);

  private:
    void index(base::CustomerId customer, const std::string& words);
    void forget_words(base::CustomerId customer, const std::string& words);

    std::unique_ptr<store::Statement> register_;
    std::unique_ptr<store::Statement> change_;
    std::unique_ptr<store::Statement> find_words_;
    std::unique_ptr<store::Statement> add_word_;
    std::unique_ptr<store::Statement> drop_word_;
};

struct CustomerRow {
    base::CustomerId id;
    base::SiteId site;
    domain::PersonKind kind{};
    std::string name;
    std::string national_id;
    std::string mobile;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(CustomerRow, (), (id, site, kind, name, national_id, mobile, address))

// Notes the words of all customers; there must be none yet.
void index_customers(store::Database& database);
[[nodiscard]] std::optional<CustomerRow> customer(store::Database& database, base::CustomerId id);
// Customers who have, for every word of `text`, a word that begins with it; up to `most`, newest
// first.
[[nodiscard]] std::vector<CustomerRow> search_customers(store::Database& database,
                                                        std::string_view text, int most = 20);

extern const List customers_list;

}  // namespace amani::views
