"""A subscription in Evolution Data Server (GNOME Calendar, Evolution), run by Debian's own Python within a session bus of its own.

Usage: eds.py URL. Each line on standard input asks: `refresh`, or `read`, which is answered with a line of JSON.
"""

import json
import sys

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, GLib, ICalGLib  # noqa: E402 - the versions are asked for first

UTC = ICalGLib.Timezone.get_utc_timezone()
STATUS = {ICalGLib.PropertyStatus.CANCELLED: "CANCELLED", ICalGLib.PropertyStatus.CONFIRMED: "CONFIRMED"}


def subscribe(url):
    """A calendar that follows a feed on the web."""
    registry = EDataServer.SourceRegistry.new_sync(None)
    source = EDataServer.Source.new(None, None)
    source.set_display_name("forum")
    source.set_parent("webcal-stub")
    source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("webcal")
    source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND).set_uri(GLib.Uri.parse(url, GLib.UriFlags.NONE))
    registry.commit_source_sync(source, None)
    for _ in range(100):
        held = registry.ref_source(source.get_uid())
        if held is not None:
            return ECal.Client.connect_sync(held, ECal.ClientSourceType.EVENTS, 30, None)
        GLib.usleep(100_000)
    raise SystemExit("the source does not come up")


def moment(client, event, name):
    """When an event begins or ends, in UTC, by the zone that came with the feed."""
    found = event.get_first_property(getattr(ICalGLib.PropertyKind, f"{name}_PROPERTY"))
    when = found.get_dtstart() if name == "DTSTART" else found.get_dtend()
    if when.is_date():
        return f"{when.get_year():04}{when.get_month():02}{when.get_day():02}"
    zone = found.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
    if zone is not None:
        when.set_timezone(client.get_timezone_sync(zone.get_tzid(), None)[1])
    return when.convert_to_zone(UTC).as_ical_string()


def row(client, event):
    return [
        event.get_uid(),
        moment(client, event, "DTSTART"),
        moment(client, event, "DTEND"),
        event.get_summary(),
        STATUS[event.get_status()],
        event.get_description() or "",
        event.get_sequence(),
    ]


def main():
    client = subscribe(sys.argv[1])
    for line in sys.stdin:
        if line.strip() == "refresh":
            client.refresh_sync(None)
        else:
            print(json.dumps([row(client, event) for event in client.get_object_list_sync("#t", None)[1]]), flush=True)


main()
