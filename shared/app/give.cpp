#include "shared/app/give.h"

#include "shared/domain/numbering/document_number.h"
#include "shared/domain/registry/rewriting.h"

namespace amani::app {

void take_numbers(Desk& desk, base::Day day, const std::vector<domain::Body>& bodies) {
    for (const auto& body : bodies) {
        for (const auto& text : domain::numbers_given(body)) {
            if (const auto number = domain::parse_document_number(text))
                desk.take(number->type, day, 1);
        }
    }
}

}  // namespace amani::app
