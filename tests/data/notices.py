"""Takes the place of a desktop's notice service on a private bus and prints what it is told."""

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.Notifications"


class Notices(dbus.service.Object):
    """The part of the Desktop Notifications Specification that a caller needs."""

    count = 0

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, summary, body, actions, hints, timeout):
        self.count += 1
        print(f"{app}|{summary}|{body}".replace("\n", " / "), flush=True)
        return replaces or self.count

    @dbus.service.method(NAME, out_signature="as")
    def GetCapabilities(self):
        return ["body"]

    @dbus.service.method(NAME, out_signature="ssss")
    def GetServerInformation(self):
        return ("recorder", "kontor", "1", "1.2")


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
BUS = dbus.SessionBus()
OWNED = dbus.service.BusName(NAME, BUS)
Notices(BUS, "/org/freedesktop/Notifications")
print("ready", flush=True)
GLib.MainLoop().run()
