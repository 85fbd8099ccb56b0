// What a console contributes to the API of a site: its addresses, lists, records, places to search,
// printed forms and sheets. Each console's folder returns one Console; the engines (histories.h,
// search.h, forms.h, imports.h) and routes.cpp loop over all of them, so that nothing here knows
// which consoles there are.
#pragma once

#include "shared/http/resources/frame/forms.h"
#include "shared/http/resources/frame/histories.h"
#include "shared/http/resources/frame/list_resource.h"
#include "shared/http/resources/frame/search.h"
#include "shared/http/resources/frame/sheet_import.h"

#include <string>
#include <vector>

namespace amani::http {

// A list with the records below it.
struct Noun {
    ListResource resource;
    std::string by_code = {};  // the column of a record's code; empty: it is named by its id alone
    enum class Records { yes, no } records = Records::yes;
};

struct Console {
    std::vector<Route> routes = {};  // its commands, and reads that are no lists
    // Reads of what only the program knows, in its memory or of its sessions. All other reads are
    // answered by readers, which know the store alone.
    std::vector<Route> reads_of_program = {};
    std::vector<Noun> nouns = {};
    std::vector<Linked> linked = {};
    std::vector<Look> looks = {};
    std::vector<Arrival> arrivals = {};
    std::vector<Hint> hints = {};
    std::vector<Form> forms = {};
    Templates form_templates = {};  // of its forms, by their names, and what these share
    std::vector<SheetKind> sheets = {};
};

}  // namespace amani::http
