"""Mentions of places: known names, types before names, places told by the words around them."""
