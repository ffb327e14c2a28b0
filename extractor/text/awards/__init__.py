"""Mentions of awards: by the catalogue's names, and by the grammar of each head."""
