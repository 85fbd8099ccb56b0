// What a library in C has made, held by a unique_ptr that gives it back with that library's
// function: std::unique_ptr<X509, Releaser<X509_free>>.
#pragma once

namespace amani::base {

template <auto release>
struct Releaser {
    template <class T>
    void operator()(T* held) const {
        release(held);
    }
};

}  // namespace amani::base
