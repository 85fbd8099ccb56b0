// A bundle is played into a session of ours as if its writer were there; what the session would
// answer is dropped. It asks its owner to store, as a connection does, and goes on at the owner's
// pace.
#pragma once

#include "sync/bundle/bundle_file.h"
#include "sync/transport/owner.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <vector>

namespace amani::bundle {

struct Heard {
    // `finished` when all of it was heard; else why not, as a connection's Bye would say.
    session::Reason reason = session::Reason::finished;
    std::string text;
    std::vector<session::Position> positions;            // what the writer held when it wrote
    std::map<session::Verdict, std::uint64_t> verdicts;  // on its segments
    std::uint64_t events_new = 0;                        // that are stored now
    std::uint64_t events_known = 0;
    bool agrees = false;  // the writer has computed the same from what both hold
    bool differs = false;
};

// `done` is called once, later, on the io_context's thread; never when the io_context ends first.
// `owner` must live as long as the io_context runs.
void hear(boost::asio::io_context& io, transport::Owner& owner, session::Settings settings,
          Bundle bundle, std::function<void(const Heard&)> done);

}  // namespace amani::bundle
