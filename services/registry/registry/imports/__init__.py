"""Import of one school's own lists: workbook → drafts with remarks → plan (dry run) → application → undo
(B7, X1).
"""
