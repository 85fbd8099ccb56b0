#include "shared/domain/labels/event_labels.h"

#include "shared/domain/registry/event_names.h"

namespace amani::domain {

LabelledEnum event_labels() {
    LabelledEnum result{"event_type", {}};
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        constexpr const AboutEvent& about = Entry::body::about;
        result.labels.push_back({about.type, known_event_name(about.type), about.fa, about.en});
    });
    return result;
}

}  // namespace amani::domain
