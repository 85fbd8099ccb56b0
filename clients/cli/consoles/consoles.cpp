#include "clients/cli/consoles/consoles.h"

#include "clients/cli/consoles/asked_inputs.h"

#include <array>
#include <iterator>

namespace amani::cli {

const Entries& all_entries() {
    static const Entries all = [] {
        const std::array parts{
            network_entries(),     catalogue_entries(), customers_entries(), serials_entries(),
            service_entries(),     workshop_entries(),  requests_entries(),  billing_entries(),
            money_entries(),       messages_entries(),  visits_entries(),    warehouse_entries(),
            replacement_entries(), returns_entries(),   agents_entries(),    books_entries(),
            cases_entries(),       contracts_entries(), program_entries()};
        Entries joined;
        for (const auto& part : parts) {
            joined.nouns.insert(joined.nouns.end(), part.nouns.begin(), part.nouns.end());
            for (const auto& command : part.commands)
                joined.commands.push_back(asked_in_full(command));
        }
        return joined;
    }();
    return all;
}

}  // namespace amani::cli
