"""Which key of a record goes out by which field of the allow-list: what is not named here is in no feed, document or mail.

The texts below the head are called «body»: that of an agenda item, and that of a section which says whose it is.
"""

from __future__ import annotations

OTHER = {"dnr": "dnr"}
"""What every kind of record but a meeting lets out besides its own keys."""
SHOWN: dict[str, dict[str, str]] = {
    "settings": {"title": "forum"},
    "collaboration": {"title": "forum", "functions.title": "roles"},
    "forum": {
        "title": "forum", "colour": "forum", "link": "link", "conveners": "roles", "chair": "roles", "rota": "roles", "secretary": "roles",
        "seats.party": "roles", "seats.person": "roles", "seats.title": "roles",
    },
    "wheel": {
        "items.when": "items", "items.moved": "items", "items.title": "items", "items.theme": "items", "items.type": "items",
        "items.dropped": "items", "items.parties": "parties",
    },
    "plan": OTHER | {
        "title": "items", "year": "items", "type": "items", "decided": "decisions", "activities.title": "items", "activities.area": "items",
        "activities.rank": "items", "activities.outcome": "items", "activities.from": "items", "activities.to": "items",
        "activities.reason": "reason", "activities.parties": "parties", "activities.who": "tasks", "lines.title": "items",
        "lines.amount": "items", "income.title": "items", "income.party": "items", "income.share": "items", "income.amount": "items",
        "delegations.number": "roles", "delegations.what": "roles", "delegations.to": "roles", "delegations.limit": "roles",
        "delegations.terms": "roles", "statements.party": "roles", "statements.asked": "roles", "statements.answered": "roles",
        "statements.text": "roles", "body": "notes",
    },
    "meeting": {
        "date": "when", "until": "when", "time": "when", "title": "title", "place": "place", "link": "link", "chair": "roles", "secretary": "roles",
        "moved.from": "reason", "moved.reason": "reason", "cancelled": "when", "cancelled.reason": "reason", "sent.on": "sent",
        "agenda.title": "items", "agenda.type": "items", "agenda.presenter": "presenter", "agenda.duration": "clock",
        "agenda.parties": "parties", "agenda.late": "parties", "agenda.papers.title": "papers", "agenda.papers.link": "papers",
        "agenda.papers.state": "papers", "attendance": "attendance", "decisions.text": "decisions", "decisions.paragraph": "decisions",
        "decisions.proposal_to": "decisions", "decisions.who": "tasks", "decisions.by": "tasks", "decisions.state": "tasks",
        "decisions.mode": "votes", "decisions.votes": "votes", "decisions.dissent.party": "votes", "decisions.dissent.person": "votes",
        "decisions.dissent.text": "votes", "decisions.parties": "votes", "decisions.own": "votes", "tasks.text": "tasks",
        "tasks.who": "tasks", "tasks.by": "tasks", "tasks.state": "tasks", "notes": "notes", "approved_on": "notes",
        "approved_by": "roles", "body": "notes",
    },
    "issue": {"party": "parties", "other": "parties", "submitted": "parties", "late": "parties"},
    "uppdrag": OTHER | {
        "title": "items", "activity": "items", "start": "when", "end": "when", "until_further": "when", "parties": "parties",
        "group.person": "roles", "group.party": "roles", "group.convener": "roles", "reporting.meeting": "roles",
        "reporting.date": "roles", "reporting.every": "roles", "reporting.form": "roles", "final_report": "roles",
        "milestones.title": "tasks", "milestones.who": "tasks", "milestones.due": "tasks", "milestones.done": "tasks",
        "moves.to": "when", "body": "notes",
    },
    "insats": OTHER | {
        "title": "items", "start": "when", "end": "when", "owner": "parties", "parties": "parties", "rank": "roles",
        "applied.year": "roles", "applied.amount": "roles", "granted.year": "decisions", "granted.amount": "decisions",
        "granted.decided": "decisions", "steering": "forum", "target_group": "notes", "goals": "notes", "reports.on": "tasks",
        "reports.progress": "tasks", "reports.text": "tasks", "reports.deviation": "tasks", "changes.on": "tasks",
        "changes.what": "tasks", "changes.text": "tasks", "moves.to": "decisions", "moves.on": "decisions",
        "moves.decided": "decisions", "moves.reason": "reason", "body": "notes",
    },
}  # fmt: skip
"""By kind of record: each key that goes out, with the field that lets it. What an agenda item was raised from is told with the item; of a
person the name goes out where the person is named, and with a role the function; of a party the name."""
