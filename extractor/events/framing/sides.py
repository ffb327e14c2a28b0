"""What stands on the two sides of an award group: subjects before its verb, objects behind."""

from functools import cached_property

from extractor.events.clauses.objects import ObjectReader
from extractor.events.clauses.stretch import Stretch
from extractor.events.clauses.subjects import SubjectReader


class Sides(Stretch):
    """A stretch with the readers of its two sides, each made once."""

    @cached_property
    def subjects(self) -> SubjectReader:
        return self.read_by(SubjectReader)

    @cached_property
    def objects(self) -> ObjectReader:
        return self.read_by(ObjectReader)
