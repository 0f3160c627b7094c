"""The words of a figure on the screen: what it is called, its value, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samverka.cli.words import say
from samverka.text import T, plural

if TYPE_CHECKING:
    from samverka.domain.governance import Figure


def basis(figure: Figure) -> str:
    """What it rests on: the decision that changed it, its clauses, or that it is assumed."""
    if figure.decided:
        return figure.decided
    return ", ".join(figure.cite) if figure.cite else say(T("assumption"))


def figure_words(name: str, figure: Figure) -> str:
    """A figure's value in words."""
    value = figure.value
    if name == "meetings":
        target = value.get("target")
        parts = [say(T("at least {n}", n=value["min"]))] if value.get("min") else []
        if target:
            span = str(target) if isinstance(target, int) else "–".join(str(n) for n in dict.fromkeys(target))
            parts.append(say(T("aim {span}", span=span)))
        if value.get("per") == "term":
            parts.append(say(T("each half-year")))
        return ", ".join(parts)
    if name == "composition":
        roles = [say(ROLE_WORDS[role]) for role in value.get("roles", ())]
        return ", ".join((*roles, *value.get("functions", ())))
    if name == "quorum" and value not in VALUE_WORDS:
        return say(T("at least {n} of the members", n=value))
    if name == "functions":
        return ", ".join(value)
    if name == "appointed":
        return ", ".join(f"{kind}: {say(APPOINTED[word])}" for kind, word in value.items())
    if isinstance(value, tuple):
        return ", ".join(say(NAMED[word]) if word in NAMED else str(word) for word in value)
    if isinstance(value, dict):
        return ", ".join(_amount(str(unit), n) for unit, n in value.items())
    if isinstance(value, bool):
        return say(T("yes")) if value else say(T("no"))
    if isinstance(value, int):
        return str(value)
    words = WORDS_OF.get((name, str(value))) or VALUE_WORDS.get(str(value))
    return say(words) if words else str(value)


def _amount(unit: str, n: int) -> str:
    from samverka.output.agenda import TYPES

    units = {
        "days": (T("{n} day"), T("{n} days")),
        "months": (T("{n} month"), T("{n} months")),
        "years": (T("{n} year"), T("{n} years")),
    }
    if unit in units:
        return say(plural(n, *units[unit])(n=n))
    return f"{say(TYPES[unit]) if unit in TYPES else unit} {n}"


FIGURE_WORDS = {
    "issue_lead": T("issues come in before the meeting"),
    "agenda_lead": T("the agenda goes out before the meeting"),
    "paper_lead": T("papers are in before the meeting"),
    "notes_within": T("notes are finished after the meeting"),
    "answer_within": T("an issue is answered within"),
    "evaluation_after": T("an assignment is evaluated after its close"),
    "red_day": T("a deadline on a red day is shown as"),
    "meetings": T("meetings a year"),
    "applicants": T("members that apply for money together, at least"),
    "office_seat": T("the office's own seat"),
    "wheel": T("annual wheel"),
    "wheel_says": T("the wheel says of its items"),
    "plan": T("plan of its own"),
    "plan_revision": T("the plan is revised every"),
    "issues_from": T("who may submit issues"),
    "raises_to": T("issues are raised to"),
    "distributes_to": T("issues are distributed to"),
    "decision_mode": T("how decisions are taken"),
    "casting_vote": T("where the votes are equal"),
    "reserved": T("only this forum decides on"),
    "not_delegated": T("never decided by delegation"),
    "outside_frame": T("proposed here and decided elsewhere"),
    "model_change": T("changes of the model"),
    "guests": T("others are invited"),
    "quorum": T("quorum"),
    "decisions_followed": T("decisions not carried out by their day are asked for"),
    "chair": T("the chair is"),
    "chair_from": T("the chair comes from"),
    "chair_function": T("the chair's function at home"),
    "vice_chair": T("vice chair"),
    "vice_chair_from": T("the vice chair comes from"),
    "functions": T("functions that someone holds"),
    "members_of": T("representatives by party"),
    "lifted_to": T("what not all agree on is lifted to"),
    "conveners": T("parties that convene together"),
    "conveners_of": T("convened by those who convene"),
    "convener": T("who calls after the first meeting"),
    "led_by": T("led by"),
    "summons_by": T("the summons is issued by"),
    "prepared_by": T("prepared by"),
    "takes_part": T("which parties sit there"),
    "appointed": T("whom a party sends"),
    "term": T("a term is at most"),
    "composition": T("made up of"),
    "turn": T("a turn of the rota"),
    "members_each": T("representatives from each party"),
    "substitutes_each": T("substitutes from each party"),
    "summon_substitutes": T("substitutes are called"),
    "mandate": T("mandate to decide"),
    "group_each": T("persons from each principal in a work group"),
    "notes_kind": T("kind of notes"),
    "mode": T("how meetings are held"),
    "open": T("open to all"),
    "item_minutes": T("minutes for an item"),
    "follow_up": T("the agreement is followed up every"),
}
VALUE_WORDS = {
    "previous_workday": T("the working day before"),
    "same_day": T("the same day"),
    "required": T("required"),
    "optional": T("optional"),
    "expected": T("expected"),
    "none": T("none"),
    "participants": T("participants"),
    "anyone": T("anyone"),
    "agreement": T("common agreement"),
    "consensus": T("consensus"),
    "consensus-sought": T("consensus is sought"),
    "majority": T("majority"),
    "delegated": T("delegated"),
    "within-frame": T("within the frame given"),
    "more_than_half": T("more than half of the seats"),
    "appointed": T("appointed"),
    "rota": T("on a rota"),
    "elected": T("elected"),
    "conveners": T("a party that convenes"),
    "seats": T("those who sit there"),
    "each": T("each party"),
    "own": T("each party, but those with a forum of their own"),
    "notes": T("notes"),
    "minutes": T("minutes"),
    "digital": T("digital"),
    "physical": T("in the room"),
    "hybrid": T("hybrid"),
    "always": T("always"),
    "when_needed": T("when they are needed"),
    "any": T("any"),
}
WORDS_OF = {
    ("chair", "elected"): T("chosen by those who sit there"),
    ("casting_vote", "chair"): T("the chair decides"),
    ("vice_chair_from", "other_principal"): T("another principal than the chair"),
    ("guests", "chair"): T("in consultation with the chair"),
}
"""Values whose words depend on the figure."""
ROLE_WORDS = {"chair": T("chair"), "vice_chair": T("vice chair")}
NAMED = {
    "chair": T("the chair"),
    "rota": T("those of the rota together"),
    "goals": T("goals"),
    "scope": T("scope"),
    "direction": T("direction"),
    "quality": T("quality"),
    "funding": T("funding"),
    "budget": T("the budget"),
    "plan": T("the plan"),
    "target-group": T("the target group"),
    "model": T("the model"),
    "parties": T("parties concerned"),
    "theme": T("theme"),
}
"""The words in a list; what is not among them is a name of the model's own."""
APPOINTED = {"elected": T("elected representative"), "official": T("official")}
