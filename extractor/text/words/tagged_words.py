"""Words and parts of speech by underthesea, laid back on the text: the only module that uses it.

underthesea returns strings, some of them normalised ("Hoà" becomes "Hòa", "Ðội" becomes "Đội"), so its words
cannot be found again by joining. Here its token expression runs on the text itself, which gives positions;
only the copies of the tokens that its models read are normalised. One segmentation and one pass of the
part-of-speech model for each sentence.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, overload

from extractor.ground.made_once import made_once
from extractor.ground.reading import Word
from extractor.ground.span import Span
from extractor.ground.value_class import thing_class, value_class
from extractor.text.crf_weights import weights_of
from extractor.text.words.pos_features import pos_features
from extractor.text.words.segment_tables import GOES_ON, TEMPLATES, Segmenter
from extractor.text.words.underthesea_parts import folder, parts

_SEGMENTATION_MODEL = "ws_crf_vlsp2013_20230727"
_POS_MODEL = "pos_crf_2017_10_11.bin"
_KNOWN_POS_MODEL = "5b1606d0c3688cda7cc1e19b3789e1b98412eb94fc507219dc3bd19ef7ac7493"
"""SHA-256 of the model whose templates ``pos_features`` builds; another file goes the package's own way."""


@thing_class
class LazyCut(Sequence[Span]):
    """Where the words of one sentence stand, together covering all of it but white space; cut when the first
    is asked for, as few sentences are ever asked."""

    text: str
    span: Span

    @made_once
    def _cut(self) -> "_Cut":
        return _tagger().cut(self.span.of(self.text), self.span.start)

    @property
    def forms(self) -> Sequence[str]:
        """The words as the models read them."""
        return self._cut.forms

    @overload
    def __getitem__(self, at: int) -> Span: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Span, ...]: ...
    def __getitem__(self, at: int | slice) -> Span | tuple[Span, ...]:
        return self._cut.spans[at]

    def __len__(self) -> int:
        return len(self._cut.spans)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._cut.spans)


@thing_class
class LazyWords(Sequence[Word]):
    """The words of one sentence with their parts of speech, in text order, tagged when the first is asked
    for."""

    cut: LazyCut

    @made_once
    def _words(self) -> tuple[Word, ...]:
        tags = _tagger().parts_of_speech(self.cut.forms)
        return tuple(Word(span, tag) for span, tag in zip(self.cut, tags, strict=True))

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, at: int | slice) -> Word | tuple[Word, ...]:
        return self._words[at]

    def __len__(self) -> int:
        return len(self._words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self._words)


_SENTENCE_SIGNS = ".?!"
"""Behind nothing else underthesea ends a sentence."""


def find_sentence_ends(text: str) -> list[int]:
    """Where underthesea would end a sentence of ``text``: offsets just after its last sign, in order.

    Its sentences are pieces of the text itself, stripped, so each is found after the one before.
    """
    whole = text.strip()
    told = whole.rstrip(_SENTENCE_SIGNS)
    if not any(sign in told for sign in _SENTENCE_SIGNS):
        # One sentence, as every second line: it would look at each letter.
        return [text.index(whole) + len(whole)] if whole else []
    ends = []
    at = 0
    (sentences,) = parts("pipeline.sent_tokenize")
    for sentence in sentences.sent_tokenize(text):
        at = text.index(sentence, at) + len(sentence)
        ends.append(at)
    return ends


@value_class
class _Cut:
    """Words of a sentence: where each stands, and as the models read it."""

    spans: tuple[Span, ...]
    forms: tuple[str, ...]


@cache
def _tagger() -> "_Tagger":
    return _Tagger()


class _Tagger:
    """underthesea's models for segmentation and part of speech, read once."""

    def __init__(self) -> None:
        letters, tokens, expression = parts(
            "pipeline.text_normalize.text_normalizer",
            "pipeline.text_normalize.token_normalize",
            "pipeline.word_tokenize.regex_tokenize",
        )
        models = folder() / "pipeline"
        self._token = expression.patterns
        # Only one-to-one replacements keep the positions; 9.5.0 has just the two look-alikes of đ.
        self._letters = str.maketrans(
            {old: new for old, new in letters.character_map.items() if len(old) == len(new)}
        )
        self._normal_form: Callable[[str], str] = lru_cache(maxsize=50_000)(tokens.token_normalize)
        self._segmenter = _segmenter(models / "word_tokenize" / "models" / _SEGMENTATION_MODEL)
        self._pos = _pos_tagger(models / "pos_tag" / _POS_MODEL)

    def parts_of_speech(self, forms: Sequence[str]) -> Sequence[str]:
        return self._pos(forms) if forms else ()

    def cut(self, sentence: str, offset: int) -> "_Cut":
        """The words of ``sentence``, which begins at ``offset`` of the article's text."""
        tokens = [match.span() for match in self._token.finditer(sentence.translate(self._letters))]
        if not tokens:
            return _Cut((), ())
        normal = [self._normal_form(sentence[start:end]) for start, end in tokens]
        spans: list[tuple[int, int]] = []
        forms: list[str] = []
        for (start, end), form, goes_on in zip(tokens, normal, self._segmenter(normal), strict=True):
            if goes_on and spans:
                spans[-1] = (spans[-1][0], end)
                forms[-1] = f"{forms[-1]} {form}"
            else:
                spans.append((start, end))
                forms.append(form)
        return _Cut(tuple(Span(offset + start, offset + end) for start, end in spans), tuple(forms))


def _segmenter(folder: Path) -> Callable[[Sequence[str]], Sequence[bool]]:
    """Which tokens go on a word: by our tables for the known templates, else, and where two ways are equally
    likely, by the package itself."""
    import joblib

    templates = joblib.load(folder / "features.bin")
    dictionary = joblib.load(folder / "dictionary.bin")
    model = folder / "models.bin"

    @cache
    def package() -> tuple[Any, Any]:
        from underthesea_core import CRFFeaturizer, CRFTagger

        crf: Any = CRFTagger()
        crf.load(str(model))
        return CRFFeaturizer(templates, dictionary), crf

    def by_package(tokens: Sequence[str]) -> Sequence[bool]:
        featurizer, crf = package()
        tags = crf.tag(featurizer.process([[[token] for token in tokens]])[0])
        return [tag == GOES_ON for tag in tags]

    if tuple(templates) != TEMPLATES:
        return by_package
    tables = Segmenter(weights_of(model.read_bytes()), dictionary)
    return lambda tokens: told if (told := tables.go_on(tokens)) is not None else by_package(tokens)


def _pos_tagger(model: Path) -> Callable[[Sequence[str]], list[str]]:
    """The part-of-speech tagger: ours over the known model file, the package's own over any other."""
    if sha256(model.read_bytes()).hexdigest() != _KNOWN_POS_MODEL:
        return _package_pos_tagger()
    from underthesea_core import CRFTagger

    crf: Any = CRFTagger()
    crf.load(str(model))
    return lambda words: list(crf.tag(pos_features(words)))


def _package_pos_tagger() -> Callable[[Sequence[str]], list[str]]:
    from underthesea.pipeline.pos_tag.model_crf import CRFPOSTagPredictor

    predictor: Any = CRFPOSTagPredictor.Instance()
    return lambda words: [pos for _, pos in predictor.predict(list(words))]
