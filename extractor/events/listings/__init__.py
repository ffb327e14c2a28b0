"""Lines of lists, tables and chronicles under the heading that governs them."""
