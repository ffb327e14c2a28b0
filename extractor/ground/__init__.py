"""The data model that all stages share: frozen dataclasses, standard library only."""
