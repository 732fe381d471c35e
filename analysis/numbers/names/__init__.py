"""Tell the digits and kanji that count nothing: list numbers, products, idioms, telephones."""
