"""A paper whose pages changed, told where its rounds are run: nobody asks for its health every day."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.commands.language import say
from extractor.commands.screen import note

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.tracking.health import Sign


@dataclass
class LayoutAlarm:
    """Tells each sign once, as long as it lives."""

    _told: "set[tuple[str, Sign]]" = field(default_factory=set)

    def tell(self, store: "Store") -> None:
        from extractor.commands.publisher_tables import sign_words
        from extractor.tracking.health import OF_THE_PAGE, health_of_all

        seen = {(one.publisher, sign) for one in health_of_all(store) for sign in one.signs}
        now = {(publisher, sign) for publisher, sign in seen if sign in OF_THE_PAGE}
        for publisher, sign in sorted(now - self._told):
            words = sign_words(sign)
            note(say("!! {publisher}: {words}. Xem: publisher health", publisher=publisher, words=words))
        self._told = now
