// SPDX-License-Identifier: GPL-3.0-or-later

// The roof of a download on this machine: nothing but what a download cannot do without. Three sender processes read
// a file from the page cache and send it over TLS 1.3 on plain loopback sockets; the receiver, one thread for each
// sender, takes the SHA-256 of every 16 KiB block and writes the file. Pieces of 1 MiB are asked for as the receivers
// get on, several in flight, so that no sender idles while another still has much to do.
//
//     bench_pipeline SOURCE DESTINATION [SENDERS]
//
// Prints one JSON line: bytes, seconds (from the first connect to the last write), senders, digest (XOR of all
// blocks').

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t BlockSize = 16 * 1024;
constexpr std::size_t PieceSize = 1024 * 1024;
// Bytes that one read or write system call moves.
constexpr std::size_t ChunkSize = 256 * 1024;
constexpr int PiecesInFlight = 4;

struct Request
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0; // 0: no more
};

[[noreturn]] void fail(const char* what)
{
    std::perror(what);
    std::exit(1);
}

void require(bool ok, const char* what)
{
    if (!ok)
        fail(what);
}

using SslContext = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using Ssl = std::unique_ptr<SSL, decltype(&SSL_free)>;

SslContext makeContext(const SSL_METHOD* method)
{
    SslContext context(SSL_CTX_new(method), &SSL_CTX_free);
    require(context != nullptr, "SSL_CTX_new");
    SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
    // Several records come in with one system call.
    SSL_CTX_set_read_ahead(context.get(), 1);
    SSL_CTX_set_default_read_buffer_len(context.get(), ChunkSize);
    return context;
}

void addCertificate(SSL_CTX* context)
{
    EVP_PKEY* const key = EVP_EC_gen("P-256");
    X509* const certificate = X509_new();
    require(key && certificate, "certificate");
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    require(SSL_CTX_use_certificate(context, certificate) == 1 && SSL_CTX_use_PrivateKey(context, key) == 1,
            "certificate");
    X509_free(certificate);
    EVP_PKEY_free(key);
}

// Collects the records of a chunk, so that they go out with one system call.
void bufferWrites(SSL* ssl, int socket)
{
    BIO* const buffer = BIO_new(BIO_f_buffer());
    BIO_set_write_buffer_size(buffer, ChunkSize + 8 * 1024);
    BIO* const plain = BIO_new_socket(socket, BIO_NOCLOSE);
    BIO_up_ref(plain);
    SSL_set0_wbio(ssl, BIO_push(buffer, plain));
    SSL_set0_rbio(ssl, plain);
}

