"""The page that tells people how to subscribe to the calendars: the links, and the way in each program, in words for anybody."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.actions.subscribe import Offer, Offered
from samverka.output.documents.as_html import html
from samverka.output.documents.blocks import Block, Document, Heading, Items, Paragraph, Run
from samverka.text import T, Text

TITLE = T("Subscribe to the meetings")
HEADINGS = {
    "collaboration": T("All meetings of a collaboration"),
    "forum": T("The meetings of one forum"),
    "party": T("All that concerns one party"),
    "person": T("One person's meetings"),
    "deadlines": T("Days when something is due"),
    "todo": T("Tasks"),
}
ABOUT = (
    T(
        "A subscription puts the meetings into your own calendar, and keeps them right when one is moved or cancelled. You do this once."
    ),
    T(
        "Follow the link of the calendar you want. Where nothing opens, copy its address and do as it says below for your program."
    ),
)
WAYS = (
    (
        "Outlook",
        T("new Outlook and Outlook on the web: Calendar, Add calendar, Subscribe from web; paste the address."),
    ),
    ("Outlook (Windows)", T("classic Outlook: Calendar, Add, From Internet; paste the address.")),
    ("Google", T("on a computer: Other calendars, the plus sign, From URL; paste the address.")),
    ("iPhone, iPad", T("the app Calendar: Calendars, Add Calendar, Add Subscription Calendar; paste the address.")),
    ("Mac", T("the program Calendar: File, New Calendar Subscription; paste the address.")),
    ("Thunderbird", T("New Calendar, On the Network; paste the address, without a user name.")),
)
GOOD_TO_KNOW = (
    T("Subscribe, do not import: an imported file never changes."),
    T(
        "Your program decides how often it looks for changes: from every half hour to once a day. What the summons says holds."
    ),
    T(
        "A cancelled meeting stays with the word CANCELLED before its title; what is no longer in the calendar says REMOVED for a while."
    ),
    T("You cannot change anything in the calendar. Say as usual when you cannot come."),
)
TASKS = T("Tasks are shown by Thunderbird, Apple Reminders and Nextcloud, but not by Outlook and Google.")


def page(offered: Offered) -> bytes:
    """The whole page."""

    def say(text: Text | str) -> str:
        return text if isinstance(text, str) else text.say(offered.language)

    document = Document(
        title=say(TITLE),
        language=offered.language,
        day=offered.day,
        author=offered.title,
        kicker=f"{offered.title}. {say(T('For: {audience}.', audience=offered.audience))}".removeprefix(". "),
        blocks=tuple(_blocks(offered)),
    )
    return html(document).encode()


def _blocks(offered: Offered) -> Iterator[Block]:
    def words(text: Text) -> Paragraph:
        return Paragraph((Run(text.say(offered.language)),))

    yield from map(words, ABOUT)
    for group, offers in offered.groups:
        yield Heading(2, HEADINGS[group].say(offered.language))
        if group == "todo":
            yield words(TASKS)
        yield Items(tuple(tuple(_offer(offer)) for offer in offers))
    yield Heading(2, T("How to do it").say(offered.language))
    yield Items(
        tuple((Paragraph((Run(f"{program}: ", strong=True), Run(way.say(offered.language)))),) for program, way in WAYS)
    )
    yield Heading(2, T("Good to know").say(offered.language))
    yield Items(tuple((words(text),) for text in GOOD_TO_KNOW))


def _offer(offer: Offer) -> Iterator[Block]:
    scheme, found, rest = offer.address.partition("://")
    whole = found and scheme in ("https", "http")
    yield Paragraph((Run(offer.title, link=f"webcal://{rest}" if whole else offer.address),))
    if whole:
        yield Paragraph((Run(offer.address, code=True),))
