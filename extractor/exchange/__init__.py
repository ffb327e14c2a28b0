"""Annotated articles in the formats of other tools: out for annotation, evaluation and linking, and back in.

spaCy's DocBin, Label Studio and doccano go both ways; schema.org NewsArticle and W3C Web Annotation only out.
"""
