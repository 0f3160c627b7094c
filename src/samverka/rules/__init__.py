"""The rules: one module each, and the one tuple in which they stand. A code is never used again for something else."""

from samverka.rules import (
    agenda_keeps,
    agenda_lead,
    agenda_misses,
    agenda_time,
    ambiguous,
    change_decided,
    changes,
    clause_known,
    concerned,
    convener,
    evaluation,
    exceptions,
    forum_type,
    ids,
    issue_lead,
    levels,
    meetings_year,
    notes,
    overrun,
    papers,
    parts,
    personnummer,
    principals,
    references,
    reports,
    sections,
    stage_gate,
    stage_known,
    wheel,
    wheel_settled,
)
from samverka.rules.reading import MODELS, READING
from samverka.rules.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *READING,  # SV001–SV018
            sections.RULE,  # SV015
            references.RULE,  # SV101
            ambiguous.RULE,  # SV102
            parts.RULE,  # SV103
            ids.RULE,  # SV104
            agenda_lead.RULE,  # SV201
            issue_lead.RULE,  # SV202
            papers.RULE,  # SV203
            meetings_year.RULE,  # SV204
            notes.RULE,  # SV205
            wheel.RULE,  # SV206
            agenda_time.RULE,  # SV207
            agenda_misses.RULE,  # SV208
            agenda_keeps.RULE,  # SV209
            wheel_settled.RULE,  # SV215
            *MODELS,  # SV301, SV302
            forum_type.RULE,  # SV303
            concerned.RULE,  # SV304
            changes.RULE,  # SV305
            levels.RULE,  # SV306
            clause_known.RULE,  # SV307
            exceptions.NEEDED,  # SV308
            change_decided.RULE,  # SV309
            exceptions.AGREED,  # SV310
            stage_gate.RULE,  # SV401
            stage_known.RULE,  # SV402
            convener.RULE,  # SV411
            principals.RULE,  # SV412
            reports.RULE,  # SV413
            evaluation.RULE,  # SV414
            overrun.RULE,  # SV415
            personnummer.RULE,  # SV501
        ),
        key=lambda rule: rule.code,
    )
)
"""Every rule, in the order of its code."""

RULES_BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
