extension LineClassifier {
    /// `Photo: X`, `Foto: X/Y`, `© X`: short, and no sentence.
    func isPhotoCredit(_ line: Line) -> Bool {
        guard line.words.count <= 14, line.byteCount <= 160 else { return false }
        let text = line.text
        if text.hasPrefix("©") || text.hasPrefix("(c)") || text.hasPrefix("(C)") { return !line.endsAsSentence || line.words.count <= 8 }
        guard let entry = lexicon.match(.photoCredit, line.words) else { return false }
        let bytes = Array(text.utf8)
        let end = line.words.words[entry.words.count - 1].end
        guard let after = bytes[end...].first(where: { $0 != 0x20 }) else { return true }
        // The stop of an abbreviation, with a name behind it.
        if after == 0x2E, entry.words.count < line.words.count, line.words.words[entry.words.count].isCapitalized, !line.endsAsSentence,
            entry.form.utf8.count <= 4
        {
            return true
        }
        // A colon, a slash, a copyright sign or a bar; a dash would be the line of a headline.
        return after == 0x3A || after == 0x2F || after == 0xC2 || after == 0x7C
    }

    /// The words below a picture: a clause without a full stop behind which a credit stands (`The new bridge. Photo: X`, `The bridge © X`).
    func isCaption(_ line: Line) -> Bool {
        guard line.byteCount <= 300, !line.endsAsSentence else { return false }
        let words = line.words.words
        if let mark = line.text.utf8.lastIndex(of: 0xA9), mark > line.text.utf8.startIndex,
            line.text.utf8[line.text.utf8.index(before: mark)] == 0xC2
        {
            let at = line.text.utf8.distance(from: line.text.utf8.startIndex, to: mark)
            return words.count { $0.start > at } <= 6
        }
        guard !line.words.isCut else { return false }
        let bytes = line.text.utf8
        for i in words.indices.dropFirst().suffix(8) {
            guard let entry = lexicon.match(.photoCredit, line.words, at: i), i + entry.words.count <= words.count else { continue }
            let before = bytes.dropFirst(words[i - 1].end).prefix(words[i].start - words[i - 1].end)
            guard before.contains(where: { $0 == 0x2E || $0 == 0x28 || $0 == 0x2F || $0 == 0x7C || $0 == 0x5B || $0 == 0x21 }) else {
                continue
            }
            // Nothing behind it, or a colon.
            let after = bytes.dropFirst(words[i + entry.words.count - 1].end).first { $0 != 0x20 }
            if after == nil || after == 0x3A || after == 0x2F || after == 0x29 { return true }
            if after == 0x2E, entry.form.utf8.count <= 4 { return true }
        }
        return false
    }
}
