"""Features of underthesea's segmentation model, each n-gram read once instead of at every offset.

The package's native featurizer looks a word up anew for each of 43 templates at each position, which is most
of the time of a segmentation. Here every n-gram's features are made once and laid out at the offsets that
use them; strings and order are the same. Source of the templates: ``features.bin`` of the model.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

TEMPLATES = (
    *("T[-2]", "T[-1]", "T[0]", "T[1]", "T[2]"),
    *("T[-2,-1]", "T[-1,0]", "T[0,1]", "T[1,2]", "T[-2,0]", "T[-1,1]", "T[0,2]"),
    *("T[-2].lower", "T[-1].lower", "T[0].lower", "T[1].lower", "T[2].lower"),
    *("T[-2,-1].lower", "T[-1,0].lower", "T[0,1].lower", "T[1,2].lower"),
    *("T[-1].isdigit", "T[0].isdigit", "T[1].isdigit"),
    *("T[-2].istitle", "T[-1].istitle", "T[0].istitle", "T[1].istitle", "T[2].istitle"),
    *("T[0,1].istitle", "T[0,2].istitle"),
    *("T[-2].is_in_dict", "T[-1].is_in_dict", "T[0].is_in_dict", "T[1].is_in_dict", "T[2].is_in_dict"),
    *("T[-2,-1].is_in_dict", "T[-1,0].is_in_dict", "T[0,1].is_in_dict", "T[1,2].is_in_dict"),
    *("T[-2,0].is_in_dict", "T[-1,1].is_in_dict", "T[0,2].is_in_dict"),
)
"""What these features are made for, in order; a model with other templates goes the package's own way."""

_BEFORE, _AFTER = "BOS", "EOS"


@lru_cache(maxsize=50_000)
def _token(token: str) -> tuple[str, str, str]:
    """Lower case; whether all ASCII digits; whether no small letter begins it ("17" and "." count)."""
    return token.lower(), str(token.isascii() and token.isdigit()), str(token[0].upper() == token[0])


def segment_features(tokens: Sequence[str], dictionary: AbstractSet[str]) -> list[list[str]]:
    """One list of 43 feature strings for each token; the dictionary holds words in small letters."""
    count = len(tokens)
    read = [_token(token) for token in tokens]
    pairs = [f"{left} {right}" for left, right in pairwise(tokens)]
    triples = [f"{pair} {token}" for pair, token in zip(pairs, tokens[2:], strict=False)]
    low = [lower for lower, _, _ in read]
    low_pairs = [f"{left} {right}" for left, right in pairwise(low)]
    low_triples = [f"{pair} {token}" for pair, token in zip(low_pairs, low[2:], strict=False)]
    titled = [title == "True" for _, _, title in read]
    two_titled = [str(left and right) for left, right in pairwise(titled)]
    three_titled = [str(all(titled[at : at + 3])) for at in range(count - 2)]
    # Offset -2 to +2 of token ``at`` is index ``at`` to ``at + 4`` of the padded columns.
    w, lo = _pad(tokens), _pad(low)
    w2, l2, w3 = _pad(pairs, 1), _pad(low_pairs, 1), _pad(triples, 2)
    digit, title = _pad([digit for _, digit, _ in read]), _pad([title for _, _, title in read])
    t2, t3 = _pad(two_titled, 1), _pad(three_titled, 2)
    k = _pad([str(token in dictionary) for token in low])
    k2 = _pad([str(pair in dictionary) for pair in low_pairs], 1)
    k3 = _pad([str(triple in dictionary) for triple in low_triples], 2)
    return [
        [
            f"T[-2]={w[i]}", f"T[-1]={w[i + 1]}", f"T[0]={w[i + 2]}", f"T[1]={w[i + 3]}", f"T[2]={w[i + 4]}",
            f"T[-2,-1]={w2[i]}", f"T[-1,0]={w2[i + 1]}", f"T[0,1]={w2[i + 2]}", f"T[1,2]={w2[i + 3]}",
            f"T[-2,0]={w3[i]}", f"T[-1,1]={w3[i + 1]}", f"T[0,2]={w3[i + 2]}",
            f"T[-2].lower={lo[i]}", f"T[-1].lower={lo[i + 1]}", f"T[0].lower={lo[i + 2]}",
            f"T[1].lower={lo[i + 3]}", f"T[2].lower={lo[i + 4]}",
            f"T[-2,-1].lower={l2[i]}", f"T[-1,0].lower={l2[i + 1]}", f"T[0,1].lower={l2[i + 2]}",
            f"T[1,2].lower={l2[i + 3]}",
            f"T[-1].isdigit={digit[i + 1]}", f"T[0].isdigit={digit[i + 2]}", f"T[1].isdigit={digit[i + 3]}",
            f"T[-2].istitle={title[i]}", f"T[-1].istitle={title[i + 1]}", f"T[0].istitle={title[i + 2]}",
            f"T[1].istitle={title[i + 3]}", f"T[2].istitle={title[i + 4]}",
            f"T[0,1].istitle={t2[i + 2]}", f"T[0,2].istitle={t3[i + 2]}",
            f"T[-2].is_in_dict={k[i]}", f"T[-1].is_in_dict={k[i + 1]}", f"T[0].is_in_dict={k[i + 2]}",
            f"T[1].is_in_dict={k[i + 3]}", f"T[2].is_in_dict={k[i + 4]}",
            f"T[-2,-1].is_in_dict={k2[i]}", f"T[-1,0].is_in_dict={k2[i + 1]}",
            f"T[0,1].is_in_dict={k2[i + 2]}", f"T[1,2].is_in_dict={k2[i + 3]}",
            f"T[-2,0].is_in_dict={k3[i]}", f"T[-1,1].is_in_dict={k3[i + 1]}",
            f"T[0,2].is_in_dict={k3[i + 2]}",
        ]
        for i in range(count)
    ]  # fmt: skip


def _pad(column: Sequence[str], longer: int = 0) -> list[str]:
    """A column with what stands before and after the sentence; n-grams of n tokens end n - 1 places early."""
    return [_BEFORE, _BEFORE, *column, *[_AFTER] * (2 + longer)]
