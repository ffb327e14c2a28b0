"""The pipeline over several processes: large archives."""