bool readFully(SSL* ssl, void* to, std::size_t size)
{
    auto* at = static_cast<std::uint8_t*>(to);
    while (size > 0) {
        const int got = SSL_read(ssl, at, static_cast<int>(size));
        if (got <= 0)
            return false;
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

// One sender: serves the ranges that its one caller asks for, until it is told that there are no more.
[[noreturn]] void runSender(int listener, const char* source)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto context = makeContext(TLS_server_method());
    addCertificate(context.get());
    const int file = open(source, O_RDONLY | O_CLOEXEC);
    require(file >= 0, source);
    const int socket = accept(listener, nullptr, nullptr);
    require(socket >= 0, "accept");
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const Ssl ssl(SSL_new(context.get()), &SSL_free);
    bufferWrites(ssl.get(), socket);
    require(SSL_accept(ssl.get()) == 1, "SSL_accept");

    std::vector<char> chunk(ChunkSize);
    Request request;
    while (readFully(ssl.get(), &request, sizeof request) && request.length > 0) {
        while (request.length > 0) {
            const ssize_t got = pread(file, chunk.data(), std::min<std::uint64_t>(ChunkSize, request.length),
                                      static_cast<off_t>(request.offset));
            require(got > 0, "pread");
            require(SSL_write(ssl.get(), chunk.data(), static_cast<int>(got)) == got, "SSL_write");
            request.offset += static_cast<std::uint64_t>(got);
            request.length -= static_cast<std::uint64_t>(got);
            BIO_flush(SSL_get_wbio(ssl.get()));
        }
    }
    std::_Exit(0);
}

class Receiver
{
public:
    Receiver(SSL_CTX* context, std::uint16_t port, int destination, std::uint64_t size,
             std::atomic<std::uint64_t>& next)
        : m_ssl(SSL_new(context), &SSL_free), m_destination(destination), m_size(size), m_next(next)
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        require(connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0, "connect");
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        SSL_set_fd(m_ssl.get(), socket);
        require(SSL_connect(m_ssl.get()) == 1, "SSL_connect");
    }

    void run()
    {
        std::vector<Request> asked;
        std::size_t served = 0;
        for (int i = 0; i < PiecesInFlight; ++i)
            ask(asked);
        while (served < asked.size()) {
            receive(asked[served++]);
            ask(asked);
        }
        const Request end;
        SSL_write(m_ssl.get(), &end, sizeof end);
    }

    [[nodiscard]] const std::array<std::uint8_t, 32>& digest() const { return m_digest; }

private:
    void ask(std::vector<Request>& asked)
    {
        const std::uint64_t offset = m_next.fetch_add(PieceSize);
        if (offset >= m_size)
            return;
        const Request request{offset, std::min<std::uint64_t>(PieceSize, m_size - offset)};
        require(SSL_write(m_ssl.get(), &request, sizeof request) == sizeof request, "SSL_write");
        asked.push_back(request);
    }

    void receive(Request request)
    {
        while (request.length > 0) {
            const std::size_t wanted = std::min<std::uint64_t>(ChunkSize, request.length);
            for (std::size_t at = 0; at < wanted; at += BlockSize) {
                const std::size_t block = std::min(BlockSize, wanted - at);
                require(readFully(m_ssl.get(), m_chunk.data() + at, block), "SSL_read");
                // Hashed while it is still in the CPU's cache.
                hash(m_chunk.data() + at, block);
            }
            for (std::size_t at = 0; at < wanted;) {
                const ssize_t put =
                    pwrite(m_destination, m_chunk.data() + at, wanted - at, static_cast<off_t>(request.offset + at));
                require(put > 0, "pwrite");
                at += static_cast<std::size_t>(put);
            }
            request.offset += wanted;
            request.length -= wanted;
        }
    }

    void hash(const char* block, std::size_t size)
    {
        std::array<std::uint8_t, 32> digest;
        require(EVP_DigestInit_ex2(m_hash.get(), m_sha256.get(), nullptr) == 1 &&
                    EVP_DigestUpdate(m_hash.get(), block, size) == 1 &&
                    EVP_DigestFinal_ex(m_hash.get(), digest.data(), nullptr) == 1,
                "SHA-256");
        for (std::size_t i = 0; i < digest.size(); ++i)
            m_digest[i] ^= digest[i];
    }

    Ssl m_ssl;
    int m_destination;
    std::uint64_t m_size;
    std::atomic<std::uint64_t>& m_next;
    std::vector<char> m_chunk = std::vector<char>(ChunkSize);
    std::array<std::uint8_t, 32> m_digest{};
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_hash{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> m_sha256{EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free};
};

int listenOnLoopback(std::uint16_t& port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    require(bind(listener, reinterpret_cast<const sockaddr*>(&address), size) == 0 && listen(listener, 1) == 0 &&
                getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0,
            "listen");
    port = ntohs(address.sin_port);
    return listener;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_pipeline SOURCE DESTINATION [SENDERS]\n");
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    const int senders = argc > 3 ? std::clamp(std::atoi(argv[3]), 1, 64) : 3;
    struct stat info = {};
    require(stat(argv[1], &info) == 0, argv[1]);
    const auto size = static_cast<std::uint64_t>(info.st_size);

    std::vector<std::uint16_t> ports;
    for (int i = 0; i < senders; ++i) {
        std::uint16_t port = 0;
        const int listener = listenOnLoopback(port);
        const pid_t child = fork();
        require(child >= 0, "fork");
        if (child == 0)
            runSender(listener, argv[1]);
        close(listener);
        ports.push_back(port);
    }

    const int destination = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    require(destination >= 0, argv[2]);
    const auto context = makeContext(TLS_client_method());
    const auto start = std::chrono::steady_clock::now();

    std::atomic<std::uint64_t> next = 0;
    std::vector<std::array<std::uint8_t, 32>> digests(ports.size());
    std::vector<std::thread> receivers;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        receivers.emplace_back([&, i] {
            Receiver receiver(context.get(), ports[i], destination, size, next);
            receiver.run();
            digests[i] = receiver.digest();
        });
    }
    for (auto& receiver : receivers)
        receiver.join();
    require(close(destination) == 0, "close");
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    while (wait(nullptr) > 0) {
    }

    std::array<std::uint8_t, 32> all{};
    for (const auto& digest : digests) {
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] ^= digest[i];
    }
    std::printf(R"({"bytes": %llu, "seconds": %.6f, "senders": %d, "digest": ")", static_cast<unsigned long long>(size),
                seconds.count(), senders);
    for (const auto byte : all)
        std::printf("%02x", byte);
    std::printf("\"}\n");
    return 0;
}
