# SPDX-License-Identifier: GPL-3.0-or-later
"""The download figure's rivals: aria2c from three nginx over HTTP and HTTPS, libtorrent from three seeds."""

import os
import pathlib
import shutil
import socket
import subprocess
import time

from harness import Failure, require_program, run, timed

LIBTORRENT = [  # Debian's Python: python3-libtorrent belongs to it
    "/usr/bin/python3", "-B", str(pathlib.Path(__file__).resolve().parent / "rival_libtorrent.py")]

# sendfile, and no log: what a well-kept server of large files has. One worker each, as each is one source.
NGINX_CONF = """
daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log stderr error;
events {{ worker_connections 64; }}
http {{
    access_log off; sendfile on; tcp_nopush on; tcp_nodelay on;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    server {{
        listen {address}:{http};
        listen {address}:{https} ssl;
        ssl_certificate {certificate}; ssl_certificate_key {key}; ssl_protocols TLSv1.3;
        root {root};
    }}
}}
"""


def free_port(address):
    with socket.socket() as probe:
        probe.bind((address, 0))
        return probe.getsockname()[1]


def make_certificate(folder):
    """(key, certificate) files, self-signed."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-keyout", key, "-out", certificate])
    return key, certificate


def start_nginx(processes, folder, root, name):
    """Three nginx with the file `name` of `root`; (HTTP addresses, HTTPS addresses)."""
    nginx = require_program("nginx", "nginx-light")
    key, certificate = make_certificate(folder)
    plain, secure = [], []
    for number in (1, 2, 3):
        # An address each: to aria2c they are three hosts.
        address = f"127.0.0.{number}"
        http, https = free_port(address), free_port(address)
        own = folder / f"nginx{number}"
        own.mkdir()
        (own / "nginx.conf").write_text(NGINX_CONF.format(folder=own, address=address, http=http, https=https, key=key,
                                                          certificate=certificate, root=root))
        processes.start([nginx, "-p", own, "-c", own / "nginx.conf"], own.name, stdout=subprocess.DEVNULL)
        await_port(address, http)
        plain.append(f"http://{address}:{http}/{name}")
        secure.append(f"https://{address}:{https}/{name}")
    return plain, secure


def await_port(address, port):
    deadline = time.monotonic() + 20
    while True:
        with socket.socket() as probe:
            if probe.connect_ex((address, port)) == 0:
                return
        if time.monotonic() > deadline:
            raise Failure(f"nothing listens on {address}:{port}")
        time.sleep(0.02)


def aria2c(urls, folder, size):
    """Seconds of one aria2c, from its start to its end. Allocating with fallocate was its fastest way here; further
    options (more connections, piece lengths, caches, mmap) made no difference or harm."""
    shutil.rmtree(folder, ignore_errors=True)
    seconds = timed(lambda: run([
        require_program("aria2c", "aria2"), "--no-conf", "--quiet", "--check-certificate=false", "--split=3",
        "--max-connection-per-server=3", "--min-split-size=1M", "--file-allocation=falloc", "--dir", folder, "--out",
        "file", *urls]))
    if (folder / "file").stat().st_size != size:
        raise Failure("aria2c left a file of another size")
    shutil.rmtree(folder)
    return seconds


class Torrent:
    """Three libtorrent seeds of one file, each a process of its own."""

    def __init__(self, processes, folder, path):
        self._torrent = folder / "file.torrent"
        self._folder = folder / "torrent"
        self._size = path.stat().st_size
        run([*LIBTORRENT, "make", path, self._torrent])
        self._ports = []
        for number in (1, 2, 3):
            seed = processes.start([*LIBTORRENT, "seed", self._torrent, path.parent], f"seed{number}",
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            line = seed.stdout.readline().strip()
            if not line:
                raise Failure("a libtorrent seed ended at once: is python3-libtorrent installed?")
            self._ports.append(line.decode())
        self._name = path.name

    def get(self):
        """Seconds from adding the torrent until it is finished."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        seconds = float(run([*LIBTORRENT, "get", self._torrent, self._folder, *self._ports]))
        if os.stat(self._folder / self._name).st_size != self._size:
            raise Failure("libtorrent left a file of another size")
        shutil.rmtree(self._folder)
        return seconds
