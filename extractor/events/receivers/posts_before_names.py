"""Persons told by their post before their name: "Chủ nhiệm Ủy ban A P", "Giám đốc Viện B, bác sĩ Q"."""

from extractor.events.parts.cursor import DASHES, Cursor
from extractor.events.parts.pieces import Piece


class PostReader(Cursor):
    """Finds the name behind a post that begins at an index, and the body of the post."""

    def person_behind_post(self, index: int) -> tuple[int, Piece | None] | None:
        """As in "Chủ nhiệm Ủy ban A của Quốc hội Lê Văn B": where the name stands, and the body of the
        post."""
        first = self.at(index)
        if first is None or not (
            first.kind == "office" or (first.kind == "gap" and self.words.begins_with_post(first.text))
        ):
            return None
        body: Piece | None = None
        for at in range(index, min(index + 7, len(self.pieces))):
            piece = self.pieces[at]
            if piece.kind == "person":
                return at, body
            if piece.kind in {"unit", "office"}:
                body = body or (piece if piece.mark is not None else None)
            elif not (
                piece.kind == "place"
                or self._calls_one(at)
                or self._completes_post(at)
                or (piece.kind == "gap" and len(piece.text.split()) <= 8)
                or (piece.kind == "cue" and piece.plays("member_link"))
            ):
                return None
        return None

    def _completes_post(self, index: int) -> bool:
        """As in "Phó Chủ tịch Hội A, huyện B – P", "Giám đốc Viện A, bác sĩ P": the comma before the place or
        the title, the dash before the name."""
        following, before = self.at(index + 1), self.at(index - 1)
        of_body = before is not None and before.kind in {"unit", "office"}
        if of_body and self.is_punct(index, ",") and self._calls_one(index + 1):
            return True
        if of_body and self.is_punct(index, ",") and following is not None and following.kind == "place":
            behind = self.at(index + 2)
            return behind is not None and (behind.kind == "person" or behind.is_mark(*DASHES))
        return self.is_punct(index, *DASHES) and following is not None and following.kind == "person"

    def _calls_one(self, index: int) -> bool:
        """As in "PGS.TS P", "bà Q": a title or a word that calls the one behind it."""
        title, named = self.at(index), self.at(index + 1)
        calls = title is not None and (title.kind == "anaphor" or self.words.leads_to_person(title.text))
        return calls and named is not None and named.kind == "person"
