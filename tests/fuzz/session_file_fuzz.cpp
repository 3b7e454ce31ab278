// Throws broken session files at the reader: whatever the bytes, it answers with a session or a
// code. With libFuzzer (clang -fsanitize=fuzzer -DKRING_LIBFUZZER) or as a plain program:
//   session_file_fuzz ROUNDS FILE...   bends each file ROUNDS times, always in the same way
// Half of the bent lines get a fitting checksum, so that what lies behind it is reached as well.
#include "core/archive/line_checksum.h"
#include "core/archive/record_line.h"
#include "core/archive/reflection_file.h"
#include "core/archive/session_file.h"
#include "core/session/fold.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace {

/// The same bytes line by line as notes beside a session: each is refused, or can be written again.
void read_as_notes(const std::string& bytes) {
    std::istringstream lines{bytes};
    for (std::string line; std::getline(lines, line);) {
        (void)kring::from_reflection_head(line);
        const auto record = kring::reflection_from_line(line);
        if (record && !kring::to_line(record.value())) std::abort();
    }
}

/// A session that came without damage must be one that Kring can fold and write again.
void read_it(const std::string& bytes) {
    const int fd = ::memfd_create("session", 0);
    if (fd < 0 || ::write(fd, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        std::abort();
    const auto session = kring::read_session("/proc/self/fd/" + std::to_string(fd));
    ::close(fd);
    read_as_notes(bytes);
    if (!session) return;
    (void)kring::fold(session.value().log);
    for (const auto& record : session.value().log)
        if (!kring::to_line(record)) std::abort();
}

#ifndef KRING_LIBFUZZER
using Dice = std::mt19937;

std::size_t roll(Dice& dice, std::size_t below) { return below == 0 ? 0 : dice() % below; }

void bend(std::string& line, Dice& dice) {
    static const std::string bits[] = {"-1",      "4294967295", "9e999", "\"\"",
                                       "[]",      "{}",         "null",  "1",
                                       "\\u0000", ",",          "}",     "99999999999999999999"};
    const std::size_t at = roll(dice, line.size());
    switch (roll(dice, 5)) {
    case 0: line[at] = static_cast<char>(dice()); break;
    case 1: line.erase(at, 1 + roll(dice, 12)); break;
    case 2: line.insert(at, bits[roll(dice, std::size(bits))]); break;
    case 3: line.insert(at, line.substr(roll(dice, line.size()), roll(dice, 40))); break;
    default:
        for (std::size_t i = at; i < line.size(); ++i)
            if (line[i] >= '0' && line[i] <= '9') {
                line.replace(i, 1, std::to_string(roll(dice, 60)));
                break;
            }
    }
}

/// One line of `text` bent, now and then with a checksum that fits.
std::string bent(std::string text, Dice& dice) {
    std::size_t from = text.rfind('\n', roll(dice, text.size()));
    from = from == std::string::npos ? 0 : from + 1;
    const std::size_t to = std::min(text.find('\n', from), text.size());
    std::string line = text.substr(from, to - from);
    if (line.empty()) return text;
    const std::size_t times = 1 + roll(dice, 3);
    const bool mend = roll(dice, 2) == 0 && line.size() > kring::checksum_width && from > 0;
    std::string kept = mend ? line.substr(kring::checksum_width) : line;
    for (std::size_t i = 0; i < times && !kept.empty(); ++i) bend(kept, dice);
    if (mend) {
        kept.insert(0, kring::checksum_width, ' ');
        kring::put_checksum(kept);
    }
    return text.replace(from, to - from, kept);
}
#endif

}  // namespace

#ifdef KRING_LIBFUZZER
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    read_it(std::string{reinterpret_cast<const char*>(data), size});
    return 0;
}
#else
int main(int count, char** words) {
    if (count < 3) return 2;
    Dice dice{20261121};
    const long rounds = std::strtol(words[1], nullptr, 10);
    for (int file = 2; file < count; ++file) {
        std::ifstream in{words[file], std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        if (text.empty()) return 2;
        for (long i = 0; i < rounds; ++i) read_it(bent(text, dice));
    }
    std::printf("%ld bent files a fixture: no crash\n", rounds);
}
#endif
