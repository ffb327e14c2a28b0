"""The English twin of every sentence of the pages, by the Vietnamese one: a file for each group of pages."""

from collections.abc import Mapping
from types import MappingProxyType

from extractor.service.words.english_access import ACCESS
from extractor.service.words.english_frame import FRAME
from extractor.service.words.english_reading import READING
from extractor.service.words.english_safety import SAFETY
from extractor.service.words.english_work import WORK

ENGLISH: Mapping[str, str] = MappingProxyType({**ACCESS, **FRAME, **READING, **SAFETY, **WORK})
