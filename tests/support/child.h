// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace tspace::test {

/// Another process that runs a piece of the test: for what two programs do to each other, crashes and lesser rights.
/// Killed when it goes. Made before the parent opens a database that the child opens too: SQLite's book of locks comes
/// along, and the child would take its parent's locks for its own.
class Child {
  public:
    /// The child's end of the talk with its parent.
    class Side {
      public:
        Side(int in, int out) : m_in(in), m_out(out) {}
        /// Tells the parent, which goes on from `Child::await`.
        void tell() const;
        /// Waits until the parent tells; ends the child when the parent is gone.
        void await() const;

      private:
        int m_in;
        int m_out;
    };

    /// The result is the child's exit code; 99 when `work` throws.
    explicit Child(const std::function<int(const Side&)>& work);
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();

    void tell() const;
    /// Waits until the child tells; fails the test when it ends without.
    void await() const;
    /// Waits for its end and returns its exit code, or minus the signal that ended it.
    [[nodiscard]] int wait();
    /// Ends it as a power cut would (SIGKILL), and waits.
    void kill();

    [[nodiscard]] int pid() const { return m_pid; }

    /// In a child: gives up root's rights, if it has them, for those of nobody.
    static void dropRights();

  private:
    int m_pid = -1;
    int m_in = -1;
    int m_out = -1;
};

}  // namespace tspace::test
