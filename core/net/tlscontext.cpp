// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tlscontext.h"

#include "net/identityprivate.h"
#include "net/opensslptr.h"

#include <cstring>

namespace Potluck::Net {
namespace {

constexpr unsigned char AlpnHttp11[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
// Several records come with one system call; it is freed while a stream idles.
constexpr size_t ReadBufferBytes = 128 * 1024;

// Without instructions for AES, ChaCha20 is the faster one.
const char* cipherSuites()
{
#if defined(__x86_64__) || defined(__i386__)
    if (!__builtin_cpu_supports("aes"))
        return "TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384";
#endif
    return "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
}

int selectAlpn(SSL*, const unsigned char** selected, unsigned char* size, const unsigned char* offered,
               unsigned int offeredSize, void*)
{
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, size, AlpnHttp11, sizeof AlpnHttp11, offered, offeredSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK; // we speak nothing else; let the caller find out
    *selected = found;
    return SSL_TLSEXT_ERR_OK;
}

// Replaces the verification of chains: anybody's certificate will do where the stream's own check of the key agrees.
int checkCertificate(X509_STORE_CTX* store, void*)
{
    auto* const ssl = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    X509* const certificate = X509_STORE_CTX_get0_cert(store);
    EVP_PKEY* const key = certificate ? X509_get0_pubkey(certificate) : nullptr;
    auto* const check = static_cast<TlsKeyCheck*>(SSL_get_app_data(ssl));
    if (key && check && check->acceptsKey(derPublicKey(key)))
        return 1;
    X509_STORE_CTX_set_error(store, X509_V_ERR_APPLICATION_VERIFICATION);
    return 0;
}

SslCtxPtr makeContext(const SSL_METHOD* method, EVP_PKEY* key, X509* certificate)
{
    SslCtxPtr context(SSL_CTX_new(method));
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) != 1 ||
        SSL_CTX_set_ciphersuites(context.get(), cipherSuites()) != 1 ||
        SSL_CTX_use_certificate(context.get(), certificate) != 1 || SSL_CTX_use_PrivateKey(context.get(), key) != 1)
        return nullptr;
    SSL_CTX_set_options(context.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET |
                                           SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(context.get(),
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 0);
    SSL_CTX_set_read_ahead(context.get(), 1);
    SSL_CTX_set_default_read_buffer_len(context.get(), ReadBufferBytes);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(context.get(), checkCertificate, nullptr);
    return context;
}

} // namespace

struct TlsContext::Private
{
    std::shared_ptr<const Identity> identity;
    SslCtxPtr server;
    SslCtxPtr client;
};

TlsContext::TlsContext(std::unique_ptr<Private> p) : d(std::move(p))
{}

TlsContext::~TlsContext() = default;

Result<std::shared_ptr<const TlsContext>> TlsContext::create(std::shared_ptr<const Identity> identity)
{
    auto p = std::make_unique<Private>();
    EVP_PKEY* const key = identity->d->key.get();
    X509* const certificate = identity->d->certificate.get();
    p->server = makeContext(TLS_server_method(), key, certificate);
    p->client = makeContext(TLS_client_method(), key, certificate);
    if (!p->server || !p->client || SSL_CTX_set_alpn_protos(p->client.get(), AlpnHttp11, sizeof AlpnHttp11) != 0)
        return Error{ErrorCode::Internal, QStringLiteral("cannot set up TLS: %1").arg(takeOpenSslError())};
    SSL_CTX_set_alpn_select_cb(p->server.get(), selectAlpn, nullptr);
    p->identity = std::move(identity);
    return std::shared_ptr<const TlsContext>(new TlsContext(std::move(p)));
}

const Identity& TlsContext::identity() const
{
    return *d->identity;
}

SSL* TlsContext::newServer(TlsKeyCheck& check) const
{
    SSL* const ssl = SSL_new(d->server.get());
    if (ssl) {
        SSL_set_app_data(ssl, &check);
        SSL_set_accept_state(ssl);
    }
    return ssl;
}

SSL* TlsContext::newClient(TlsKeyCheck& check) const
{
    SSL* const ssl = SSL_new(d->client.get());
    if (ssl) {
        SSL_set_app_data(ssl, &check);
        SSL_set_connect_state(ssl);
    }
    return ssl;
}

} // namespace Potluck::Net
