-- Searches that peers keep: they are told what comes. They live with the registration.
CREATE TABLE standing_search (
    number INTEGER PRIMARY KEY,
    registration INTEGER NOT NULL REFERENCES registration ON DELETE CASCADE,
    query TEXT NOT NULL
);
CREATE INDEX standing_search_registration ON standing_search (registration);
