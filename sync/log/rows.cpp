#include "sync/log/rows.h"

namespace amani::log {

base::Bytes& Rows::begin_row() {
    bytes_.resize(bytes_.size() + prefix);
    return bytes_;
}

void Rows::end_row() {
    const std::size_t start = ends_.empty() ? 0 : ends_.back();
    const std::size_t size = bytes_.size() - start - prefix;
    for (std::size_t i = 0; i < prefix; ++i) {
        bytes_[start + i] = static_cast<std::uint8_t>(size >> (8 * i));
    }
    ends_.push_back(bytes_.size());
}

void Rows::add(base::ByteView row) {
    base::append(begin_row(), row);
    end_row();
}

}  // namespace amani::log
