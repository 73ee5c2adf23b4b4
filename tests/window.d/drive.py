#!/usr/bin/env python3
"""Works in Kontor's window on a screen of its own, as a clerk does.

Called by tests/window with the program and a folder for the office and the pictures. Every step
waits for what it needs, never for a time; the books are read by the program's command line.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# How long anything may take on a slow computer before the run fails.
PATIENCE = int(os.environ.get('KONTOR_PATIENCE', '60'))
STARTED = time.monotonic()
# The order of the demo that is unclear, and whose sender is among the contacts.
UNCLEAR = "DC-26-000031"


def say(words):
    print(f"window [{time.monotonic() - STARTED:5.1f} s] {words}", flush=True)


def wait(what, look):
    """Returns what `look` finds; ends the run when it finds nothing in time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"window: FAILED: waited {PATIENCE} s in vain for {what}")


class Run:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.office = folder / "office"
        self.started = []
        self.screens = 0
        self.environment = dict(os.environ, KONTOR_HOME=str(folder / "home"), KONTOR_PERSON="Jana", LANG="C.UTF-8")
        self.environment.pop("KONTOR_OFFICE", None)

    # --- processes ---

    def start(self, words, **more):
        process = subprocess.Popen([str(word) for word in words], env=self.environment, **more)
        self.started.append(process)
        return process

    def stop_all(self):
        for process in reversed(self.started):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()

    def screen(self):
        """Starts a screen on the first free number, and what a desktop needs on it."""
        reads, writes = os.pipe()
        self.start(
            ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writes], stderr=subprocess.DEVNULL,
        )
        os.close(writes)
        with os.fdopen(reads) as answer:
            number = answer.readline().strip()
        if not number:
            raise SystemExit("window: FAILED: Xvfb did not start")
        self.environment["DISPLAY"] = os.environ["DISPLAY"] = f":{number}"
        self.start(["openbox"], stderr=subprocess.DEVNULL)
        self.start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stderr=subprocess.DEVNULL)
        wait("the bus of screen readers", self.listen)

    def listen(self):
        """Says that a screen reader is there, as one does when it starts."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        words = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
        try:
            bus.call_sync(
                "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", words, None, 0, 5000, None
            )
        except GLib.GError:
            return False
        return True

    def kontor(self, *words):
        """Returns what the command line answers in JSON."""
        call = [self.program, *words, "--json", "--office", self.office]
        done = subprocess.run([str(word) for word in call], env=self.environment, capture_output=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"window: FAILED: kontor {' '.join(words)}: {done.returncode}\n{done.stderr.decode()}")
        return json.loads(done.stdout)

    # --- the window ---

    def tree(self):
        """Yields everything that a screen reader is told of the window."""
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(at)
            if application is not None and application.get_name() == "kontor":
                application.clear_cache()
                yield from below(application)

    def find(self, name, role=None, exactly=False):
        for node in self.tree():
            called = node.get_name() or ""
            is_it = called == name if exactly else name in called
            if is_it and (role is None or node.get_role_name() == role):
                return node
        return None

    def see(self, name, role=None, exactly=False):
        def look():
            try:
                return self.find(name, role, exactly)
            except GLib.GError:
                return None  # it changed while it was read

        return wait(f"“{name}” in the window", look)

    def press(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=self.environment, check=True)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], env=self.environment, check=True)

    def click(self, name, role=None):
        node = self.see(name, role)
        if not Atspi.Action.do_action(node, 0):
            raise SystemExit(f"window: FAILED: “{name}” cannot be pressed")

    def picture(self, name):
        self.screens += 1
        file = self.folder / f"{self.screens}-{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, check=True)
        colors = subprocess.run(["identify", "-format", "%k", str(file)], capture_output=True, check=True)
        if int(colors.stdout) < 50:
            raise SystemExit(f"window: FAILED: {file} is blank")

    def testimony(self):
        """Leaves behind how the window was when something failed."""
        if "DISPLAY" not in self.environment:
            return
        subprocess.run(["import", "-window", "root", str(self.folder / "failed.png")], env=self.environment, check=False)
        names = [f"{node.get_role_name()}: {node.get_name()}" for node in self.tree()]
        (self.folder / "failed.txt").write_text("\n".join(names) + "\n", encoding="utf-8")


def below(node):
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            yield child
            yield from below(child)


def order(run, number):
    return next(order for order in run.kontor("orders", "list") if order["number"] == number)


def work(run):
    with open(run.folder / "page.txt", "wb") as page:
        window = run.start([run.program, "demo", "--language", "en", "--office", run.office], stdout=page)
    run.see("New name")
    assert "0 unexplained" in (run.folder / "page.txt").read_text(encoding="utf-8")
    unclear = order(run, UNCLEAR)
    assert (unclear["state"], unclear["undecided"]) == ("received", 1), unclear
    wait("the keyboard", lambda: subprocess.run(
        ["xdotool", "getactivewindow", "getwindowname"], env=run.environment, capture_output=True, check=False
    ).stdout.strip().endswith(b"Kontor"))
    run.write("Jana")
    run.see("That is me")
    run.press("Return")
    run.see("Jana", exactly=True)
    run.see("W-7308", "table row")
    run.picture("overview")
    say("the demo told its story and opened the window, which shows the day")

    run.press("ctrl+k")
    run.see("Orders, contacts, commands")
    wait("the field", lambda: run.find("", "entry") or run.find("", "text"))
    run.write(unclear["order_no"])
    run.see(UNCLEAR)
    run.picture("search")
    run.press("Return")
    run.see("Their number " + unclear["order_no"])
    run.picture("order")
    say("the search found an order and opened it")

    run.press("a")
    run.see("Nobody is chosen yet.")
    run.picture("desk")
    run.press("1")
    run.see("no field of ours changes")
    run.press("a")
    decided = wait("the decision in the books", lambda: next(
        (at for at in [order(run, UNCLEAR)] if at["undecided"] == 0 and at["contact"]), None
    ))
    run.picture("assigned")
    say(f"an unclear order was assigned to {decided['contact']['name']} by three keys")

    wait("the export", lambda: order(run, UNCLEAR)["state"] == "exported")
    files = [file for file in run.kontor("export", "list") if any(item["item"] == UNCLEAR for item in file["items"])]
    assert len(files) == 1 and (run.office / "export" / files[0]["file"]).is_file(), files
    run.press("g", "e")
    run.see(files[0]["file"])
    run.picture("exports")
    say(f"it was exported as {files[0]['file']}, which the window shows")

    run.press("g", "s")
    field = run.see("Poll interval: inbox")
    Atspi.Component.grab_focus(field)
    wait("the field to have the keyboard", lambda: run.find("Poll interval: inbox").get_state_set().contains(
        Atspi.StateType.FOCUSED
    ))
    run.press("ctrl+a")
    run.write("17")
    run.press("Return")
    wait("the interval in the books", lambda: any(
        (source["name"], source["interval_minutes"]) == ("inbox", 17) for source in run.kontor("source", "list")
    ))
    run.picture("settings")
    say("the poll interval was changed")

    subprocess.run(["xdotool", "key", "alt+F4"], env=run.environment, check=True)
    code = wait("the window to close", lambda: None if window.poll() is None else f"code {window.returncode}")
    assert code == "code 0", code
    ledger = run.kontor("ledger")
    assert ledger["sum"]["unexplained"] == 0, ledger
    say("the window was closed in good order; 0 unexplained")


def main():
    program, folder = map(pathlib.Path, sys.argv[1:])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run = Run(program.resolve(), folder.resolve())
    try:
        run.screen()
        work(run)
    except BaseException:
        run.testimony()
        raise
    finally:
        run.stop_all()
    say(f"passed; pictures in {folder}")


main()
