# SPDX-License-Identifier: GPL-3.0-or-later
"""A bare client of an index (docs/PROTOCOL.md), so that the benchmarks measure the index and little else."""

import json
import socket
import ssl
import urllib.parse

from harness import Failure, run

BATCH = 1000  # entries; the most that one PATCH /v1/files may carry
AHEAD = 4  # batches under way before the first is answered


def search_target(words, limit=100):
    return f"/v1/search?q={urllib.parse.quote(' '.join(words))}&limit={limit}"


class NativeClient:
    """A registered and logged-in peer with one kept TLS connection. `address` as the index printed it."""

    def __init__(self, address, folder, user):
        host, _, port = address.rpartition(":")
        self.key, self.certificate = folder / f"{user}.key", folder / f"{user}.pem"
        run(["openssl", "req", "-x509", "-newkey", "ed25519", "-nodes", "-days", "30", "-subj", "/CN=Potluck",
             "-keyout", self.key, "-out", self.certificate])
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE  # on loopback, to a node that we started ourselves
        context.load_cert_chain(self.certificate, self.key)
        context.set_alpn_protocols(["http/1.1"])
        plain = socket.create_connection((host.strip("[]"), int(port)))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = context.wrap_socket(plain)
        self._host = address.encode()
        self._pending = b""
        registered = self.call("POST", "/v1/registrations", {"user": user})
        self.call("POST", "/v1/sessions", {"id": registered["id"], "port": 7700})

    def close(self):
        self._socket.close()

    def send(self, method, target, body=b""):
        head = b"%s %s HTTP/1.1\r\nHost: %s\r\n" % (method.encode(), target.encode(), self._host)
        if body or method != "GET":
            head += b"Content-Length: %d\r\n" % len(body)
        self._socket.sendall(head + b"\r\n" + body)

    def receive(self):
        """The body of the next response; Failure where it is an error."""
        while (end := self._pending.find(b"\r\n\r\n")) < 0:
            self._more()
        head, self._pending = self._pending[:end].lower(), self._pending[end + 4:]
        if b"\r\ntransfer-encoding: chunked" in head:
            body = self._chunks()
        else:
            _, _, length = head.partition(b"\r\ncontent-length:")
            body = self._take(int(length.split(b"\r\n")[0] or 0))
        if not head.startswith(b"http/1.1 2"):
            raise Failure(f"the index answered {head.splitlines()[0].decode()}: {body[:200].decode(errors='replace')}")
        return body

    def call(self, method, target, message=None):
        self.send(method, target, json.dumps(message).encode() if message is not None else b"")
        body = self.receive()
        return json.loads(body) if body else None

    def search(self, words):
        """The answer's bytes, as they came."""
        self.send("GET", search_target(words))
        return self.receive()

    def publish(self, entries):
        """Publishes (folder, name, content, size) entries as a new list, in batches, several ahead."""
        base, number, unanswered = None, 0, 0
        batch = []
        for entry in entries:
            batch.append(entry)
            if len(batch) == BATCH:
                base, number, unanswered = self._batch(batch, base, number, unanswered)
                batch = []
        if batch or number == 0:
            base, number, unanswered = self._batch(batch, base, number, unanswered)
        for _ in range(unanswered):
            self.receive()

    def _batch(self, batch, base, number, unanswered):
        head = {"revision": f"bench.{number}"}
        if base:
            head["base"] = base
        lines = [json.dumps(head)]
        for folder, name, content, size in batch:
            # The names are plain ASCII without quotes.
            lines.append(f'{{"add":{{"content":"{content}","size":{size},"name":"{name}","folder":"{folder}"}}}}')
        self.send("PATCH", "/v1/files", ("\n".join(lines) + "\n").encode())
        unanswered += 1
        if unanswered == AHEAD:
            self.receive()
            unanswered -= 1
        return head["revision"], number + 1, unanswered

    def _more(self):
        chunk = self._socket.recv(1 << 18)
        if not chunk:
            raise Failure("the index closed the connection")
        self._pending += chunk

    def _take(self, size):
        while len(self._pending) < size:
            self._more()
        taken, self._pending = self._pending[:size], self._pending[size:]
        return taken

    def _chunks(self):
        parts = []
        while True:
            while (end := self._pending.find(b"\r\n")) < 0:
                self._more()
            size = int(self._pending[:end].split(b";")[0], 16)
            self._pending = self._pending[end + 2:]
            parts.append(self._take(size))
            self._take(2)
            if size == 0:
                return b"".join(parts)
