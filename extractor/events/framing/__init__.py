"""From a sentence to its frames: which awards go to which recipients by which verb."""
