"""Phrases that may stand in a text, by its words."""

from itertools import combinations

from extractor.lexicon.needed_words import NeededWords, words_of

PHRASES = {
    "bị phạt": [{"bị"}, {"phạt"}],
    "phạt tiền": [{"phạt"}, {"tiền"}],
    "cảnh cáo ông": [{"cảnh", "khiển"}, {"ông", "bà"}],
    "nhắc nhở bà": [{"nhắc"}, {"ông", "bà"}],
}
WORDS = ("bị", "phạt", "tiền", "cảnh", "khiển", "ông", "bà", "nhắc", "khen")


def test_those_of_which_every_set_has_a_word_in_the_text_in_their_order() -> None:
    needed = NeededWords((one, [*map(frozenset, sets)]) for one, sets in PHRASES.items())
    for size in range(len(WORDS)):
        for words in map(set, combinations(WORDS, size)):
            stand = [one for one, sets in PHRASES.items() if all(each & words for each in sets)]
            assert list(needed.among(words)) == stand


def test_words_are_parted_by_signs() -> None:
    assert words_of("bị “phạt”, 12,5 triệu/lần") == {"bị", "phạt", "12", "5", "triệu", "lần"}
