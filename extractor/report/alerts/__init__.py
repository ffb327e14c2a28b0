"""Hits of the watches as a message for people, as one for programs, and as feeds."""
