#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The libtorrent side of the download figure: one seed or one downloader, over TCP, unencrypted.

    rival_libtorrent.py make FILE TORRENT       writes a v2 torrent of FILE with pieces of 1 MiB
    rival_libtorrent.py seed TORRENT FOLDER     seeds until its standard input ends; prints the port when it is ready
    rival_libtorrent.py get TORRENT FOLDER PORT...    downloads from these ports of 127.0.0.1, prints the seconds
"""

import sys
import time

import libtorrent


def session(**extra):
    # No transport but plain TCP, no discovery, and none of the limits that spare a home line.
    settings = {
        "listen_interfaces": "127.0.0.1:0",
        "enable_dht": False, "enable_lsd": False, "enable_upnp": False, "enable_natpmp": False,
        "enable_outgoing_utp": False, "enable_incoming_utp": False,
        "out_enc_policy": libtorrent.enc_policy.disabled, "in_enc_policy": libtorrent.enc_policy.disabled,
        "allow_multiple_connections_per_ip": True,
        "unchoke_slots_limit": -1, "connection_speed": 100, "tick_interval": 100,
        "upload_rate_limit": 0, "download_rate_limit": 0,
        "max_out_request_queue": 1500, "max_allowed_in_request_queue": 2000,
        "send_buffer_watermark": 4 * 1024 * 1024, "send_buffer_watermark_factor": 150,
        "max_queued_disk_bytes": 64 * 1024 * 1024,
        "alert_mask": libtorrent.alert.category_t.status_notification | libtorrent.alert.category_t.error_notification,
    }
    settings.update(extra)
    return libtorrent.session(settings)


def add(ses, torrent, folder, **extra):
    params = libtorrent.add_torrent_params()
    params.ti = libtorrent.torrent_info(torrent)
    params.save_path = folder
    for key, value in extra.items():
        setattr(params, key, value)
    return ses.add_torrent(params)


def make(path, torrent):
    storage = libtorrent.file_storage()
    libtorrent.add_files(storage, path)
    creator = libtorrent.create_torrent(storage, 1024 * 1024, libtorrent.create_torrent.v2_only)
    libtorrent.set_piece_hashes(creator, path.rpartition("/")[0])
    with open(torrent, "wb") as out:
        out.write(libtorrent.bencode(creator.generate()))


def seed(torrent, folder):
    ses = session()
    handle = add(ses, torrent, folder, flags=libtorrent.torrent_flags.seed_mode | libtorrent.torrent_flags.upload_mode)
    handle.unset_flags(libtorrent.torrent_flags.upload_mode)
    while ses.listen_port() == 0:
        time.sleep(0.01)
    print(ses.listen_port(), flush=True)
    sys.stdin.read()


def get(torrent, folder, ports):
    ses = session()
    while ses.listen_port() == 0:
        time.sleep(0.01)
    start = time.monotonic()
    handle = add(ses, torrent, folder, flags=libtorrent.torrent_flags.update_subscribe)
    for port in ports:
        handle.connect_peer(("127.0.0.1", int(port)))
    while time.monotonic() - start < 300:
        ses.wait_for_alert(1000)
        for alert in ses.pop_alerts():
            if isinstance(alert, libtorrent.torrent_finished_alert):
                print(f"{time.monotonic() - start:.6f}", flush=True)
                return
            if isinstance(alert, (libtorrent.torrent_error_alert, libtorrent.file_error_alert)):
                sys.exit(str(alert))
    sys.exit("libtorrent did not finish within 300 s: " + str(handle.status().state))


if __name__ == "__main__":
    command, torrent_or_file, second, *rest = sys.argv[1:]
    if command == "make":
        make(torrent_or_file, second)
    elif command == "seed":
        seed(torrent_or_file, second)
    elif command == "get":
        get(torrent_or_file, second, rest)
    else:
        sys.exit(__doc__)
