"""What governs an award in its clause: verb, subject, objects, and the award groups they share."""
