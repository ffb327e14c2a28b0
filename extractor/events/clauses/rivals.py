"""Those whom a winner has beaten: named or counted before the verb, and no part of its subject."""

import re

from extractor.events.clauses.before_verb import BeforeVerb

_OVERCOMES = re.compile(
    r"(?<!\w)vượt (?:qua|lên)(?!\w)"
    r"|^(?:ngoài|bên cạnh)(?! (?:ra|đó|này)$|(?: các| những)? (?:việc|công tác|hoạt động|nhiệm vụ|nội dung"
    r"|phần|phong trào|thành tích|kết quả)(?!\w))(?: \w+){0,3}$"
    r"|(?<!\w)(?:thắng|thắng lợi|thuyết phục|sít sao|tỷ số|tỉ số)(?: [\w–-]+){0,4} trước"
    r"(?: (?:đội|đối thủ|clb|câu lạc bộ|chủ nhà|cặp|tay vợt|đàn anh)(?: (?:bóng|tuyển|bạn|chủ nhà))?)?$",
    re.IGNORECASE,
)
"""As in "Vượt qua 20 đội, …", "Ngoài em A, …", "Sau khi thắng 2-1 trước đội A, …": whom the comma behind
leaves out; not in "Bên cạnh việc ký giao ước năm 2025, hội nghị suy tôn A"."""
_BEATS_RIVALS = re.compile(
    r"(?<!\w)(?:vượt (?:qua|lên|mặt)|đánh bại|(?:chiến )?thắng|bỏ xa|hạ gục|(?:về|cán) đích trước|về trước)"
    r"(?: (?:hơn|gần|trên|khoảng|thuyết phục|sát nút|nghẹt thở|áp đảo|dễ dàng|đầy kịch tính)"
    r"|(?P<rival> (?:các |những |một loạt |hàng loạt )?(?:đối thủ(?:(?! như$)(?: \w+){1,4})?"
    r"|đồng đội|đàn (?:anh|chị)|kỳ thủ|võ sĩ|tay vợt|kình ngư|vđv|vận động viên)(?: như)?))?$",
    re.IGNORECASE,
)
"""A rival called so is none who wins, whether or not the winner's name before it was read: "Tài tử Phoenix
vượt qua đối thủ nặng ký P giành …", "đánh bại các đối thủ bám đuổi trực tiếp gồm P và Q"."""

_OF_RIVALS = ("vượt", "bại", "thắng", "bỏ xa", "hạ gục", "về trước", "đích trước")
"""One of these stands wherever somebody is beaten: most clauses are passed over by them."""


class Rivals(BeforeVerb):
    """Tells where in a clause the beaten stand."""

    def past_rivals(self, floor: int, verb: int) -> int:
        """As in "Vượt qua 20 đội của Tỉnh A, Tỉnh B, đội C đoạt …": those who lost stand before the last
        comma."""
        rivals = next(
            (i for i in range(floor, verb) if _OVERCOMES.search(self.pieces[i].text) is not None), None
        )
        opens = rivals is not None and not any(p.can_receive for p in self.pieces[floor:rivals])
        if rivals is None or not opens:
            return floor
        commas = [i for i in range(rivals, verb) if self.pieces[i].is_mark(",")]
        counted = self.pieces[rivals + 1]
        if counted.kind == "count" and "," in counted.text and self.pieces[rivals + 2].kind == "person":
            return rivals + 2
        if counted.kind == "count" and commas and self._is_a_person(commas[0] + 1):
            return commas[0] + 1
        return commas[-1] + 1 if commas else floor

    def _is_a_person(self, index: int) -> bool:
        """As in "Vượt qua 11 thí sinh, chị P, công nhân Công ty A, …"."""
        called = self.pieces[index].kind in {"anaphor", "gap"}
        return self.pieces[index + called].kind == "person" and self.pieces[index - 2].kind != "person"

    def those_beaten(self, floor: int, verb: int) -> int | None:
        """As in "P vượt qua hơn 200 thí sinh để giành …": where the words on the beaten begin."""
        if verb <= floor or not self._speaks_of_rivals(floor, verb):
            return None
        for index in range(floor, verb):
            piece = self.pieces[index]
            beats = _BEATS_RIVALS.search(piece.text) if piece.kind in {"gap", "cue"} else None
            if beats and (beats["rival"] or any(p.can_receive for p in self.pieces[floor:index])):
                behind = self.pieces[index + 1 : verb]
                commas = [at for at, p in enumerate(behind) if p.is_mark(",", ";")]
                others = behind[commas[-1] :] if commas else ()
                return None if any(p.can_receive for p in others) else index
        return None

    def _speaks_of_rivals(self, floor: int, verb: int) -> bool:
        words = self.text[self.pieces[floor].span.start : self.pieces[verb].span.start].lower()
        return any(word in words for word in _OF_RIVALS)
