"""Schemathesis over the whole description of the API, on a service that holds what the description speaks of.

    python -m benchmarks.described [--phases examples coverage fuzzing stateful] [--examples N]

The tests ask every operation a few things; this asks all that schemathesis makes up. Against an empty service
most of it is answered 404 and says little. So each phase gets a database of articles and hundreds of watches,
sources, receivers, accounts and tokens (``stock``), whose numbers and keys are told to schemathesis beside
what it makes up itself (``told``); what the run signs in with, no operation of the run may touch (``hooks``);
and no request leaves the machine (``serving``).
"""
