// SPDX-License-Identifier: GPL-3.0-or-later

// Stands in for libFuzzer in the ordinary tests: runs a fuzz target over every file of its corpus, cut short at several
// places, and over a fixed number of seeded mutations of each, so that every run does the same. An empty or missing
// corpus is a failure. Usage: fuzz_NAME FOLDER_OR_FILE...

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <system_error>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t MutationsPerFile = 200;
// Large files get fewer mutations, so that a test stays within seconds.
constexpr std::size_t MutatedBytesPerFile = 8 * 1024 * 1024;

// splitmix64: the same seed gives the same numbers on every machine.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound); }
    std::uint8_t byte() { return static_cast<std::uint8_t>(next()); }

private:
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

void runOne(const Bytes& input)
{
    // An allocation of exactly the input's size lets the address sanitizer see a read past its end.
    const std::unique_ptr<std::uint8_t[]> exact(new std::uint8_t[input.size()]);
    std::copy(input.begin(), input.end(), exact.get());
    LLVMFuzzerTestOneInput(exact.get(), input.size());
}

void mutateOnce(Bytes& input, Dice& dice)
{
    static constexpr std::uint8_t Notable[] = {0x00, 0x01, 0x7f, 0x80, 0xff, '\n', '\r', '"', '%', '/', '{', '9'};
    const auto at = [&](std::size_t position) { return input.begin() + static_cast<std::ptrdiff_t>(position); };
    switch (dice.below(6)) {
    case 0: // flip a bit
        if (!input.empty())
            input[dice.below(input.size())] ^= static_cast<std::uint8_t>(1U << dice.below(8));
        break;
    case 1: // write a byte that parsers stumble over
        if (!input.empty())
            input[dice.below(input.size())] = Notable[dice.below(std::size(Notable))];
        break;
    case 2: // insert a byte
        input.insert(at(dice.below(input.size() + 1)), dice.byte());
        break;
    case 3: { // drop a stretch
        const std::size_t from = dice.below(input.size());
        const std::size_t count = std::min(dice.below(16) + 1, input.size() - from);
        input.erase(at(from), at(from + count));
        break;
    }
    case 4: { // repeat a stretch
        const std::size_t from = dice.below(input.size());
        const std::size_t count = std::min(dice.below(64) + 1, input.size() - from);
        const Bytes stretch(at(from), at(from + count));
        input.insert(at(dice.below(input.size() + 1)), stretch.begin(), stretch.end());
        break;
    }
    default: // fill four bytes, as where a length stands
        for (std::size_t i = 0, from = dice.below(input.size()); i < 4 && from + i < input.size(); ++i)
            input[from + i] = 0xff;
        break;
    }
}

void runMutations(const Bytes& original, std::uint64_t seed)
{
    Dice dice(seed);
    for (int i = 0; i < 16; ++i) {
        const std::size_t kept = dice.below(original.size() + 1);
        runOne(Bytes(original.begin(), original.begin() + static_cast<std::ptrdiff_t>(kept)));
    }
    const std::size_t rounds = std::min(MutationsPerFile, MutatedBytesPerFile / (original.size() + 1));
    for (std::size_t i = 0; i < rounds; ++i) {
        Bytes input = original;
        for (std::size_t step = dice.below(4) + 1; step > 0; --step)
            mutateOnce(input, dice);
        runOne(input);
    }
}

std::vector<fs::path> filesUnder(const fs::path& path)
{
    std::error_code error;
    if (fs::is_regular_file(path, error))
        return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path, error)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    // The order of a directory differs between machines; the test's must not.
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

int main(int argc, char** argv)
{
    std::size_t files = 0;
    runOne({});
    for (int i = 1; i < argc; ++i) {
        for (const auto& path : filesUnder(argv[i])) {
            std::ifstream stream(path, std::ios::binary);
            const Bytes input{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
            if (stream.bad()) {
                std::fprintf(stderr, "cannot read %s\n", path.c_str());
                return 1;
            }
            // Printed first: after a crash the last line names the file.
            std::printf("%s\n", path.filename().c_str());
            std::fflush(stdout);
            runOne(input);
            runMutations(input, ++files);
        }
    }
    if (files == 0) {
        std::fprintf(stderr, "no corpus: name a folder with at least one file\n");
        return 1;
    }
    return 0;
}
