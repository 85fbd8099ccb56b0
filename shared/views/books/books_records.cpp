#include "shared/views/books/books_records.h"

#include "shared/domain/flows/events.h"
#include "shared/views/books/books_view.h"

namespace amani::views {
namespace {

// Vouchers and discrepancies have no printed number.
std::optional<std::string> number_of_voucher(store::Database& database, base::EventId id) {
    return voucher(database, id) ? std::optional{std::string{}} : std::nullopt;
}
std::optional<std::string> number_of_discrepancy(store::Database& database, base::EventId id) {
    return discrepancy(database, base::DiscrepancyId::of(id)) ? std::optional{std::string{}}
                                                              : std::nullopt;
}

constexpr domain::EventType discrepancies_begin[] = {domain::DiscrepancyOpened::about.type};

}  // namespace

const RecordKind voucher_record{.name = "voucher",
                                .fa = "سند حسابداری",
                                .en = "voucher",
                                .list = vouchers_list,
                                .reads = domain::Subject::accounts,
                                .topic = "board",
                                .number_of = number_of_voucher};
const RecordKind discrepancy_record{.name = "discrepancy",
                                    .fa = "مغایرت",
                                    .en = "discrepancy",
                                    .list = discrepancies_list,
                                    .reads = domain::Subject::goods,
                                    .topic = "inbox",
                                    .begun_by = discrepancies_begin,
                                    .mention = Mention::changes_it,
                                    .number_of = number_of_discrepancy};

}  // namespace amani::views
