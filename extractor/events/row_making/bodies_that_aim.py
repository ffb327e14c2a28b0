"""The body for which its head speaks of an aim: "Trung tá P, Trung đoàn trưởng, hứa sẽ phấn đấu đạt danh hiệu
“Đơn vị Quyết thắng”"."""

from dataclasses import replace

from extractor.events.naming.mentions import Mentions
from extractor.events.parts.identities import kind_by_law
from extractor.events.parts.recipient import Recipient


def body_that_aims(person: Recipient, award_id: str | None, mentions: Mentions) -> Recipient:
    """The body of the person's post, else the one of the headline, where the law gives the award to bodies
    alone; ``person`` for any other award and where no body is named."""
    if person.kind != "individual" or person.name is None or kind_by_law(award_id) != "collective":
        return person
    if person.parent is not None and person.parent_span is not None:
        name, _, above = person.parent.partition(", ")
        return replace(person, kind="collective", name=name, parent=above or None, parent_span=None)
    house = mentions.unit_of_title()
    if house is None:
        return person
    return replace(person, kind="collective", name=house.text, span=house.span)
