-- 9003-broken on SQLite: it leaves children of nobody, and must not come through.

-- outside the transaction
PRAGMA foreign_keys = 0;

DELETE FROM "test_parent";
