"""The service: the same answers as JSON under ``/api/v1`` and as pages, for one person or for an office.

``app.create_app`` puts it together; ``docs/decisions/service.md`` tells who owns what and why.
"""
