"""Every list that the office shows, as rows to read one after the other and as columns to write them in.

A list is a ``Listing`` (``report.listing``) and a function that reads its rows from the store; exports of the
API and of the command line put both together with ``report.output.list_pieces``.
"""
