// Who is let in to a route, and how reads are answered: one record, a list, a report, and CSV and
// XLSX of the last two. It needs nothing of the frame's own state, so that readers (readers.h)
// answer as the frame does, each on its own thread.
#pragma once

#include "shared/http/recogniser.h"
#include "shared/http/route.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace amani::http {

class Reading {
  public:
    struct Ports {
        const Recogniser& recogniser;
        const base::Clock& clock;
        // Why this person may not read the subject. When this is empty, everybody reads the subject
        // `common` only.
        std::function<std::optional<Refusal>(const Principal&, domain::Subject)> refuse_reading;
        // The words of choices, for XLSX; empty: there are none.
        std::function<boost::json::object()> enums;
    };
    explicit Reading(Ports ports) : ports_(std::move(ports)) {}

    [[nodiscard]] static bool is_read(const Route& route);
    // Puts the person into the request. The refusal of one who may not use the route.
    [[nodiscard]] std::optional<Refusal> admit(Request& request, const Route& route) const;
    // The refusal of parameters or of a body that do not fit the route.
    [[nodiscard]] std::optional<Refusal> refuse_input(const Request& request,
                                                      const Route& route) const;
    // The route is a read, and the person was admitted.
    [[nodiscard]] Response answer(const Route& route, const Request& request) const;
    // All three: the answer of a read, or why there is none.
    [[nodiscard]] Response serve(const Route& route, Request& request) const;

  private:
    [[nodiscard]] std::optional<Refusal> refuse_reading(const Principal& principal,
                                                        domain::Subject subject) const;
    [[nodiscard]] std::vector<std::string> hidden_columns(const ListReads& list,
                                                          const Principal& principal) const;
    [[nodiscard]] Response list(const ListReads& all, const Request& request) const;
    [[nodiscard]] Response report(const ReportReads& report, const Request& request) const;
    [[nodiscard]] Response file_of(const ListSpec& spec, const Request& request, ListQuery query,
                                   const ListHandler& pages) const;

    Ports ports_;
};

[[nodiscard]] Response refused_or(Answered<Response> answer);

}  // namespace amani::http
