// SPDX-License-Identifier: GPL-3.0-or-later
// bench_asker ADDRESS PORT KEY CERTIFICATE
// Asks an index over one kept TLS 1.3 connection, with so little around it that what is timed is the index: for each
// line of standard input, a path with its query, prints how many nanoseconds the answer took to its last byte, and how
// often "content" stands in it (once in each result). Ends with the input; with 1 where the index answers anything but
// 200.
#include "net/opensslptr.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

using namespace Potluck::Net;

namespace {

constexpr std::size_t MostBytes = 4U << 20;

[[noreturn]] void fail(const std::string& what)
{
    std::fprintf(stderr, "bench_asker: %s\n", what.c_str());
    std::exit(1);
}

int connectTo(const char* address, int port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::inet_pton(AF_INET, address, &to.sin_addr) != 1 ||
        ::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
        fail("cannot connect");
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

class Asker
{
public:
    Asker(SSL* ssl, std::string host) : m_ssl(ssl), m_host(std::move(host)), m_buffer(MostBytes, '\0') {}

    // The body; good until the next question.
    std::string_view ask(const std::string& target)
    {
        m_request = "GET " + target + " HTTP/1.1\r\nHost: " + m_host + "\r\n\r\n";
        if (SSL_write(m_ssl, m_request.data(), static_cast<int>(m_request.size())) <= 0)
            fail("cannot write");
        m_filled = 0;
        std::size_t head = std::string_view::npos;
        while ((head = received().find("\r\n\r\n")) == std::string_view::npos)
            more();
        const std::string_view lines = received().substr(0, head);
        constexpr std::string_view Length = "ontent-Length: ";
        const auto at = lines.find(Length);
        if (!lines.starts_with("HTTP/1.1 200") || at == std::string_view::npos)
            fail("the index answered: " + std::string(lines));
        const std::size_t size = std::strtoull(lines.data() + at + Length.size(), nullptr, 10);
        while (m_filled < head + 4 + size)
            more();
        return received().substr(head + 4, size);
    }

private:
    [[nodiscard]] std::string_view received() const { return {m_buffer.data(), m_filled}; }

    void more()
    {
        const int got = SSL_read(m_ssl, m_buffer.data() + m_filled, static_cast<int>(m_buffer.size() - m_filled));
        if (got <= 0)
            fail("the index closed the connection");
        m_filled += static_cast<std::size_t>(got);
    }

    SSL* m_ssl;
    const std::string m_host;
    std::string m_request;
    std::string m_buffer;
    std::size_t m_filled = 0;
};

std::size_t countOf(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5)
        fail("usage: bench_asker ADDRESS PORT KEY CERTIFICATE");
    const SslCtxPtr context(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr); // on loopback, to a node that the caller started
    static constexpr unsigned char Protocols[] = "\x08http/1.1";
    SSL_CTX_set_alpn_protos(context.get(), Protocols, sizeof Protocols - 1);
    if (SSL_CTX_use_PrivateKey_file(context.get(), argv[3], SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_use_certificate_file(context.get(), argv[4], SSL_FILETYPE_PEM) != 1)
        fail("cannot read the key or the certificate");
    const SslPtr ssl(SSL_new(context.get()));
    SSL_set_fd(ssl.get(), connectTo(argv[1], std::atoi(argv[2])));
    if (SSL_connect(ssl.get()) != 1)
        fail("no TLS connection");

    Asker asker(ssl.get(), std::string(argv[1]) + ':' + argv[2]);
    for (std::string target; std::getline(std::cin, target);) {
        const auto begun = std::chrono::steady_clock::now();
        const std::string_view body = asker.ask(target);
        const auto taken = std::chrono::steady_clock::now() - begun;
        std::printf("%lld %zu\n", static_cast<long long>(std::chrono::nanoseconds(taken).count()),
                    countOf(body, "\"content\""));
        std::fflush(stdout);
    }
    return 0;
}
