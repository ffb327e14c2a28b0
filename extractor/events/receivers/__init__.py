"""Names and counted sets as recipients: persons, units, lists with one head, makers of works."""
