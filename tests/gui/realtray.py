#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop app under a real X server, with a real tray and without one.

It looks at windows and pixels and acts with mouse and keyboard; nothing of the app is known here but its titles and
colours. Ends with 77 and a reason where the X server, the tray or python3-xlib are missing."""

import argparse
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PATIENCE = 60.0  # seconds; tests run beside others
ACCENT = (0x1F, 0x5F, 0xBF)  # of the light look: the strip of a banner
EDGE = (0x6F, 0x78, 0x88)  # around a button
SHORTEST_STRIP = 20  # pixels
SIDEBAR = range(100, 300)  # where it may end
MAGNET = "magnet:?xt=urn:tree:sha256:" + "5a" * 32 + "&xl=1000&dn=Second%20start.txt"


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIPPED)


for program in ("Xvfb", "trayer"):
    if not shutil.which(program):
        skip(f"{program} is not installed")
try:
    from Xlib import X, XK, display as xdisplay, error as xerror
    from Xlib.ext import xtest
    from Xlib.protocol import event as xevent
except ImportError:
    skip("python3-xlib is not installed")


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{what}: not within {PATIENCE:.0f} s")


class Screen:
    """An X server of its own."""

    def __init__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-noreset", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start")
        self.name = ":" + number
        self.x = xdisplay.Display(self.name)
        self.root = self.x.screen().root

    def end(self):
        self.x.close()
        self.server.terminate()
        self.server.wait()

    def windows(self):
        """All that can be seen, with the windows that they lie in."""
        found = []

        def walk(window, above):
            try:
                if window.get_attributes().map_state == X.IsViewable:
                    found.append((window, above))
                children = window.query_tree().children
            except (xerror.BadWindow, xerror.BadDrawable):
                return  # gone meanwhile
            for child in children:
                walk(child, above + [window])

        walk(self.root, [])
        return found

    def titled(self, word):
        atom = self.x.intern_atom("_NET_WM_NAME")
        for window, above in self.windows():
            try:
                title = window.get_full_property(atom, X.AnyPropertyType)
            except xerror.BadWindow:
                continue
            if len(above) == 1 and title and word in title.value.decode("utf-8", "replace"):
                return window
        return None

    def classes(self, window):
        try:
            return window.get_wm_class() or ()
        except xerror.BadWindow:
            return ()

    def tray_icon(self):
        for window, above in self.windows():
            inside = any("trayer" in self.classes(outer) for outer in above)
            if inside and any("potluck" in name for name in self.classes(window)):
                return window
        return None

    def menu(self):
        """What no window manager may place."""
        for window, above in self.windows():
            try:
                if len(above) == 1 and window.get_attributes().override_redirect:
                    if any("potluck" in name for name in self.classes(window)):
                        return window
            except xerror.BadWindow:
                continue
        return None

    def pixels(self, window):
        """A function of x and y, with width and height."""
        place = window.get_geometry()
        image = window.get_image(0, 0, place.width, place.height, X.ZPixmap, 0xFFFFFFFF).data

        def pixel(x, y):
            at = 4 * (y * place.width + x)
            return image[at + 2], image[at + 1], image[at]

        return pixel, place.width, place.height

    def place_of(self, window):
        at = window.translate_coords(self.root, 0, 0)
        place = window.get_geometry()
        return -at.x, -at.y, place.width, place.height

    def click(self, x, y, button=1):
        xtest.fake_input(self.x, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self.x, X.ButtonPress, button)
        xtest.fake_input(self.x, X.ButtonRelease, button)
        self.x.sync()

    def press(self, name):
        code = self.x.keysym_to_keycode(XK.string_to_keysym(name))
        xtest.fake_input(self.x, X.KeyPress, code)
        xtest.fake_input(self.x, X.KeyRelease, code)
        self.x.sync()

    def close(self, window):
        """As the cross in a window's frame."""
        message = xevent.ClientMessage(
            window=window, client_type=self.x.intern_atom("WM_PROTOCOLS"),
            data=(32, [self.x.intern_atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0]))
        window.send_event(message)
        self.x.sync()


