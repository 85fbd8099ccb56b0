// Invoices, credit notes, receipts of money and counted cash on paper.
#pragma once

#include "shared/http/resources/frame/forms.h"

#include <vector>

namespace amani::http {

[[nodiscard]] std::vector<Form> money_forms();

}  // namespace amani::http
