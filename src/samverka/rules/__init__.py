"""The rules: one module each, and the one tuple in which they stand. A code is never used again for something else."""

from samverka.rules import (
    agenda_keeps,
    agenda_lead,
    agenda_misses,
    agenda_time,
    ambiguous,
    applicants,
    appointed,
    attendance,
    budget,
    chair,
    change_decided,
    changes,
    clause_known,
    colour,
    commitments,
    composition,
    concerned,
    convener,
    conveners,
    counterpart,
    decided_in_words,
    decision_followed,
    decision_item,
    decision_mode,
    delegated,
    delegated_reported,
    deviations,
    dissent,
    duty_known,
    evaluation,
    exceptions,
    forum_type,
    frame,
    functions,
    guests,
    ids,
    issue_from,
    issue_lead,
    issue_loop,
    issue_outcome,
    levels,
    meeting_days,
    meetings_year,
    members_of,
    model_change,
    money_decided,
    notes,
    office_seat,
    overrun,
    own_decisions,
    paper_link,
    papers,
    parent_answered,
    parts,
    party_gone,
    personnummer,
    principals,
    quorum,
    references,
    reports,
    representative,
    reserved,
    roles,
    rota,
    seat_person,
    seated_twice,
    sections,
    sent_holds,
    sent_reached,
    sent_withdrawn,
    set_waits,
    stage_gate,
    stage_known,
    standing_part,
    statements,
    steering,
    steering_group,
    step_forum,
    substitute,
    substitutes,
    summons,
    takes_part,
    terms,
    turned_down,
    vice_chair,
    votes,
    wheel,
    wheel_says,
    wheel_settled,
    year_attend,
    year_call,
    year_done,
    year_order,
)
from samverka.rules.reading import MODELS, READING
from samverka.rules.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *READING,  # SV001–SV018
            sections.RULE,  # SV015
            colour.RULE,  # SV529
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
            sent_holds.RULE,  # SV210
            year_done.RULE,  # SV211
            year_order.RULE,  # SV212
            year_call.RULE,  # SV213
            year_attend.RULE,  # SV214
            wheel_settled.RULE,  # SV215
            standing_part.RULE,  # SV216
            statements.RULE,  # SV217
            duty_known.RULE,  # SV218
            wheel_says.RULE,  # SV219
            *MODELS,  # SV301, SV302, SV311
            forum_type.RULE,  # SV303
            concerned.RULE,  # SV304
            changes.RULE,  # SV305
            levels.RULE,  # SV306
            clause_known.RULE,  # SV307
            exceptions.NEEDED,  # SV308
            change_decided.RULE,  # SV309
            exceptions.AGREED,  # SV310
            vice_chair.RULE,  # SV312
            members_of.RULE,  # SV313
            functions.RULE,  # SV314
            conveners.RULE,  # SV321
            chair.RULE,  # SV322
            roles.RULE,  # SV323
            rota.RULE,  # SV324
            summons.RULE,  # SV325
            representative.RULE,  # SV326
            takes_part.RULE,  # SV327
            substitutes.RULE,  # SV328
            appointed.RULE,  # SV329
            composition.RULE,  # SV330
            terms.RULE,  # SV331
            seated_twice.RULE,  # SV332
            seat_person.RULE,  # SV333
            party_gone.RULE,  # SV334
            attendance.RULE,  # SV341
            substitute.RULE,  # SV342
            decision_mode.RULE,  # SV343
            quorum.RULE,  # SV344
            votes.RULE,  # SV345
            reserved.RULE,  # SV346
            delegated.RULE,  # SV347
            delegated_reported.RULE,  # SV348
            model_change.RULE,  # SV349
            dissent.RULE,  # SV350
            own_decisions.RULE,  # SV351
            commitments.RULE,  # SV352
            guests.RULE,  # SV353
            decision_item.RULE,  # SV354
            counterpart.RULE,  # SV361
            set_waits.RULE,  # SV362
            parent_answered.RULE,  # SV363
            issue_loop.RULE,  # SV364
            issue_from.RULE,  # SV365
            issue_outcome.RULE,  # SV366
            stage_gate.RULE,  # SV401
            stage_known.RULE,  # SV402
            convener.RULE,  # SV411
            principals.RULE,  # SV412
            reports.RULE,  # SV413
            evaluation.RULE,  # SV414
            overrun.RULE,  # SV415
            step_forum.RULE,  # SV421
            money_decided.RULE,  # SV422
            steering.RULE,  # SV423
            budget.RULE,  # SV424
            applicants.RULE,  # SV425
            frame.RULE,  # SV426
            steering_group.RULE,  # SV427
            office_seat.RULE,  # SV428
            deviations.RULE,  # SV429
            turned_down.RULE,  # SV430
            personnummer.RULE,  # SV501
            sent_reached.RULE,  # SV505
            sent_withdrawn.RULE,  # SV506
            meeting_days.RULE,  # SV507
            decision_followed.RULE,  # SV526
            paper_link.RULE,  # SV527
            decided_in_words.RULE,  # SV528
        ),
        key=lambda rule: rule.code,
    )
)
"""Every rule, in the order of its code."""

RULES_BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
