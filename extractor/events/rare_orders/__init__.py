"""Rarer orders of award, verb and receiver, asked when a clause's own grammar tells nobody."""
