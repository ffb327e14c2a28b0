"""Long work: imports, rounds of sources, the record made anew; one piece after the other, in a thread."""
