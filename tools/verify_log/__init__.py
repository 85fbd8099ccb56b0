"""What tools/verify_log.py is made of. It shares no code with the programs; its sources are shared/codec/FORMAT.md
and sync/PROTOCOL.md alone.

columns   bytes of a segment's body → rows (FORMAT §4)
segments  an exported log → heads and rows: form, chain, signatures, limits (FORMAT §1, §5, §6, §9)
events    rows → events with their members, within their bounds (FORMAT §2, §3, §11)
effects   what an event does to the balances, and its voucher (FORMAT §12)
rules     who may write what: sites by their kind, people by their roles (FORMAT §13)
costs     what decisions must have cost by the moving averages (FORMAT §14)
network   all logs together: membership, cuts, authors, causes, and the hub's books (FORMAT §10, sync/PROTOCOL.md)
report    findings, by name
command   the command line
"""
