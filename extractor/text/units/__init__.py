"""Mentions of units: their heads, the parts and tails of their names, brands without a head."""
