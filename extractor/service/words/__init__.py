"""The words of the pages: Vietnamese in the templates, with an English twin for each sentence.

``speech.Speech`` says a sentence in the language of a page; ``english`` holds the twins, a file for each
group of pages. A test checks that every sentence has one and that none is left over.
"""

from extractor.service.words.speech import Language, Speech

__all__ = ["Language", "Speech"]
