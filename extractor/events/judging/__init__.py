"""Whether an award is proposed, announced, conferred, past or only aimed at, or nothing is asserted."""
