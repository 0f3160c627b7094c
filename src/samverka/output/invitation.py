"""An invitation for one person, as Outlook takes it (RFC 5546): a request or a cancellation, times in UTC, one organiser, one attendee."""

from __future__ import annotations

from datetime import date

from samverka.actions.calendar import Stamp
from samverka.actions.feeds import Event
from samverka.actions.letters import FORMER, Address
from samverka.output.icalendar import PRODID, as_library

ROLES = {"substitute": "OPT-PARTICIPANT", "chair": "CHAIR"}
"""How those who are called take part, where that is not as required ones."""


def invitation(
    event: Event, *, organizer: Address, to: Address, role: str, sequence: int, day: date, method: str
) -> bytes:
    """The calendar object with its METHOD: REQUEST, or CANCEL of a meeting that is off or of one person's part in it (which has no STATUS
    then: RFC 5546, 3.2.5). The stamp is the day of the sending, so that the same sending gives the same bytes."""
    from icalendar import Calendar, vCalAddress

    from samverka.domain.values import replace

    if method == "CANCEL":
        event = replace(event, status="" if role == FORMER else "CANCELLED", transparent=True)
    made = Calendar()
    for name, value in (("prodid", PRODID), ("version", "2.0"), ("method", method)):
        made.add(name, value)
    held = as_library(event, Stamp(f"{day:%Y%m%d}T000000Z", sequence))
    who = vCalAddress(f"mailto:{organizer.email}")
    who.params["CN"] = organizer.name
    held.add("organizer", who)
    guest = vCalAddress(f"mailto:{to.email}")
    guest.params["CN"] = to.name
    guest.params["ROLE"] = ROLES.get(role, "REQ-PARTICIPANT")
    guest.params["PARTSTAT"] = "NEEDS-ACTION"
    guest.params["RSVP"] = "FALSE" if method == "CANCEL" else "TRUE"
    held.add("attendee", guest)
    made.add_component(held)
    return bytes(made.to_ical())
