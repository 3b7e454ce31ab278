#pragma once

#include <sys/wait.h>
#include <unistd.h>

namespace kring::test {

/// Runs `work` in a process of its own and gives its exit status.
template <class Work> int in_child(Work work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + status;
}

}  // namespace kring::test
