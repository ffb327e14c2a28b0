"""Content-Encoding undone in bounded pieces.

httpx undoes it too, but hands out whatever one piece of input expands to: one megabyte of gzip was seen to
become a single piece of 67 MB. Here no piece is larger than ``PIECE``, so that a decompression bomb is
noticed while it unfolds.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator

PIECE = 65_536
ACCEPTED = "gzip, deflate, br"
GZIP_MARK = b"\x1f\x8b"

_GZIP = 16 + zlib.MAX_WBITS
_RAW_DEFLATE = -zlib.MAX_WBITS
_MOST_LAYERS = 2
_OTHER_PACKINGS = frozenset(
    {"compress", "x-compress", "zstd", "dcb", "dcz", "exi", "pack200-gzip", "bzip2", "xz"}
)


class EncodingError(Exception):
    """The bytes are not what Content-Encoding says; the message says why."""


Decoder = Callable[[Iterable[bytes]], Iterator[bytes]]


def decoded(chunks: Iterable[bytes], content_encoding: str) -> Iterator[bytes]:
    """The content in pieces of at most ``PIECE`` bytes, or as they came when there is no encoding.

    Names that are no packing at all ("none", "utf-8", as servers that are set up wrongly say) are passed
    over, as browsers do. Raises ``EncodingError`` at once for one that was not asked for, for broken bytes
    when they are met.
    """
    layers = [name for name in (part.strip().lower() for part in content_encoding.split(",")) if name]
    layers = [name for name in layers if name in _DECODERS or name in _OTHER_PACKINGS]
    if len(layers) > _MOST_LAYERS:
        raise EncodingError(f"{len(layers)} encodings one over another")
    for name in reversed(layers):
        decoder = _DECODERS.get(name)
        if decoder is None:
            raise EncodingError(f"the encoding {name!r} was not asked for")
        chunks = decoder(chunks)
    return iter(chunks)


def gunzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The content of gzip members one after another; what follows the last and is no member is dropped."""
    inflate = zlib.decompressobj(_GZIP)
    for chunk in chunks:
        while chunk:
            if inflate.eof:
                if not chunk.startswith(b"\x1f"):
                    return
                inflate = zlib.decompressobj(_GZIP)
            yield from _inflated(inflate, chunk, "gzip")
            chunk = inflate.unused_data
    if not inflate.eof:
        raise EncodingError("the gzip data break off")


def _deflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """HTTP's deflate: zlib by the standard, but some servers send it without the zlib header."""
    inflate = None
    for chunk in chunks:
        if not chunk:
            continue
        if inflate is None:
            inflate = zlib.decompressobj(zlib.MAX_WBITS if chunk[0] & 0x0F == 8 else _RAW_DEFLATE)
        yield from _inflated(inflate, chunk, "deflate")
    if inflate is None or not inflate.eof:
        raise EncodingError("the deflate data break off")


def _inflated(inflate: "zlib._Decompress", chunk: bytes, name: str) -> Iterator[bytes]:
    try:
        # Behind the end zlib gives nothing more, and calls what follows unconsumed for ever.
        while chunk and not inflate.eof:
            piece = inflate.decompress(chunk, PIECE)
            if piece:
                yield piece
            chunk = inflate.unconsumed_tail
            if not piece and not chunk:
                return
        while not inflate.eof and (piece := inflate.decompress(b"", PIECE)):
            yield piece
    except zlib.error as error:
        raise EncodingError(f"the {name} data are broken ({error})") from error


def _unbrotlied(chunks: Iterable[bytes]) -> Iterator[bytes]:
    import brotli

    brotled = brotli.Decompressor()
    try:
        for chunk in chunks:
            piece = brotled.process(chunk, output_buffer_limit=PIECE)
            while piece or not brotled.can_accept_more_data():
                # brotli's limit is where it stops growing its buffer: a piece may be somewhat larger.
                yield from in_pieces(piece)
                piece = brotled.process(b"", output_buffer_limit=PIECE)
    except brotli.error as error:
        raise EncodingError("the brotli data are broken") from error
    if not brotled.is_finished():
        raise EncodingError("the brotli data break off")


def in_pieces(body: bytes) -> Iterator[bytes]:
    """The bytes cut into pieces of at most ``PIECE``."""
    for start in range(0, len(body), PIECE):
        yield body[start : start + PIECE]


_DECODERS: dict[str, Decoder] = {
    "gzip": gunzipped,
    "x-gzip": gunzipped,
    "deflate": _deflated,
    "br": _unbrotlied,
}
