"""Corpus, training and measurement. Never imported by what serves."""
