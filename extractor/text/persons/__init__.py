"""Mentions of persons: runs of capitalised syllables, weighed by what stands around them."""