def banner_of(screen, window):
    """Where the buttons of the banner are, as pairs of left and right edge with their height; None without a banner."""
    try:
        pixel, width, height = screen.pixels(window)
    except (xerror.BadMatch, xerror.BadDrawable):
        return None  # gone meanwhile
    for x in SIDEBAR:
        strip = []
        for y in range(height):
            if pixel(x, y) == ACCENT:
                strip.append(y)
            elif len(strip) >= SHORTEST_STRIP:
                middle = strip[len(strip) // 2]
                edges = [at for at in range(x + 8, width) if pixel(at, middle) == EDGE]
                return [(left, right, middle) for left, right in zip(edges[::2], edges[1::2])] or None
            else:
                strip = []
    return None


class App:
    def __init__(self, program, screen, data, links=()):
        environment = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        environment |= {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", "QT_SCALE_FACTOR": "1",
                        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}  # a tray of X only
        self.process = subprocess.Popen([program, "--data-dir", data, *links], env=environment)

    def ended(self):
        return self.process.poll() is not None

    def end(self):
        if not self.ended():
            self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def check(what, holds):
    if not holds:
        raise AssertionError(what)
    print("ok:", what)


def prepare(data):
    """First steps are done, the light look is chosen; another app on this machine may have the usual port."""
    data.mkdir(parents=True)
    (data / "desktop.ini").write_text("[General]\nlook=light\nlanguage=en\n\n[welcome]\ndone=true\n", encoding="utf-8")


def with_tray(program, client, screen, data):
    """The tray comes later than the app, as it may after a login."""
    app = App(program, screen, data)
    tray = None
    try:
        window = wait_for("the window", lambda: screen.titled("Potluck"))
        tray = subprocess.Popen(["trayer", "--edge", "bottom", "--height", "32"],
                                env=os.environ | {"DISPLAY": screen.name}, stderr=subprocess.DEVNULL)
        icon = wait_for("the icon in the tray", screen.tray_icon)

        def is_painted():
            pixel, width, height = screen.pixels(icon)
            return width >= 16 and height >= 16 and len({pixel(x, y) for x in range(width) for y in range(height)}) > 3

        wait_for("a picture in the tray", is_painted)
        wait_for("the first page", lambda: screen.titled("Search"))

        screen.close(window)
        buttons = wait_for("the question about closing", lambda: banner_of(screen, window))
        check("closing is asked about, the window stays", screen.titled("Potluck") and not app.ended())
        left, right, y = buttons[0]
        x0, y0, _, _ = screen.place_of(window)
        screen.click(x0 + (left + right) // 2, y0 + y)
        wait_for("the window goes to the tray", lambda: not screen.titled("Potluck"))
        check("the app goes on in the tray", not app.ended() and screen.tray_icon())

        def press_icon(button):
            x, y, width, height = screen.place_of(screen.tray_icon())
            screen.click(x + width // 2, y + height // 2, button)

        press_icon(1)
        window = wait_for("the window, from the tray", lambda: screen.titled("Potluck"))
        screen.close(window)
        wait_for("the window closes without another question", lambda: not screen.titled("Potluck"))

        second = App(program, screen, data, [MAGNET])
        check("a second start ends", second.process.wait(PATIENCE) == 0)
        wait_for("the window, for the second start", lambda: screen.titled("Potluck"))

        def transfers():
            asked = subprocess.run([client, "--data-dir", data, "transfers"], capture_output=True, text=True, check=False)
            return "Second start.txt" in asked.stdout

        wait_for("the link of the second start among the transfers", transfers)

        press_icon(3)
        wait_for("the tray's menu", screen.menu)
        screen.press("Up")  # from below: Quit
        screen.press("Return")
        wait_for("the end through the menu", app.ended)
        check("it ended well", app.process.returncode == 0)
    finally:
        app.end()
        if tray:
            tray.terminate()
            tray.wait()


def without_tray(program, screen, data):
    app = App(program, screen, data)
    try:
        window = wait_for("the window", lambda: screen.titled("Potluck"))
        wait_for("its pages", lambda: screen.titled("–"))
        screen.close(window)
        wait_for("the app says that there is no tray", lambda: banner_of(screen, window))
        check("it stays a window", screen.titled("Potluck") and not app.ended())
        screen.close(window)
        wait_for("the end, when it is closed all the same", app.ended)
        check("it ended well", app.process.returncode == 0)
    finally:
        app.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the desktop app")
    parser.add_argument("client", help="potluck-cli")
    options = parser.parse_args()
    screen = Screen()
    try:
        with tempfile.TemporaryDirectory() as place:
            data = pathlib.Path(place) / "data"
            prepare(data)
            with_tray(options.program, options.client, screen, data)
            without_tray(options.program, screen, data)
    finally:
        screen.end()


if __name__ == "__main__":
    main()
