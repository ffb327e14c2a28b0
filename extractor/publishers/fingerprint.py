"""Which content management system made a page of an unknown host: family_by_fingerprint."""

from extractor.publishers.load import publishers
from extractor.publishers.schema import Family
from extractor.publishers.tree import Element, select


def family_by_fingerprint(tree: Element) -> Family | None:
    """The first family one of whose signs stands on the page."""
    for family in publishers().families:
        if any(select(tree, sign) for sign in family.fingerprint):
            return family
    return None
