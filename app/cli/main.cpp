// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_guard.h"
#include "cli/application.h"
#include "cli/interrupt.h"
#include "cli/program.h"
#include "cli/run.h"

#include <unistd.h>

#include <csignal>

namespace {

/// Qt complains in every locale that is not UTF-8; what is printed here is UTF-8 anyway.
void sayNothing(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& /*text*/) {}

}  // namespace

/// The composition root: makes the services and hands them down.
int main(int argc, char* argv[]) {
    using namespace tspace;
    forbidCoreDumps();
    forbidTracing();
    const QtMessageHandler usual = qInstallMessageHandler(sayNothing);
    const auto application = cli::makeApplication(argc, argv);
    qInstallMessageHandler(usual);
    std::signal(SIGPIPE, SIG_IGN);  // Output copes, and the journal is closed in order

    const SystemClock clock;
    SystemRandom random;
    cli::Output out(STDOUT_FILENO);
    cli::Output error(STDERR_FILENO);
    cli::ProgressLine line(error);
    Progress progress([&line](long long done, long long total) { line.show(done, total); });
    const cli::Interrupt interrupt(progress);
    return static_cast<int>(
        cli::runProgram(QCoreApplication::arguments(), {clock, random, out, error, line, progress}));
}
