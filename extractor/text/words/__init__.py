"""Tokens, words and parts of speech; underthesea's models with their features read once."""
