"""What stands on the two sides of an award group: subjects before its verb, objects behind."""

from extractor.events.clauses.objects import ObjectReader
from extractor.events.clauses.stretch import Stretch
from extractor.events.clauses.subjects import SubjectReader
from extractor.ground.made_once import made_once


class Sides(Stretch):
    """A stretch with the readers of its two sides, each made once."""

    @made_once
    def subjects(self) -> SubjectReader:
        return self.read_by(SubjectReader)

    @made_once
    def objects(self) -> ObjectReader:
        return self.read_by(ObjectReader)
