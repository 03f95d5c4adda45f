// SPDX-License-Identifier: GPL-3.0-or-later
// Calls an index as the programs of the seed networks do, one connection a request, at a steady pace: AlaKazaam logins
// of ever new peers, and beer2beer keep-alives. Prints one line of JSON.
//
//   bench_seeds HOST PORT LOGINS_A_SECOND KEEPALIVES_A_SECOND SECONDS ID...      the ids are logged in at the index
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int ThreadsEach = 4;
constexpr int OwnAddresses = 200; // so many times the ports of one: closed connections keep theirs for a minute
constexpr int AnyAddress = -1;    // the machine's own choice, always the same

struct Tally
{
    std::atomic<long> answered = 0;
    std::atomic<long> refused = 0; // or no answer
    std::atomic<long> late = 0;    // begun more than a second behind the pace
};

// One request on a connection of its own; the answer up to `expect` bytes.
std::string ask(const sockaddr_in& index, int from, const std::string& request, std::size_t expect)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 0x100 + static_cast<unsigned>(std::max(from, 0) % OwnAddresses));
    std::string answer;
    if ((from == AnyAddress || ::bind(fd, reinterpret_cast<const sockaddr*>(&own), sizeof own) == 0) &&
        ::connect(fd, reinterpret_cast<const sockaddr*>(&index), sizeof index) == 0 &&
        ::send(fd, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size())) {
        char buffer[256];
        while (answer.size() < expect) {
            const ssize_t got = ::recv(fd, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            answer.append(buffer, static_cast<std::size_t>(got));
        }
    }
    ::close(fd);
    return answer;
}

std::string loginPacket(long number)
{
    char packet[80];
    std::snprintf(packet, sizeof packet,
                  "LOGI127.%03ld.%03ld.%03ld|0000:0000:0000:0000:0000:ffff:7f%02lx:%02lx%02lx%05d",
                  1 + number / 62500 % 250, 1 + number / 250 % 250, 1 + number % 250, 1 + number / 62500 % 250,
                  1 + number / 250 % 250, 1 + number % 250, 3000);
    return packet;
}

std::string keepAliveFrame(const std::string& id)
{
    const std::string payload = id + "\n";
    std::string frame{static_cast<char>(payload.size()), 0, 3, 0};
    return frame + payload;
}

// Runs call(number) a second so many times on several threads, each in its turn.
template<typename Call>
void atPace(std::vector<std::thread>& threads, Tally& tally, int aSecond, int seconds, Call call)
{
    const auto begun = Clock::now();
    for (int thread = 0; thread < ThreadsEach; ++thread) {
        threads.emplace_back([=, &tally] {
            for (long number = thread; number < static_cast<long>(aSecond) * seconds; number += ThreadsEach) {
                const auto due = begun + std::chrono::microseconds(number * 1'000'000 / aSecond);
                std::this_thread::sleep_until(due);
                if (Clock::now() - due > std::chrono::seconds(1))
                    ++tally.late;
                ++(call(number) ? tally.answered : tally.refused);
            }
        });
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 7) {
        std::fprintf(stderr, "bench_seeds HOST PORT LOGINS_A_SECOND KEEPALIVES_A_SECOND SECONDS ID...\n");
        return 2;
    }
    sockaddr_in index{};
    index.sin_family = AF_INET;
    index.sin_port = htons(static_cast<std::uint16_t>(std::atoi(argv[2])));
    ::inet_pton(AF_INET, argv[1], &index.sin_addr);
    const int seconds = std::atoi(argv[5]);
    const std::vector<std::string> ids(argv + 6, argv + argc);

    Tally logins;
    Tally keepAlives;
    std::vector<std::thread> threads;
    const auto begun = Clock::now();
    atPace(threads, logins, std::atoi(argv[3]), seconds, [&index](long number) {
        const std::string answer = ask(index, static_cast<int>(number), loginPacket(number), 20);
        return answer.size() == 20 && answer.starts_with("ALGI") && answer != "ALGI0000000000000000";
    });
    atPace(threads, keepAlives, std::atoi(argv[4]), seconds, [&index, &ids](long number) {
        const auto& id = ids[static_cast<std::size_t>(number) % ids.size()];
        // From where it logged in: that is how this network knows a caller.
        const std::string answer = ask(index, AnyAddress, keepAliveFrame(id), 4);
        return answer.size() >= 4 && answer[2] == 103 && answer[3] == 0;
    });
    for (std::thread& thread : threads)
        thread.join();
    const double took = std::chrono::duration<double>(Clock::now() - begun).count();
    std::printf("{\"seconds\": %.2f, \"logins\": %ld, \"loginsRefused\": %ld, \"loginsLate\": %ld, "
                "\"keepAlives\": %ld, \"keepAlivesRefused\": %ld, \"keepAlivesLate\": %ld}\n",
                took, logins.answered.load(), logins.refused.load(), logins.late.load(), keepAlives.answered.load(),
                keepAlives.refused.load(), keepAlives.late.load());
    return 0;
}
