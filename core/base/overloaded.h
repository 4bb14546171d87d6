// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tspace {

/// One visitor for `std::visit` out of a lambda for each alternative.
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};

/// Stated, because compilers that lack class template deduction for aggregates (clang before 17) need it.
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace tspace
