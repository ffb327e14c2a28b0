"""What sentences, frames and rows are made of: pieces, recipients, bodies, decisions, moments, judgements."""
