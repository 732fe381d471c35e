"""Tell the digits and kanji that count nothing: products, idioms, documents, telephones."""
