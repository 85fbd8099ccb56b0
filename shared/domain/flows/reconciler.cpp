#include "shared/domain/flows/reconciler.h"

namespace amani::domain {

namespace {

template <class Clerk>
void tell_day(Clerk& clerk, base::Day before, base::Day today) {
    if constexpr (requires { clerk.on_day(before, today); }) clerk.on_day(before, today);
}

}  // namespace

Reconciler::Reconciler(BooksStore& store, Decisions& out)
    : prices_(store),
      day_(store),
      cases_(store, out, day_),
      shelves_(store, out, prices_, day_, cases_),
      settlements_(store, out, prices_),
      price_changes_(prices_, day_, cases_, shelves_, settlements_),
      credits_(store, out, prices_, cases_, shelves_, settlements_),
      consumptions_(store, out, prices_, cases_, shelves_, settlements_, credits_),
      fittings_(store, prices_, shelves_, credits_, consumptions_),
      debt_ends_(store, out, shelves_, settlements_),
      used_parts_(store, prices_, shelves_, credits_, consumptions_, debt_ends_),
      undone_fittings_(store, shelves_, credits_, consumptions_, debt_ends_, used_parts_),
      products_(store, shelves_, cases_),
      movements_(store, out, prices_, day_, shelves_, settlements_, consumptions_, products_),
      transit_(store, out, cases_, shelves_, movements_),
      replacements_(store, out, prices_, cases_, products_),
      customer_accounts_(store, out, prices_),
      contracts_(store, out, prices_, day_, cases_),
      installed_parts_(store, cases_, used_parts_),
      double_admissions_(store, cases_, used_parts_),
      warranty_changes_(store, cases_, double_admissions_) {}

void Reconciler::on_day(base::Day today) {
    if (today <= day_.today()) return;
    const base::Day before = day_.today();
    day_.begin(today);
    std::apply([&](auto&... clerk) { (tell_day(clerk, before, today), ...); }, hearing());
}

void Reconciler::reload() {
    prices_.reload();
    day_.reload();
}

}  // namespace amani::domain
