"""The events that an article reports: which, when, where, who holds them, who takes part."""
