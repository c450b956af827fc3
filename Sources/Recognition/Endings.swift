extension String {
    /// True when the word ends in one of the endings, which commas part. Allocates nothing.
    func endsWithOne(of endings: String) -> Bool {
        let word = utf8
        let list = endings.utf8
        var start = list.startIndex
        while start < list.endIndex {
            let end = list[start...].firstIndex(of: 0x2C) ?? list.endIndex
            if word.reversed().starts(with: list[start..<end].reversed()) { return true }
            start = end < list.endIndex ? list.index(after: end) : end
        }
        return false
    }
}
