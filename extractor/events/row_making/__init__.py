"""Rows from asserted awards: what sentences leave to the next, merging, repeats, numbers, confidence."""
