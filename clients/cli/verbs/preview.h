// What a command would do (--dry-run): how used parts would stand and what they are worth, and the
// postings, before anything is recorded.
#pragma once

#include "clients/cli/verbs/context.h"

#include <boost/json.hpp>

namespace amani::cli {

// `answer`: {postings: […], price: {retail, credit_confirmed, credit_provisional, pieces}, …}.
void print_preview(Context& context, const boost::json::object& answer);

}  // namespace amani::cli
