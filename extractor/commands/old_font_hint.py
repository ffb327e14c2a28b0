"""A word to the user about a text that looks typed for an old font and was read as it stands."""

from extractor.commands.language import say
from extractor.commands.screen import note
from extractor.ground.page import Encoding


def hint_old_font(source: str, text: str, encoding: Encoding | None) -> None:
    """Say which ``--encoding`` may help; nothing when one was given, or when the text reads best as it is.

    The text itself is left alone: French and lists of signs are sound Latin 1 too.
    """
    from extractor.viet.old_fonts import font_of

    font = None if encoding is not None else font_of(text.split("\n"))
    if font is not None:
        note(
            say(
                "{source}: chữ như gõ bằng phông cũ; nếu đúng vậy, hãy đọc lại với --encoding {font}",
                source=source,
                font=font,
            )
        )
