// What a command would do (--dry-run), before anything is recorded: the standings of used parts,
// their worth, and the postings.
#pragma once

#include "clients/cli/verbs/context.h"

#include <boost/json.hpp>

namespace amani::cli {

// `answer`: {postings: […], price: {retail, credit_confirmed, credit_provisional, pieces}, …}.
void print_preview(Context& context, const boost::json::object& answer);

}  // namespace amani::cli
