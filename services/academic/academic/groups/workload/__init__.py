"""Import of the teaching load and of subgroups: table → drafts with remarks → plan (dry run) → application → undo
(B7, C6, X1).
"""
